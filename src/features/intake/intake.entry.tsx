import { late } from '#src/ui/late.tsx'

export const intakePage = late(async () => (await import('./queue/intake.page.tsx')).IntakePage)
export const letterIntakePage = late(async () => (await import('./check/letter-intake.page.tsx')).LetterIntakePage)
export const newReportPage = late(async () => (await import('./check/new-report.page.tsx')).NewReportPage)

import { loadTexts } from '#src/i18n/messages.ts'
import { late } from '#src/ui/late.tsx'

const texts = () => loadTexts('intake', 'intakeQueue', 'original')
const reviewTexts = () => loadTexts('intake', 'intakeQueue', 'original', 'review')

export const intakePage = late(async () => (await import('./queue/intake.page.tsx')).IntakePage, texts)
export const letterIntakePage = late(
  async () => (await import('./check/letter-intake.page.tsx')).LetterIntakePage,
  reviewTexts,
)
export const newReportPage = late(async () => (await import('./check/new-report.page.tsx')).NewReportPage, reviewTexts)

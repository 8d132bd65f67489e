import { late } from '../../ui/late.tsx'

export const reportPage = late(async () => (await import('./report.page.tsx')).ReportPage)

import { loadTexts } from '#src/i18n/messages.ts'
import { late } from '#src/ui/late.tsx'

export const reportPage = late(
  async () => (await import('./report.page.tsx')).ReportPage,
  () => loadTexts('report', 'original'),
)

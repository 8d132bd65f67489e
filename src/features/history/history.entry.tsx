import { loadTexts } from '#src/i18n/messages.ts'
import { late } from '#src/ui/late.tsx'

export const historyPage = late(
  async () => (await import('./history.page.tsx')).HistoryPage,
  () => loadTexts('history', 'historyList'),
)

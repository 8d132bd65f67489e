import { loadTexts } from '#src/i18n/messages.ts'
import { late } from '#src/ui/late.tsx'

export const progressPage = late(
  async () => (await import('./progress.page.tsx')).ProgressPage,
  () => loadTexts('progress', 'contacts'),
)

import { loadTexts } from '#src/i18n/messages.ts'
import { late } from '#src/ui/late.tsx'

export const presentPage = late(
  async () => (await import('./present.page.tsx')).PresentPage,
  () => loadTexts('present'),
)

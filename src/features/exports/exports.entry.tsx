import { loadTexts } from '#src/i18n/messages.ts'
import { late } from '#src/ui/late.tsx'

export const exportsPage = late(
  async () => (await import('./exports.page.tsx')).ExportsPage,
  () => loadTexts('exports'),
)

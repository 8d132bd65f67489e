import { loadTexts } from '#src/i18n/messages.ts'
import { late } from '#src/ui/late.tsx'

export const comparePage = late(
  async () => (await import('./compare.page.tsx')).ComparePage,
  () => loadTexts('compare'),
)

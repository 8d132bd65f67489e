import { loadTexts } from '#src/i18n/messages.ts'
import { late } from '#src/ui/late.tsx'

export const recommendationsPage = late(
  async () => (await import('./recommendations.page.tsx')).RecommendationsPage,
  () => loadTexts('recommendations'),
)

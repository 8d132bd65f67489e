import { late } from '#src/ui/late.tsx'

export const overviewPage = late(async () => (await import('./overview.page.tsx')).OverviewPage)

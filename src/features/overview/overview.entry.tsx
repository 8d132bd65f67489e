import { late } from '../../ui/late.tsx'

export const overviewPage = late(async () => (await import('./overview.page.tsx')).OverviewPage)

import { loadTexts } from '#src/i18n/messages.ts'
import { late } from '#src/ui/late.tsx'

export const campaignsPage = late(
  async () => (await import('./list/campaigns.page.tsx')).CampaignsPage,
  () => loadTexts('campaigns'),
)
export const newCampaignPage = late(
  async () => (await import('./open/new-campaign.page.tsx')).NewCampaignPage,
  () => loadTexts('campaigns', 'original'),
)
export const campaignPage = late(
  async () => (await import('./one/campaign.page.tsx')).CampaignPage,
  () => loadTexts('campaigns', 'historyList'),
)

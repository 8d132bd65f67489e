import { late } from '#src/ui/late.tsx'

/** Loads when someone opens a campaign: few do, and its calendar is large. */
export const openCampaignForm = late(async () => (await import('./open-campaign.form.tsx')).OpenCampaignForm)

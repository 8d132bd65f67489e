import { z } from 'zod'

/** Identifiers are opaque, stable strings; each kind has its own brand so that one is never passed for another. */
const id = () => z.string().min(1).max(64)

export const provinceIdSchema = id().brand<'ProvinceId'>()
export type ProvinceId = z.infer<typeof provinceIdSchema>

export const unitIdSchema = id().brand<'UnitId'>()
export type UnitId = z.infer<typeof unitIdSchema>

export const campaignIdSchema = id().brand<'CampaignId'>()
export type CampaignId = z.infer<typeof campaignIdSchema>

export const letterIdSchema = id().brand<'LetterId'>()
export type LetterId = z.infer<typeof letterIdSchema>

export const reportIdSchema = id().brand<'ReportId'>()
export type ReportId = z.infer<typeof reportIdSchema>

export const userIdSchema = id().brand<'UserId'>()
export type UserId = z.infer<typeof userIdSchema>

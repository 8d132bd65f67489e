import { z } from 'zod'
import { instantSchema, isoDateSchema } from '../model/dates.ts'
import { campaignIdSchema, reportIdSchema, unitIdSchema } from '../model/ids.ts'
import { recommendationStatusSchema } from '../model/recommendation.ts'

/** One proposal of section 5, with what became of it. */
export const recommendationSchema = z
  .object({
    campaignId: campaignIdSchema,
    campaignTitle: z.string(),
    unitId: unitIdSchema,
    unitName: z.string(),
    key: z.string().meta({ description: 'Names the proposal among those of the unit in the campaign, by its words.' }),
    text: z.string(),
    source: z
      .object({ reportId: reportIdSchema, position: z.int().nonnegative(), sample: z.boolean() })
      .nullable()
      .meta({ description: 'Null: the newest version of the report does not say it any more, or was returned.' }),
    carried: z.boolean().meta({ description: 'Brought over from an earlier campaign, where it was not answered.' }),
    group: z.string().nullable(),
    assignee: z.string().nullable(),
    status: recommendationStatusSchema,
    answer: z.string().nullable(),
    answeredOn: isoDateSchema.nullable(),
    revision: z.int().nonnegative().meta({ description: '0: nobody has dealt with it yet.' }),
    updatedAt: instantSchema.nullable(),
    updatedBy: z.string().nullable(),
  })
  .meta({ id: 'Recommendation' })
export type Recommendation = z.infer<typeof recommendationSchema>

/** All proposals that a campaign has to deal with, in the order of the directory; those carried over first. */
export const recommendationRegisterSchema = z
  .object({
    campaign: z.object({ id: campaignIdSchema, title: z.string() }),
    units: z
      .object({ expected: z.int(), proposing: z.int(), none: z.int(), blank: z.int(), absent: z.int() })
      .meta({ description: 'What the units said in section 5; absent: no report, or one that was returned.' }),
    items: z.array(recommendationSchema),
  })
  .meta({ id: 'RecommendationRegister' })
export type RecommendationRegister = z.infer<typeof recommendationRegisterSchema>

const words = (most: number) => z.string().trim().min(1).max(most).nullable()

/** What to do with proposals; what is left out stays as it is, null takes it away. */
export const dealingSchema = z
  .object({
    group: words(200).optional(),
    assignee: words(200).optional(),
    status: recommendationStatusSchema.optional(),
    answer: words(10_000).optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), { message: 'nothing to change' })
export type Dealing = z.infer<typeof dealingSchema>

/** The body of `POST /api/recommendations/changes`: one change of several proposals, each as it was seen. */
export const dealingsSchema = z
  .object({
    items: z
      .array(
        z.object({
          campaignId: campaignIdSchema,
          unitId: unitIdSchema,
          key: z.string().min(1).max(64),
          revision: z.int().nonnegative(),
        }),
      )
      .min(1)
      .max(2000),
    change: dealingSchema,
  })
  .meta({ id: 'Dealings' })
export type Dealings = z.infer<typeof dealingsSchema>

/** The state that a change of other fields means, unless it names one itself: who answers has answered. */
export function statusAfter(
  before: Pick<Recommendation, 'status' | 'assignee' | 'answer'>,
  change: Dealing,
): Recommendation['status'] {
  if (change.status !== undefined) return change.status
  const assignee = change.assignee === undefined ? before.assignee : change.assignee
  const answer = change.answer === undefined ? before.answer : change.answer
  if (answer !== null && change.answer !== undefined) return 'answered'
  if (before.status === 'answered' && answer === null) return assignee === null ? 'open' : 'assigned'
  if (before.status === 'open' && assignee !== null) return 'assigned'
  if (before.status === 'assigned' && assignee === null) return 'open'
  return before.status
}

import { recommendationSchema, type Recommendation } from './register.ts'

/** A proposal that nobody has dealt with, but for what is said of it. */
export const recommendation = (text: string, more: Partial<Recommendation> = {}): Recommendation =>
  recommendationSchema.parse({
    campaignId: 'c',
    campaignTitle: 'Đợt 10/2021',
    unitId: 'u',
    unitName: 'Sở Y tế',
    key: text,
    text,
    source: null,
    carried: false,
    group: null,
    assignee: null,
    status: 'open',
    answer: null,
    answeredOn: null,
    revision: 0,
    updatedAt: null,
    updatedBy: null,
    ...more,
  })

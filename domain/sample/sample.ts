import { newCampaignSchema, type NewCampaign } from '../model/campaign.ts'
import type { Instant, IsoDate } from '../model/dates.ts'
import type { UnitId } from '../model/ids.ts'
import type { LetterHead } from '../model/letter.ts'
import type { ReportSections } from '../model/sections.ts'
import type { Unit } from '../model/unit.ts'
import { campaignDates, officeTime, type CampaignDates } from './calendar.ts'
import { courseOf, type Course } from './course.ts'
import { faultOf, habitOf, qrRows, type Habit } from './figures.ts'
import { holdingsOf, isRealAnswerer, type Holdings } from './places.ts'
import { randomOf } from './random.ts'
import { realAnswer } from './real-answer.ts'
import { returnReasons } from './reasons.ts'
import { directivesOf, letterOf, notesOf } from './texts.ts'
import { inspectionWordings, recommendationWordings, resultWordings } from './words.ts'

/** Something that happens to a unit's report, in the words of the services that it is done with. */
export type SampleEvent = { readonly at: Instant; readonly unitId: UnitId } & (
  | { readonly kind: 'submit'; readonly letter: LetterHead; readonly sections: ReportSections }
  | { readonly kind: 'accept' }
  | { readonly kind: 'return'; readonly reasons: readonly string[] }
)

/** A made-up campaign and what happens in it, in order of time. Units without an event submit nothing. */
export type SampleCampaign = {
  readonly campaign: NewCampaign
  readonly openedAt: Instant
  readonly events: readonly SampleEvent[]
}

export type SampleOptions = {
  readonly units: readonly Unit[]
  /** Months from 07/2021 on; the fourth asks with the real request of 26/10/2021. */
  readonly campaigns: number
  /** How many directives every report lists; null: as many as the unit issued so far, a dozen at most. */
  readonly directivesPerReport: number | null
  readonly seed: number
}

/** The seed of the province that demonstrations show: its newest campaign, which one sees first, holds every state. */
export const DEMO_SEED = 375

/** A made-up province in the proportions published in 2021. The same options give the same province, always. */
export function sampleOf(options: SampleOptions): SampleCampaign[] {
  if (options.units.length === 0) return []
  return Array.from({ length: options.campaigns }, (_, index) => sampleCampaign(index, options))
}

/** What a unit sends once more in a campaign, on a later day: its table as things are. */
export function sentAgain(unit: Unit, index: number, on: IsoDate, options: SampleOptions) {
  const sections = sectionsOf(unit, index, on, 'plain', holdingsOf(unit, options.seed), options)
  return { letter: letterOf(unit, options.seed, campaignDates(index), on), sections }
}

function sampleCampaign(index: number, options: SampleOptions): SampleCampaign {
  const { units, seed } = options
  const dates = campaignDates(index)
  const events = units.flatMap((unit) => eventsOf(unit, index, dates, options))
  return {
    campaign: newCampaignSchema.parse({
      title: dates.title,
      request: dates.request,
      dataCutoff: dates.request.date,
      dueOn: dates.dueOn,
      unitIds: units.map(({ id }) => id),
    }),
    openedAt: officeTime(dates.request.date, randomOf(seed, 'opening', index)),
    events: events.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))),
  }
}

function eventsOf(unit: Unit, index: number, dates: CampaignDates, options: SampleOptions): SampleEvent[] {
  const { seed } = options
  const leftForRealAnswer = isRealAnswerer(unit.id) && dates.request.number === realAnswer.request.number
  if (leftForRealAnswer) return []
  const random = randomOf(seed, unit.id, 'course', index)
  const holdings = holdingsOf(unit, seed)
  const dependable = isRealAnswerer(unit.id) || holdings.reticence !== null
  const course = courseOf(random, dates, index === options.campaigns - 1, dependable)
  const fault = faultOf(random, holdings, index === 0)
  const habit = isRealAnswerer(unit.id) ? 'plain' : habitOf(random, usualHabit(holdings))
  const at = (on: IsoDate) => ({ unitId: unit.id, at: officeTime(on, random) })
  const submitted = (on: IsoDate, written: Habit): SampleEvent => ({
    kind: 'submit',
    ...at(on),
    letter: letterOf(unit, seed, dates, on),
    sections: sectionsOf(unit, index, on, written, holdings, options),
  })
  return follow(course, {
    accept: (on) => ({ kind: 'accept', ...at(on) }),
    giveBack: (on) => ({ kind: 'return', ...at(on), reasons: [returnReasons[fault]] }),
    submit: (on) => submitted(on, habit),
    submitFaulty: (on) => submitted(on, fault),
    submitCorrected: (on) => submitted(on, 'plain'),
  })
}

type Step = (on: IsoDate) => SampleEvent

function follow(
  { outcome, writtenOn, decidedOn, correctedOn, closedOn }: Course,
  step: Record<'submit' | 'submitFaulty' | 'submitCorrected' | 'accept' | 'giveBack', Step>,
): SampleEvent[] {
  switch (outcome) {
    case 'missing':
      return []
    case 'pending':
      return [step.submit(writtenOn)]
    case 'accepted':
      return [step.submit(writtenOn), step.accept(decidedOn)]
    case 'returned':
      return [step.submitFaulty(writtenOn), step.giveBack(decidedOn)]
    case 'corrected':
      return [
        step.submitFaulty(writtenOn),
        step.giveBack(decidedOn),
        step.submitCorrected(correctedOn),
        step.accept(closedOn),
      ]
    default:
      return outcome satisfies never
  }
}

function usualHabit({ reticence }: Holdings): Habit {
  if (reticence === 'noPlaces') return 'noneArisen'
  return reticence === 'noCodesYet' ? 'allZero' : 'plain'
}

function sectionsOf(
  unit: Unit,
  index: number,
  on: IsoDate,
  habit: Habit,
  holdings: Holdings,
  { seed, directivesPerReport }: SampleOptions,
): ReportSections {
  const random = randomOf(seed, unit.id, 'sections', index)
  const lastCutoff = index === 0 ? null : campaignDates(index - 1).request.date
  return {
    directives: directivesOf(unit, seed, on, directivesPerReport),
    qr: qrRows(holdings, campaignDates(index).request.date, lastCutoff, habit, random),
    inspection: notesOf(unit, random, inspectionWordings, 0.1),
    results: notesOf(unit, random, resultWordings, 0.06),
    recommendations: notesOf(unit, random, recommendationWordings, 0.55),
  }
}

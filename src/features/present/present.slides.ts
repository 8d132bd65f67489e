import { metricIds, type MetricId } from '#domain/metrics/metrics.ts'
import type { UnitKind } from '#domain/model/unit.ts'
import { summaryOfKind } from '#domain/totals/of-kind.ts'
import type { Summary, Trend } from '#domain/totals/summary.ts'
import { changeSlides } from './slides/change.slides.ts'
import { developmentSlides } from './slides/development.slides.ts'
import { leaderSlides } from './slides/leaders.slides.ts'
import { missingSlides, reportedSlide } from './slides/reported.slides.ts'
import type { Slide } from './slides/slide.ts'
import { timelinessSlides } from './slides/timeliness.slides.ts'
import { totalSlide } from './slides/total.slides.ts'
import { unusualSlides } from './slides/unusual.slides.ts'
import { idOfPart, inParts } from './parts.ts'

/** Rows of a table of units. */
const ROWS = 8

type Wish = {
  /** Only units of this kind; null: all. */
  readonly kind: UnitKind | null
  /** Whether every unit's figures follow at the end. */
  readonly every: boolean
}

/** Metrics that grow over the campaigns; directives are counted in each report by themselves. */
const cumulative: readonly MetricId[] = metricIds.filter((id) => id !== 'directives')

/** The slides of a campaign, each with one message, in the order in which they are shown. Ids stay the same as figures change. */
export function slidesOf(whole: Summary, trend: Trend | null, { kind, every }: Wish): Slide[] {
  const summary = summaryOfKind(whole, kind)
  const nothingYet = summary.coverage.submitted === 0
  return [
    reportedSlide(summary),
    ...missingSlides(summary),
    ...(nothingYet
      ? []
      : [
          ...cumulative.map((metric) => totalSlide(summary, metric)),
          ...cumulative.flatMap((metric) => changeSlides(summary, metric)),
          ...cumulative.flatMap((metric) => leaderSlides(summary, metric)),
          ...unusualSlides(summary),
          ...timelinessSlides(summary),
          totalSlide(summary, 'directives'),
          ...leaderSlides(summary, 'directives'),
        ]),
    ...(trend === null ? [] : cumulative.flatMap((metric) => developmentSlides(trend, summary.campaign.id, metric))),
    ...(every ? everySlides(summary) : []),
  ]
}

function everySlides({ units, basis }: Summary): Slide[] {
  return inParts(units, ROWS).map(({ part, items }): Slide => ({
    kind: 'every',
    id: idOfPart('units', part),
    part,
    count: units.length,
    basis,
    units: items,
  }))
}

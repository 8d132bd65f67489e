import type { Campaign } from '#domain/model/campaign.ts'
import { dayNumber } from '#src/ui/charts/days.ts'
import type { Measure } from '#src/ui/charts/fit-text.ts'
import type { TimeSpan } from './time-span.ts'

/** A request letter of the province on the time axis. */
export type RequestMark = {
  readonly campaign: Campaign
  readonly x: number
  /** It is the request of the campaign on screen. */
  readonly current: boolean
  /** Where there is room: the number, or its beginning, and the row and the middle that it is written at. */
  readonly label: { readonly text: string; readonly row: number; readonly middle: number } | null
}

export const LABEL_ROWS = 2
const GAP = 10

/** `1406/STTTT` of `1406/STTTT-BCVT&CNTT`: enough where the whole number has no room. */
const shortened = (number: string) => number.split('-')[0] ?? number

type Place = { readonly left: number; readonly right: number; readonly row: number }

/**
 * The requests within a span, oldest first. Labels never touch: that of the campaign on screen comes first, then the newest; what finds
 * no room stays without.
 */
export function requestMarks(
  campaigns: readonly Campaign[],
  currentId: string,
  span: TimeSpan,
  { xOf, width, measure }: { xOf: (day: number) => number; width: number; measure: Measure },
): RequestMark[] {
  const marks = campaigns
    .map((campaign) => ({ campaign, day: dayNumber(campaign.request.date), current: campaign.id === currentId }))
    .filter(({ day }) => day >= span.from && day <= span.to)
    .toSorted((a, b) => a.day - b.day)
  const taken: Place[] = []
  const labels = new Map<string, RequestMark['label']>()
  for (const { campaign, day } of marks.toSorted((a, b) => Number(b.current) - Number(a.current) || b.day - a.day)) {
    const { number } = campaign.request
    const found = [...new Set([number, shortened(number)])]
      .flatMap((text) => placesFor(measure(text), xOf(day), width).map((place) => ({ text, place })))
      .find(({ place }) => taken.every((other) => isApart(place, other)))
    if (found === undefined) continue
    const { text, place } = found
    taken.push(place)
    labels.set(campaign.id, { text, row: place.row, middle: (place.left + place.right) / 2 })
  }
  return marks.map(({ campaign, day, current }) => ({
    campaign,
    current,
    x: xOf(day),
    label: labels.get(campaign.id) ?? null,
  }))
}

function placesFor(length: number, x: number, width: number): Place[] {
  const left = Math.max(0, Math.min(x - length / 2, width - length))
  return Array.from({ length: LABEL_ROWS }, (_, row) => ({ left, right: left + length, row }))
}

const isApart = (a: Place, b: Place) => a.row !== b.row || a.right + GAP <= b.left || b.right + GAP <= a.left

import { formatNumber } from '../text/format.ts'
import type { Found } from '../unusual/fact.ts'
import { unusualIn, type FactId } from '../unusual/unusual.ts'
import type { Consolidated, ConsolidatedUnit } from './consolidated.ts'

/** What asks for a look before figures go upwards, in the order in which paper says it. */
export const factsOnPaper = [
  'qrCodesFell',
  'scansFell',
  'codesWithoutScans',
  'scansWithoutCodes',
  'farRatio',
  'qrCodesApproximate',
  'scansApproximate',
  'qrCodesPartial',
  'scansPartial',
] as const satisfies readonly FactId[]

export type FactOnPaper = (typeof factsOnPaper)[number]

/** Which of these hold, each with the units that it is about, none left out; `figure` writes how many they are. */
export function unusualOf(
  { units }: Pick<Consolidated, 'units'>,
  figure: (units: number) => string = formatNumber,
): Found<FactOnPaper, ConsolidatedUnit>[] {
  const watched = units.map((unit) => ({ ...unit, figures: unit.content?.figures ?? null, unit }))
  return unusualIn(watched, factsOnPaper, figure).map(({ id, says, cases }) => ({
    id,
    says,
    cases: cases.map(({ unit: { unit }, shows }) => ({ unit, shows })),
  }))
}

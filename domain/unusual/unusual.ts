import { formatNumber } from '../text/format.ts'
import type { Found, Watched } from './fact.ts'
import { farRatio } from './far-ratio.ts'
import { qrCodesFell, scansFell } from './figure-fell.ts'
import { lateStreak } from './late-streak.ts'
import { leftBlank } from './left-blank.ts'
import { codesWithoutScans, noScans } from './no-scans.ts'
import { qrCodesApproximate, qrCodesPartial, scansApproximate, scansPartial } from './not-exact.ts'
import { scansWithoutCodes } from './scans-without-codes.ts'
import { scansUnchanged } from './unchanged.ts'

/** Everything that is looked for. Screens and papers choose from this list, each in its own order. */
export const facts = {
  scansFell,
  qrCodesFell,
  noScans,
  codesWithoutScans,
  lateStreak,
  leftBlank,
  scansWithoutCodes,
  farRatio,
  scansUnchanged,
  scansPartial,
  qrCodesPartial,
  scansApproximate,
  qrCodesApproximate,
}
export type FactId = keyof typeof facts

/** What a leader is told first, the most pressing first. Codes without scans are told within `noScans`. */
export const forLeaders: readonly FactId[] = [
  'scansFell',
  'qrCodesFell',
  'noScans',
  'lateStreak',
  'leftBlank',
  'scansWithoutCodes',
  'farRatio',
  'scansUnchanged',
  'scansPartial',
  'qrCodesPartial',
  'scansApproximate',
  'qrCodesApproximate',
]

/** Which of some facts hold, in their order, each with every unit that it is about; `figure` writes how many they are. */
export function unusualIn<U extends Watched, Id extends FactId>(
  units: readonly U[],
  wanted: readonly Id[],
  figure: (units: number) => string = formatNumber,
): Found<Id, U>[] {
  return wanted.flatMap((id) => {
    const found = facts[id].look(units, figure)
    return found === null ? [] : [{ ...found, id }]
  })
}

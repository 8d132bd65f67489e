import type { MetricCounts } from '../metrics/metrics.ts'
import type { UnitId } from '../model/ids.ts'
import type { Localized } from '../model/locale.ts'
import type { UnitKind } from '../model/unit.ts'
import { formatNumber } from '../text/format.ts'

/** What facts look at in one expected unit. */
export type Watched = {
  readonly unitId: UnitId
  readonly kind: UnitKind
  /** What its report says, where it counts on the chosen basis. */
  readonly figures: MetricCounts | null
  /** Its counted figures in the campaign before. */
  readonly previous: MetricCounts | null
  /** See `lateInARow`. */
  readonly lateInARow: number
}

/** A watched unit whose report counts. */
export type Counted<U extends Watched> = U & { readonly figures: MetricCounts }

export const countedOf = <U extends Watched>(units: readonly U[]): Counted<U>[] =>
  units.flatMap((unit) => (unit.figures === null ? [] : [{ ...unit, figures: unit.figures }]))

/** A unit that a fact is about, and what shows it in a few words: «từ 5.120 xuống 4.800». */
export type Case<U> = { readonly unit: U; readonly shows: Localized }

/** A fact that holds, in a sentence without the units' names, and every unit that it is about. */
export type Found<Id extends string, U> = {
  readonly id: Id
  readonly says: Localized
  readonly cases: readonly Case<U>[]
}

/** One kind of what is unusual in a campaign. To add one: a file beside this, and a line in `unusual.ts`. */
export type Fact<Id extends string = string> = {
  readonly id: Id
  /** Null where it holds of no unit; `figure` writes how many they are. */
  readonly look: <U extends Watched>(units: readonly U[], figure?: (units: number) => string) => Found<Id, U> | null
}

type Definition<Id extends string, Evidence> = {
  readonly id: Id
  readonly find: <U extends Watched>(
    units: readonly U[],
  ) => readonly { readonly unit: U; readonly evidence: Evidence }[]
  /** `evidence` is of all units found: at least one. */
  readonly says: Localized<(units: string, evidence: readonly Evidence[]) => string>
  readonly shows: Localized<(evidence: Evidence) => string>
}

export function defineFact<const Id extends string, Evidence>(fact: Definition<Id, Evidence>): Fact<Id> {
  return {
    id: fact.id,
    look: (units, figure = formatNumber) => {
      const found = fact.find(units)
      if (found.length === 0) return null
      const evidence = found.map((one) => one.evidence)
      const inVietnamese = `${figure(found.length)} đơn vị`
      const inEnglish = found.length === 1 ? '1 unit' : `${figure(found.length)} units`
      return {
        id: fact.id,
        says: { vi: fact.says.vi(inVietnamese, evidence), en: fact.says.en(inEnglish, evidence) },
        cases: found.map(({ unit, evidence: own }) => ({
          unit,
          shows: { vi: fact.shows.vi(own), en: fact.shows.en(own) },
        })),
      }
    },
  }
}

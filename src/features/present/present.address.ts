import type { Basis } from '#domain/model/standing.ts'
import type { UnitKind } from '#domain/model/unit.ts'
import { unitKinds } from '#src/ui/kind-labels.ts'

/** For how many seconds a slide may stand, the usual first. */
export const speeds = [15, 8, 30, 60] as const
export type Speed = (typeof speeds)[number]

/** Everything that decides what is presented; the address says all of it. */
export type Presentation = {
  /** Null: the newest open one. */
  readonly campaign: string | null
  readonly basis: Basis
  readonly kind: UnitKind | null
  /** The slide on screen; null, or one that is no longer there: the first. */
  readonly slide: string | null
  readonly speed: Speed
  /** Whether slides with every unit's figures follow. */
  readonly every: boolean
}

/** What an address asks for; parts that it gets wrong are as if they were not there. */
export function presentationOf(search: URLSearchParams): Presentation {
  return {
    campaign: search.get('campaign'),
    basis: search.get('basis') === 'submitted' ? 'submitted' : 'accepted',
    kind: unitKinds.find((kind) => kind === search.get('kind')) ?? null,
    slide: search.get('slide'),
    speed: speeds.find((speed) => String(speed) === search.get('speed')) ?? speeds[0],
    every: search.get('every') === 'yes',
  }
}

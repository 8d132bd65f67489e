import type { Unit } from '#domain/model/unit.ts'
import { nameKey } from '#domain/text/unit-names.ts'

/** Units that a recipient names together («UBND các huyện, thị xã, thành phố»). */
export type Group = {
  readonly units: readonly Unit[]
  /** Units of the same kind that its words leave out. */
  readonly leftOut: readonly Unit[]
  /** The words are usual for these units, but do not name them. */
  readonly isUnderstood: boolean
  /** How much of the text says so. */
  readonly length: number
}

const DEPARTMENTS = /^(?:cac )?so(?: va)? (?:(?:ban|nganh)(?: va)? ?){1,3}|^cac so(?= |$)/
const SPECIALISED = /^(?:cac )?co quan chuyen mon/
const DISTRICT_WORDS = ['huyen', 'thi xa', 'thanh pho', 'quan'] as const
const WORD = String.raw`(?:huyen|thi xa|thanh pho|quan)`
const DISTRICTS = new RegExp(
  `^(?:ubnd )?cac (${WORD}(?:(?: va)? ${WORD})*)(?= |$)|^ubnd (${WORD}(?:(?: va)? ${WORD})+)(?= |$)`,
)
const DISTRICT_LEVEL = /^(?:ubnd )?(?:cac )?(?:huyen )?cap huyen/
const LOCALITIES = /^(?:ubnd )?cac dia phuong/
const COMMUNES = /^ubnd (?:cac |cap )?(?:(?:xa|phuong|thi tran|dac khu)(?: va)? ?){1,4}(?= |$)/

const ofKind = (units: readonly Unit[], kind: Unit['kind']) =>
  units.filter((unit) => unit.kind === kind && unit.reports)

const group = (units: readonly Unit[], matched: string, rest: Partial<Group> = {}): Group => ({
  units,
  leftOut: [],
  isUnderstood: false,
  length: matched.trimEnd().length,
  ...rest,
})

/** The group of units that a text (as `nameKey` makes it) begins with, of those that have to report; null: with none. */
export function groupAtStart(key: string, units: readonly Unit[]): Group | null {
  const departments = DEPARTMENTS.exec(key)
  if (departments !== null) return group(ofKind(units, 'department'), departments[0])
  const specialised = SPECIALISED.exec(key)
  if (specialised !== null) return group(ofKind(units, 'department'), specialised[0], { isUnderstood: true })
  const level = DISTRICT_LEVEL.exec(key)
  if (level !== null) return group(ofKind(units, 'district'), level[0])
  const localities = LOCALITIES.exec(key)
  if (localities !== null) return group(ofKind(units, 'district'), localities[0], { isUnderstood: true })
  const districts = DISTRICTS.exec(key)
  if (districts !== null) return ofDistricts(districts, units)
  const communes = COMMUNES.exec(key)
  return communes === null ? null : group(ofKind(units, 'commune'), communes[0])
}

/** «UBND các huyện, thành phố» does not ask a thị xã. */
function ofDistricts(match: RegExpExecArray, units: readonly Unit[]): Group {
  const words = match[1] ?? match[2] ?? ''
  const named = DISTRICT_WORDS.filter((word) => ` ${words} `.includes(` ${word} `))
  const all = ofKind(units, 'district')
  const isNamed = (unit: Unit) => {
    const name = nameKey(unit.name).replace(/^ubnd /, '')
    return named.some((word) => name.startsWith(`${word} `))
  }
  return group(all.filter(isNamed), match[0], { leftOut: all.filter((unit) => !isNamed(unit)) })
}

import { headRules } from '#domain/checks/rules/head-rules.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { unitsOn, type Unit } from '#domain/model/unit.ts'
import { fold } from '#domain/text/fold.ts'
import { remembered } from '#domain/text/remembered.ts'
import type { Issuer } from '../head/issuer.ts'
import { isDocumentType, tokensOf } from '#domain/text/document-number.ts'
import { found, read, type Read } from '../source/read.ts'
import { isCalled, issuerKeys, nameKey, nameLikeness, provinceIn } from '#domain/text/unit-names.ts'

const PATH = '/unitId'
const MOST_SUGGESTIONS = 3
const LEAST_LIKENESS = 0.5

/** Units as they were on the letter's day; without one, as they are until further notice. */
const unitsAt = (units: readonly Unit[], date: IsoDate | null) =>
  date === null ? units.filter(({ validTo }) => validTo === null) : unitsOn(units, date)

/** A symbol for comparing: `SGD&ĐT` and `SGDĐT` are alike. */
const symbolKey = remembered((symbol) => fold(symbol).replace(/[^a-z0-9]/g, ''))

function withSymbol(units: readonly Unit[], token: string): Unit[] {
  const wanted = symbolKey(token)
  const isWanted = (symbol: string | null) => symbol !== null && symbol !== '' && symbolKey(symbol) === wanted
  return units.filter((unit) => isWanted(unit.symbol) || unit.aliases.some(isWanted))
}

/** The units whose symbol the number shows as its issuer's: the first token, or the second after a type of document. */
function unitsBySymbol(units: readonly Unit[], number: string | null): Unit[] {
  const [first, second] = number === null ? [] : tokensOf(number)
  const ofSecond = first !== undefined && isDocumentType(first) && second !== undefined
  const bySecond = ofSecond ? withSymbol(units, second) : []
  return bySecond.length > 0 || first === undefined ? bySecond : withSymbol(units, first)
}

/** «UBND THÀNH PHỐ ĐÀ NẴNG» over «SỞ Y TẾ», where the directory knows no such body. */
const isUnknownCommittee = (parent: string, units: readonly Unit[]) =>
  /^ubnd (?:thanh pho|huyen|thi xa|quan) \S/.test(nameKey(parent)) &&
  !units.some((unit) => isCalled(unit, new Set([nameKey(parent)])))

/** Sở Công Thương of another province is another body. */
function isElsewhere(issuer: Issuer, units: readonly Unit[]): boolean {
  if (issuer.parents.some((parent) => isUnknownCommittee(parent, units))) return true
  const stated = [issuer.name, ...issuer.parents].map(provinceIn).filter((province) => province !== null)
  if (stated.length === 0) return false
  const known = new Set(units.flatMap((unit) => [unit.name, ...unit.aliases].map(provinceIn)))
  return known.size > 1 && stated.some((province) => !known.has(province))
}

function unitsByName(units: readonly Unit[], issuer: Issuer): Unit[] {
  const called = issuerKeys(issuer.name, issuer.parents)
  return units.filter((unit) => isCalled(unit, called))
}

const likenessTo = (issuer: Issuer) => (unit: Unit) =>
  Math.max(...[unit.name, unit.shortName].map((name) => nameLikeness(issuer.name, name)))

/**
 * Whose letter it may be: by symbol, by a name like it or that it had or will have at another time, and who stands above the
 * issuer.
 */
function suggestions(all: readonly Unit[], units: readonly Unit[], issuer: Issuer | null, bySymbol: readonly Unit[]) {
  const likeness = issuer === null ? () => 0 : likenessTo(issuer)
  const byName = units
    .map((unit) => ({ unit, likeness: likeness(unit) }))
    .filter((one) => one.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ unit }) => unit)
  const atOtherTimes = issuer === null ? [] : unitsByName(all, issuer)
  const above = (issuer?.parents ?? []).flatMap((name) => unitsByName(units, { name, parents: [] }))
  const names = [...bySymbol, ...atOtherTimes, ...byName, ...above].map(({ name }) => name)
  return [...new Set(names)].slice(0, MOST_SUGGESTIONS).join('; ')
}

/**
 * The unit that a letter is from: the one whose name its head shows, unless the symbol in its number is another unit's.
 * Anything less sure is a finding with suggestions.
 */
export function recogniseUnit(
  all: readonly Unit[],
  letter: { readonly issuer: Issuer | null; readonly number: string | null; readonly date: IsoDate | null },
): Read<UnitId | null> {
  const { issuer, number, date } = letter
  const units = unitsAt(all, date)
  const bySymbol = unitsBySymbol(units, number)
  const [named, another] = issuer === null || isElsewhere(issuer, units) ? [] : unitsByName(units, issuer)
  if (named === undefined || another !== undefined) {
    const evidence = { issuer: issuer?.name ?? '', suggestions: suggestions(all, units, issuer, bySymbol) }
    return read(null, found(headRules.unitUnknown.at(PATH, evidence)))
  }
  const [other] = bySymbol
  if (other !== undefined && !bySymbol.includes(named)) {
    const evidence = { issuer: issuer?.name ?? '', number: number ?? '', other: other.name }
    return read(null, found(headRules.unitContradicted.at(PATH, evidence)))
  }
  return read(named.id)
}

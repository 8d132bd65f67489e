import { requestRules } from '#domain/checks/rules/request-rules.ts'
import type { UnitId } from '#domain/model/ids.ts'
import type { Unit } from '#domain/model/unit.ts'
import type { Place } from '#domain/reports/reading.ts'
import { keysOf, nameKey } from '#domain/text/unit-names.ts'
import { quote } from '../annex/quote.ts'
import { alignedFold } from '#domain/text/fold.ts'
import { found, gather, read, stands, type Read, type Trace } from '../source/read.ts'
import { groupAtStart } from './unit-groups.ts'

/** Somebody whom a request letter is addressed to, in its words. */
export type Addressee = { readonly text: string; readonly place: Place }

const PATH = '/unitIds'

/** Those who head a body, in front of its name. */
const HEADS =
  /\b(?:cac )?(?:dong chi |ong |ba |d c )?(?:thu truong|giam doc|chu tich|chanh van phong|chanh thanh tra|truong ban|lanh dao|nguoi dung dau)\b ?(?=cac |so |ban |ubnd |van phong |thanh tra |don vi |co quan )/g
/** Words that name nobody by themselves. */
const FILLER =
  /^(?:va|cung|cac|tinh|quang ngai|tren dia ban|thuoc|truc thuoc|cua|cap tinh|cap|toan tinh|trong|tai|tren|ubnd tinh|ubnd tinh quang ngai|theo danh sach(?: (?:kem theo|gui kem|dinh kem))?|de (?:thuc hien|biet)|phoi hop|thuc hien)(?= |$)/
const VAGUE =
  /^(?:cac )?(?:co quan|don vi|to chuc)(?:(?: va)? (?:co quan|don vi|to chuc))*(?: (?:co )?lien quan)?(?= |$)/
/** «(trừ Sở Y tế)», «trừ huyện Lý Sơn». */
const EXCEPT = /\(?\s*\b(?:ngoai )?tru\s+(?!so\b\s*\d)([^)]*)\)?\s*$|\(\s*khong (?:bao )?gom\s+([^)]*)\)/
const IN_BRACKETS = /\([^)]*\)/g

type Named = { readonly keys: readonly (readonly [key: string, id: UnitId])[] }

/** All that units are called, the longest first: «Ban Quản lý Khu kinh tế …» before «Ban …». */
function namesOf(units: readonly Unit[]): Named {
  const keys = units.flatMap((unit) => [...keysOf(unit)].map((key) => [key, unit.id] as const))
  return { keys: keys.filter(([key]) => key.includes(' ')).sort(([a], [b]) => b.length - a.length) }
}

/** The units of which some text is a list, and the words that are none. */
type Parsed = {
  readonly ids: readonly UnitId[]
  readonly unknown: string
  readonly isVague: boolean
  readonly trace: Trace
}

function parse(text: string, units: readonly Unit[], { keys }: Named): Parsed {
  const ids: UnitId[] = []
  const unknown: string[] = []
  const traces: Trace[] = []
  let isVague = false
  let rest = nameKey(text).replace(HEADS, '')
  while (rest !== '') {
    const named = keys.find(([key]) => rest === key || rest.startsWith(`${key} `))
    const group = named === undefined ? groupAtStart(rest, units) : null
    const other = VAGUE.exec(rest) ?? FILLER.exec(rest)
    if (named !== undefined) {
      ids.push(named[1])
      rest = rest.slice(named[0].length).trimStart()
    } else if (group !== null && group.units.length > 0) {
      ids.push(...group.units.map(({ id }) => id))
      const seen = quote(text)
      if (group.isUnderstood)
        traces.push(found(requestRules.unitsUnderstood.at(PATH, { seen, count: group.units.length })))
      if (group.leftOut.length > 0) {
        const leftOut = group.leftOut.map(({ name }) => name).join(', ')
        traces.push(found(requestRules.unitsLeftOut.at(PATH, { seen, units: leftOut })))
      }
      rest = rest.slice(group.length).trimStart()
    } else if (other !== null) {
      if (VAGUE.test(rest)) isVague = true
      rest = rest.slice(other[0].length).trimStart()
    } else {
      const [word = ''] = rest.split(' ')
      unknown.push(word)
      rest = rest.slice(word.length).trimStart()
    }
  }
  return { ids, unknown: unknown.join(' '), isVague, trace: gather(traces) }
}

/** Folded words as the text writes them; the whole text, where they do not stand together in it. */
function inItsWords(text: string, words: string): string {
  const pattern = new RegExp(words.split(' ').join('[^a-z0-9]+'))
  const match = pattern.exec(alignedFold(text))
  return quote(match === null ? text : text.slice(match.index, match.index + match[0].length))
}

/** The units of one addressee. */
function unitsOfOne({ text }: Addressee, units: readonly Unit[], names: Named): Read<UnitId[]> {
  const folded = alignedFold(text)
  const except = EXCEPT.exec(folded)
  const kept = except === null ? text : text.slice(0, except.index)
  const asked = parse(kept.replace(IN_BRACKETS, ' '), units, names)
  const seen = quote(text)
  const without = except === null ? null : parse(except[1] ?? except[2] ?? '', units, names)
  const isExceptClear = without === null || (without.unknown === '' && without.ids.length > 0)
  const traces: Trace[] = [asked.trace]
  if (asked.isVague && asked.ids.length === 0) traces.push(found(requestRules.unitsVague.at(PATH, { seen })))
  else if (asked.unknown !== '' || !isExceptClear)
    traces.push(
      found(
        requestRules.unitsUnknown.at(PATH, { seen: asked.unknown === '' ? seen : inItsWords(text, asked.unknown) }),
      ),
    )
  const left = new Set(without?.ids)
  return read(
    asked.ids.filter((id) => !left.has(id)),
    traces,
  )
}

/** The units that a letter asks, in the order of the directory, each with the line that names it. */
export function askedUnits(addressees: readonly Addressee[], units: readonly Unit[]): Read<UnitId[]> {
  const names = namesOf(units)
  const places = new Map<UnitId, Place>()
  const traces = addressees.map((addressee) => {
    const of = unitsOfOne(addressee, units, names)
    for (const id of of.value) if (!places.has(id)) places.set(id, addressee.place)
    return of
  })
  const ids = units.map(({ id }) => id).filter((id) => places.has(id))
  const [first] = addressees
  const missing = addressees.length === 0 ? found(requestRules.unitsMissing.at(PATH, {})) : found()
  return read(ids, [
    missing,
    ...traces,
    stands(PATH, first?.place ?? null),
    ...ids.map((id, nth) => stands(`${PATH}/${nth}`, places.get(id) ?? null)),
  ])
}

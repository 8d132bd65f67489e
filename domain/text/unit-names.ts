import type { Unit } from '../model/unit.ts'
import { editDistance } from './edit-distance.ts'
import { fold } from './fold.ts'
import { remembered } from './remembered.ts'

/** What heads of letters shorten within a name, with signs as blanks and `&` as `va`. */
const shortened: readonly (readonly [RegExp, string])[] = [
  [/\b(?:uy ban nhan dan|u b n d)\b/g, 'ubnd'],
  [/\btp\b/g, 'thanh pho'],
  [/\btx\b/g, 'thi xa'],
  [/\bbql\b/g, 'ban quan ly'],
  [/\bkkt\b/g, 'khu kinh te'],
  [/\bkcn\b/g, 'khu cong nghiep'],
  [/\b(?:tb va xh|tbxh)\b/g, 'thuong binh va xa hoi'],
  [/\bptnt\b/g, 'phat trien nong thon'],
  [/\bgd (?:va )?dt\b/g, 'giao duc va dao tao'],
  [/\btn (?:va )?mt\b/g, 'tai nguyen va moi truong'],
  [/\btt (?:va )?tt\b/g, 'thong tin va truyen thong'],
  [/\bkh (?:va )?dt\b/g, 'ke hoach va dau tu'],
  [/\bkh (?:va )?cn\b/g, 'khoa hoc va cong nghe'],
]

/** A name for comparing: folded, in full, «ủy ban nhân dân» as `ubnd`, `&` as `va`, no signs. */
export const nameKey = remembered((name) =>
  shortened
    .reduce(
      (key, [short, full]) => key.replace(short, full),
      fold(name)
        .replaceAll('&', ' va ')
        .replace(/[^a-z0-9]+/g, ' '),
    )
    .trim(),
)

/** The province that a name ends with («… tỉnh Quảng Ngãi»), or null. */
export const provinceIn = remembered(
  (name): string | null => /(?:^| )tinh ((?:\S+ ?){1,4})$/.exec(nameKey(name))?.[1]?.trim() ?? null,
)

/** «Sở Y tế Quảng Ngãi» for «Sở Y tế tỉnh Quảng Ngãi». */
const withoutTheWordProvince = (key: string) => key.replace(/ tinh (?=\S+(?: \S+){0,3}$)/, ' ')

const withoutProvince = (key: string) => key.replace(/ ?\btinh(?: \S+){0,4}$/, '').trim()

/** A name with and without its province. */
const keysOfName = remembered((name): readonly string[] => {
  const key = nameKey(name)
  return [key, withoutProvince(key), withoutTheWordProvince(key)].filter((one) => one !== '')
})

const namesOf = ({ name, shortName, aliases }: Unit) => [name, shortName, ...aliases]

/** All that a unit is called, with and without its province. */
export const keysOf = (unit: Unit): Set<string> => new Set(namesOf(unit).flatMap(keysOfName))

/** Whether a unit is called by one of these names, as `keysOf` and `issuerKeys` give them. */
export const isCalled = (unit: Unit, keys: ReadonlySet<string>): boolean =>
  namesOf(unit).some((name) => keysOfName(name).some((key) => keys.has(key)))

/**
 * What a letter may call its issuer: alone («SỞ CÔNG THƯƠNG»), or with the body above it («VĂN PHÒNG» under «UBND TỈNH …»).
 */
export function issuerKeys(name: string, parents: readonly string[]): Set<string> {
  const key = nameKey(name)
  const combined = parents.flatMap((parent) => [
    `${key} ${nameKey(parent)}`,
    `${key} ${nameKey(parent).replace(/^ubnd /, '')}`,
  ])
  return new Set(
    [key, withoutProvince(key), withoutTheWordProvince(key), ...combined, ...combined.map(withoutProvince)].filter(
      (one) => one !== '',
    ),
  )
}

/** Names longer than this are not compared sign by sign. */
const LONGEST_COMPARED = 120

/** Names that differ in more signs than this share are not slips of one another. */
const LEAST_ALIKE = 0.75

/**
 * How alike two names are without their province, 0 to 1: by the words that they share, or by the signs, where words have a
 * slip.
 */
export function nameLikeness(a: string, b: string): number {
  const [keyA, keyB] = [withoutProvince(nameKey(a)), withoutProvince(nameKey(b))]
  const left = new Set(keyA.split(' '))
  const right = new Set(keyB.split(' '))
  const shared = [...left].filter((word) => right.has(word)).length
  const byWords = (2 * shared) / (left.size + right.size)
  const longest = Math.max(keyA.length, keyB.length)
  const bySigns = longest > LONGEST_COMPARED ? 0 : 1 - editDistance(keyA, keyB) / Math.max(1, longest)
  return bySigns < LEAST_ALIKE ? byWords : Math.max(byWords, bySigns)
}

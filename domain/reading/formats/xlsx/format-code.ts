/** A piece of a number format: words that show as they stand, a sign with a meaning, or what stands in square brackets. */
export type FormatToken = { readonly kind: 'words' | 'sign' | 'bracket'; readonly text: string }

/** The part of a number format for some numbers. `holds`: for which, where it says so itself. */
export type FormatSection = {
  readonly tokens: readonly FormatToken[]
  readonly holds: ((value: number) => boolean) | null
}

/** In turn: quoted words, an escaped sign, a space as wide as a sign or a fill (both show nothing), brackets, any sign. */
const TOKEN = /"([^"]*)"?|\\([^]?)|[_*][^]?|\[([^\]]*)\]?|([^])/g

const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/
const comparisons: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '=': (value, limit) => value === limit,
  '<>': (value, limit) => value !== limit,
}

function conditionIn(bracket: string): FormatSection['holds'] {
  const [, sign = '', limit = ''] = CONDITION.exec(bracket.trim()) ?? []
  const compare = comparisons[sign]
  return compare === undefined ? null : (value) => compare(value, Number(limit))
}

/** A number format by its sections. */
export function sectionsOf(format: string): FormatSection[] {
  const sections: { tokens: FormatToken[]; holds: FormatSection['holds'] }[] = [{ tokens: [], holds: null }]
  for (const [, quoted, escaped, bracket, sign] of format.matchAll(TOKEN)) {
    const section = sections.at(-1)
    if (sign === ';') sections.push({ tokens: [], holds: null })
    else if (section === undefined) continue
    else if (sign !== undefined) section.tokens.push({ kind: 'sign', text: sign })
    else if (bracket !== undefined) {
      section.tokens.push({ kind: 'bracket', text: bracket })
      section.holds ??= conditionIn(bracket)
    } else {
      const words = quoted ?? escaped
      if (words !== undefined && words !== '') section.tokens.push({ kind: 'words', text: words })
    }
  }
  return sections
}

/** The section that a number shows by: the first whose condition it meets, else by its sign. */
export function sectionFor(sections: readonly FormatSection[], value: number): FormatSection | undefined {
  if (sections.some(({ holds }) => holds !== null))
    return sections.find(({ holds }) => holds?.(value) === true) ?? sections.find(({ holds }) => holds === null)
  const [positive, negative, zero] = sections
  if (value < 0) return negative ?? positive
  return value === 0 ? (zero ?? positive) : positive
}

/** The signs of a section in one string, in small letters. */
export const signsOf = ({ tokens }: FormatSection): string =>
  tokens
    .filter(({ kind }) => kind === 'sign')
    .map(({ text }) => text)
    .join('')
    .toLowerCase()

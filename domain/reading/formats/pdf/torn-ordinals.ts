import type { Cell } from '#domain/reading/blocks.ts'

/** Numbers of rows that a column too narrow for them tore: whole again where the number of the row before says so. */

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI']
const TORN = /^(?:\d(?:\s\d){1,2}|[IVX]+(?:\s[IVX]+)+)[.)]?$/

/** The number that a text says and the kind it is of; null where it says none. */
function numberOf(text: string): { kind: 'rows' | 'groups'; value: number } | null {
  const bare = text.replace(/[.)]$/, '')
  if (/^\d{1,3}$/.test(bare)) return { kind: 'rows', value: Number(bare) }
  const value = ROMAN.indexOf(bare) + 1
  return value === 0 ? null : { kind: 'groups', value }
}

type Row = { cells: Cell[] }

export function withWholeOrdinals(rows: readonly Row[]): Row[] {
  const last = { rows: 0, groups: 0 }
  return rows.map(({ cells }) => {
    const [ordinal, ...others] = cells
    if (ordinal === undefined || ordinal.column !== 0) return { cells }
    const text = TORN.test(ordinal.text) ? ordinal.text.replace(/\s/g, '') : ordinal.text
    const number = numberOf(text)
    if (number === null) return { cells }
    const isNext = number.value === last[number.kind] + 1
    if (text !== ordinal.text && !isNext) return { cells }
    last[number.kind] = number.value
    return { cells: [{ ...ordinal, text }, ...others] }
  })
}

import { annexRules } from '../../checks/rules/annex-rules.ts'
import { found, noTrace, read, type Read } from '../source/read.ts'
import type { Meaning } from './columns.ts'
import type { Column, Header } from './header.ts'
import { quote } from './quote.ts'

/** Which column holds what: of several with one meaning the first. A remark is no field of a directive. */
export function directiveColumns({ columns }: Header): Read<ReadonlyMap<Meaning, Column>> {
  const map = new Map<Meaning, Column>()
  const rest: Column[] = []
  for (const column of columns) {
    const { meaning } = column
    if (meaning === null || meaning === 'note' || map.has(meaning)) rest.push(column)
    else map.set(meaning, column)
  }
  const headers = rest.filter(({ header }) => header !== '').map(({ header }) => `«${quote(header)}»`)
  const leftOut = annexRules.columnsLeftOut.at('/sections/directives', { headers: headers.join('; ') })
  return read(map, headers.length === 0 ? noTrace : found(leftOut))
}

import { annexRules } from '#domain/checks/rules/annex-rules.ts'
import { found, noTrace, read, type Read } from '../source/read.ts'
import { foldHeader, type Meaning } from './columns.ts'
import type { Column, Header } from './header.ts'
import { quote } from './quote.ts'

/** «Tên loại văn bản» beside «Trích yếu»: what kind of document it is, not what it says. */
const isKindOfDocument = ({ header }: Column) => /^(?:ten )?(?:loai )?van ban$|^ten loai/.test(foldHeader(header))

/** Which column holds what: of several with one meaning the first, of contents the telling one. A remark is no field. */
export function directiveColumns({ columns }: Header): Read<ReadonlyMap<Meaning, Column>> {
  const map = new Map<Meaning, Column>()
  const rest: Column[] = []
  for (const column of columns) {
    const { meaning } = column
    const before = meaning === null ? undefined : map.get(meaning)
    const isBetter = meaning === 'content' && before !== undefined && isKindOfDocument(before)
    if (before !== undefined && isBetter) rest.push(before)
    if (meaning === null || meaning === 'note' || (before !== undefined && !isBetter)) rest.push(column)
    else map.set(meaning, column)
  }
  const headers = rest.filter(({ header }) => header !== '').map(({ header }) => `«${quote(header)}»`)
  const leftOut = annexRules.columnsLeftOut.at('/sections/directives', { headers: headers.join('; ') })
  return read(map, headers.length === 0 ? noTrace : found(leftOut))
}

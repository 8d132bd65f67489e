import { headRules } from '#domain/checks/rules/head-rules.ts'
import { found, read, stands, type Read } from '../source/read.ts'
import { isSameColumn, type HeadLine } from './head-lines.ts'
import { placeAndDateAt } from './letter-date.ts'

const PATH = '/letter/subject'
const LABEL = /^(?:v\s*\/\s*v|ve viec)\s*:?\s*/
/** «V/v …» at the start of a line. */
export const isSubjectLabel = ({ folded }: Pick<HeadLine, 'folded'>): boolean => /^v\s*\/\s*v\b/.test(folded)
/** Types of documents that carry their subject below their name instead of after «V/v». */
const TYPE_NAME =
  /^(?:BÁO CÁO|KẾ HOẠCH|THÔNG BÁO|GIẤY MỜI|QUYẾT ĐỊNH|TỜ TRÌNH|CHỈ THỊ|HƯỚNG DẪN|CHƯƠNG TRÌNH|CÔNG ĐIỆN|NGHỊ QUYẾT|BIÊN BẢN|GIẤY GIỚI THIỆU)$/
const STOP = /kinh gui|^so\s*:|^(?:theo|thuc hien|can cu|phuc dap)\s/
const MOST_LINES = 8

const withoutDate = (line: HeadLine) => {
  const at = placeAndDateAt(line)
  return at === -1 ? line.text : line.text.slice(0, at).trim()
}

/**
 * The lines that a subject goes on in: in the same column of a table, else until place and date, the recipients or the text.
 * Below the name of a type it may begin under the table, and after an empty line.
 */
function goesOn(lines: readonly HeadLine[], start: number, isBelowType: boolean): string[] {
  const [first] = lines.slice(start)
  const texts: string[] = []
  for (const line of lines.slice(start + 1, start + MOST_LINES)) {
    const isNew = texts.length === 0 && isBelowType
    if (first === undefined || STOP.test(line.folded)) break
    const isBeside = first.place.row !== undefined && !isSameColumn(first, line)
    if (isBeside && !(isBelowType && line.place.block !== first.place.block)) break
    if (line.apart && !isNew) break
    const text = withoutDate(line)
    if (text !== '') texts.push(text)
  }
  return texts
}

/** The subject after «V/v», until place and date or «Kính gửi». */
export function readSubject(top: readonly HeadLine[]): Read<string | null> {
  const labelled = top.findIndex(({ folded }) => LABEL.test(folded))
  const typed = top.findIndex(({ text }) => TYPE_NAME.test(text))
  const at = labelled === -1 ? typed : labelled
  const line = top[at]
  if (line === undefined) return read(null, found(headRules.subjectMissing.at(PATH, {})))
  const label = LABEL.exec(line.folded)?.[0].length ?? line.text.length
  const subject = [withoutDate(line).slice(label), ...goesOn(top, at, labelled === -1)]
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (subject === '') return read(null, found(headRules.subjectMissing.at(PATH, {})))
  return read(subject, stands(PATH, line.place))
}

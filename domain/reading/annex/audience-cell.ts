import { cellRules } from '#domain/checks/rules/cell-rules.ts'
import type { Finding } from '#domain/model/finding.ts'
import { saysNone, saysNothing } from './answers.ts'
import { beginsItem, isAnother, isOpen, itemsInLine } from './items.ts'
import { quote } from './quote.ts'

/** Who received a directive, and what is to be asked about one of them, still without the path of the audiences. */
export type AudiencesRead = { readonly audiences: string[]; readonly asked: ((path: string) => Finding) | null }

/** More than a directive can hold: those beyond are cut off later, with a finding. */
const MOST_AUDIENCES = 1000

/**
 * Lines of a cell are its paragraphs: a line that begins with a capital is another item, unless the one above is open, or
 * items have bullets here and it has none.
 */
function goesOn(line: string, before: string): boolean {
  if (beginsItem(line)) return false
  return /^[\p{Ll}(,;)]/u.test(line) || isOpen(before, line) || (beginsItem(before) && !/[.;]$/.test(before))
}

/** «Phòng A; Phòng B; và UBND các xã»: a semicolon ends a name, but not one that stands within brackets. */
const atSemicolons = (item: string): string[] =>
  item.split(/;(?![^()]*\))/).map((part) => part.trim().replace(/^(?:và|cùng)\s+(?=\p{L})/u, ''))

/** «- Phòng A - Phòng B»: a dash between two names. Behind «HĐND» it may be within one: «Văn phòng HĐND - UBND». */
function atDashes(item: string): string[] {
  const parts: string[] = []
  for (const part of item.split(/\s-\s+(?=\p{Lu})/u)) {
    const before = parts.at(-1)
    const isOther = before === undefined || (isAnother(part) && isAnother(before) && !/\p{Lu}{2,}$/u.test(before))
    if (isOther) parts.push(part)
    else parts[parts.length - 1] = `${before} - ${part}`
  }
  return parts
}

/** What follows a dash within a name: «Lao động - Thương binh», «Văn hóa - Thể thao», «HĐND - UBND». */
const WITHIN_NAME =
  /\s-\s+(?:Thương binh|Thể thao|Văn hóa|Văn nghệ|Thông tin|Truyền thông|Truyền hình|TT|TH|TDTT|XH|Xã hội|Tin học|Kế hoạch|Tài chính|Kinh tế|Hạ tầng|Giáo dục|Hướng nghiệp|Nghề nghiệp|Kỹ thuật|Tổng hợp|Công nghệ|Công nghiệp|Dạy nghề|Du lịch|Môi trường|Phát thanh|Dịch vụ|Hành chính|Nghiệp vụ|Quản trị|Bảo vệ|Bảo hiểm|Chính trị|Gia đình|Trẻ em|KHHGĐ|Nông|Lưu trữ|Khen thưởng)(?!\p{L})|(?<=HĐND)\s-\s+UBND|(?<=UBND)\s-\s+(?:HĐND|UBMTTQ)/gu

/** «Chi cục Thủy sản Ban Quản lý cảng»: a word in small letters, then what begins the name of a body. */
const RUN_ON =
  /(?<word>\p{Ll}+)\s(?=(?:UBND|Ủy ban|Các|Sở|Phòng|Chi cục|Trung tâm|Ban (?:Quản lý|Chỉ đạo)|Người|Trường|Bệnh viện|Toàn thể)(?!\p{L}))/gu
/** Behind these a body is of the same name: «Văn phòng Sở», «công chức Phòng», «trực thuộc Sở». */
const LEADS_ON =
  /^(?:của|và|với|tại|thuộc|cho|các|ở|gồm|cùng|từ|do|đến|tới|phòng|tra|chức|bộ|viên|đạo|đốc|trưởng|tịch|ủy|động|đoàn|sinh|dân|cấp|ngành|hội|hoặc|là|những|trong|đình|an|phó|toàn|gửi|quan)$/iu

/** «… trực thuộc Sở Các bệnh viện …»: within a name «các» has no capital. */
const OTHERS_BEGIN = /\p{L}\s(?:Các|Toàn thể)(?!\p{L})/u

function isRunOn(item: string): boolean {
  if (OTHERS_BEGIN.test(item)) return true
  return Array.from(item.matchAll(RUN_ON), ({ groups }) => groups?.['word'] ?? '').some((word) => !LEADS_ON.test(word))
}

/** Whether what was taken for one name may be several, parted by a dash or by nothing. */
const mayBeSeveral = (item: string) => /\s-\s+\p{Lu}/u.test(item.replace(WITHIN_NAME, ' ')) || isRunOn(item)

/** «Đài Truyền thanh» / «- Phát lại truyền hình»: one bullet below a line without: a name may have been broken at its dash. */
function isBegunWithout([first = '', second = '', third]: readonly string[]): boolean {
  const isBullet = /^-\s/.test(second) && !isAnother(second.replace(/^-\s+/, ''))
  return !beginsItem(first) && isBullet && third === undefined && !/[.;:,]$/.test(first)
}

/** Who received a directive: a list with bullets or semicolons, on one line or several, or one sentence. Ends of items are dropped. */
export function readAudiences(cell: string): AudiencesRead {
  if (saysNothing(cell) || saysNone(cell)) return { audiences: [], asked: null }
  const lines: string[] = []
  for (const line of cell.split('\n').map((text) => text.trim())) {
    if (line === '') continue
    const before = lines.at(-1)
    if (before !== undefined && goesOn(line, before)) lines[lines.length - 1] = `${before} ${line}`
    else lines.push(line)
  }
  const audiences = lines
    .flatMap((line) => (beginsItem(line) ? itemsInLine(line).flatMap(atDashes) : [line]))
    .flatMap(atSemicolons)
    .map((item) => item.replace(/\s*[.;,]+$/, ''))
    .filter((item) => item !== '')
    .slice(0, MOST_AUDIENCES)
  const seen = isBegunWithout(lines) ? lines.join(' ') : audiences.find(mayBeSeveral)
  return {
    audiences,
    asked: seen === undefined ? null : (path) => cellRules.audiencesUnsure.at(path, { seen: quote(seen) }),
  }
}

import { headRules } from '#domain/checks/rules/head-rules.ts'
import { found, read, stands, type Read } from '../source/read.ts'
import { placeAndDateAt } from './letter-date.ts'
import type { HeadLine } from './head-lines.ts'

/** Who issued a letter, in the words of its head, and the bodies above it in order. */
export type Issuer = { readonly name: string; readonly parents: readonly string[] }

const PATH = '/letter/issuer'
/** What the names of bodies begin with (folded). A line that begins otherwise goes on with the one above. */
export const BODY =
  /^(?:ubnd|uy ban|bql|hdnd|hoi dong|so|ban|thanh tra|van phong|phong|chi cuc|cuc|tong cuc|trung tam|cong an|bo chi huy|bo tu lenh|bo|truong|benh vien|bao hiem|kho bac|toa an|vien|dai|bao|quy|hoi|lien doan|lien minh|tinh doan|tinh uy|huyen uy|thanh uy|thi uy|dang uy|dang bo|dang cong san|mat tran|uy ban mat tran|doan|cong ty|tong cong ty|ngan hang|to|doi|hat|vuon|tram)\s+\S|^(?:ubnd|uy ban|van phong|thanh tra)$/
/** Urgency, secrecy and notes of a register: they stand at the head, but name nobody. */
const STAMP =
  /^(?:hoa toc|thuong khan|khan|mat|tuyet mat|toi mat|den|cong van den|ban sao|sao y|du thao|ngay den|so den)\b/
/** Organs in whose name a front or union signs: «ỦY BAN MTTQ … / BAN THƯỜNG TRỰC» is the front. */
const ORGAN = /^ban (?:thuong truc|thuong vu|chap hanh)$/
/** «VĂN PHÒNG» alone is the office of the body above it. */
const OFFICE = /^van phong$/
/** Longer lines name nobody. */
const LONGEST_NAME = 200
/** «… VÀ MÔI» / «TRƯỜNG», «… - LIÊN» / «ĐOÀN LAO ĐỘNG»: names that conversions wrap in the middle of a word. */
const GOES_ON = /(?:[,-]|(?<!\p{L})(?:và|môi|xã|liên))$/iu
/** The title of what an issuer sends, as above a form without a letter. */
const TITLE = /^(?:bieu|bang|phu luc|so lieu|danh sach|thong ke|tong hop|bao cao)\b/
const isInCapitals = (text: string) => text === text.toUpperCase()

/** Lines that may name bodies: above number, date and subject. In letters by the rules they are in capitals. */
function namingLines(top: readonly HeadLine[], number: HeadLine | null): HeadLine[] {
  const numberAt = number === null ? -1 : top.indexOf(number)
  const endsNames = (line: HeadLine) =>
    placeAndDateAt(line) !== -1 || /^(?:v\/v|ve viec|kinh gui|so\s*:)/.test(line.folded) || TITLE.test(line.folded)
  const other = top.findIndex(endsNames)
  const end = numberAt !== -1 ? numberAt : other === -1 ? top.length : other
  const lines = top
    .slice(0, end)
    .filter(
      (line, nth) =>
        line.text.length <= LONGEST_NAME &&
        !endsNames(line) &&
        !STAMP.test(line.folded) &&
        !/\d{2}/.test(line.text) &&
        !(nth > 0 && ORGAN.test(line.folded)),
    )
  const inCapitals = lines.filter(({ text }) => isInCapitals(text))
  return inCapitals.length > 0 ? inCapitals : lines
}

/** Names may run over several lines: «SỞ NÔNG NGHIỆP VÀ» / «PHÁT TRIỂN NÔNG THÔN». */
function bodiesOf(lines: readonly HeadLine[]): { name: string; line: HeadLine }[] {
  const bodies: { name: string; line: HeadLine }[] = []
  for (const line of lines) {
    const last = bodies.at(-1)
    const begins = BODY.test(line.folded) && !GOES_ON.test(last?.name ?? '')
    if (last === undefined || begins) bodies.push({ name: line.text, line })
    else last.name = `${last.name} ${line.text}`
  }
  return bodies
}

/**
 * The issuer in the letter's own words, without the body above it («UBND TỈNH QUẢNG NGÃI»): the lowest body that the head
 * names. In capitals, as heads have it; see `inReadableCase`.
 */
export function readIssuer(top: readonly HeadLine[], number: HeadLine | null): Read<Issuer | null> {
  const bodies = bodiesOf(namingLines(top, number)).filter(({ line }) => BODY.test(line.folded))
  const issuer = bodies.at(-1)
  if (issuer === undefined) return read(null, found(headRules.issuerMissing.at(PATH, {})))
  const parents = bodies.slice(0, -1).map(({ name }) => name)
  const name = [issuer.name, ...(OFFICE.test(issuer.line.folded) ? parents.slice(-1) : [])].join(' ')
  return read({ name: name.replace(/\s+/g, ' '), parents }, stands(PATH, issuer.line.place))
}

/** A name as some text writes it in small letters, or null where none does. */
function writtenIn(texts: readonly string[], name: string, begins: RegExp): string | null {
  const wanted = name.toLowerCase()
  for (const text of texts) {
    const at = text.toLowerCase().indexOf(wanted)
    const written = at === -1 ? '' : text.slice(at, at + wanted.length)
    if (begins.test(written) && !isInCapitals(written)) return written
  }
  return null
}

const COMMITTEE = /^(?:ỦY|UỶ) BAN NHÂN DÂN /u

/**
 * A name in capitals as some text writes it in small letters («SỞ CÔNG THƯƠNG»: «Sở Công Thương»); unchanged where none does.
 * Of a committee that texts call «UBND xã Tịnh Giang» the place is enough.
 */
export function inReadableCase(name: string, texts: readonly string[]): string {
  if (!isInCapitals(name)) return name
  const whole = writtenIn(texts, name, /^\p{Lu}/u)
  if (whole !== null || !COMMITTEE.test(name)) return whole ?? name
  const place = writtenIn(texts, name.replace(COMMITTEE, ''), /^\p{L}/u)
  return place === null ? name : `Ủy ban nhân dân ${place}`
}

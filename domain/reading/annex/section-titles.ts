import type { ReportSections } from '#domain/model/sections.ts'
import { fold } from '#domain/text/fold.ts'

export type SectionName = keyof ReportSections

/** Titles of the sections, folded: the form's own first, then what units write instead. Headings are compared by words. */
const titles: Record<SectionName, readonly string[]> = {
  directives: [
    'cong tac chi dao trien khai va tuyen truyen',
    'tinh hinh chi dao ban hanh van ban',
    'van ban chi dao trien khai',
  ],
  qr: [
    'ket qua tao quan ly ma qr dia diem va quet ma qr tai cac dia diem',
    'so lieu ma qr dia diem va luot quet',
    'tinh hinh tao va quet ma qr',
  ],
  inspection: ['cong tac kiem tra giam sat trien khai', 'tinh hinh kiem tra giam sat'],
  results: ['mot so ket qua trien khai kinh nghiem', 'ket qua dat duoc', 'bai hoc kinh nghiem'],
  recommendations: ['kien nghi de xuat', 'kho khan vuong mac va kien nghi de xuat'],
}
export const sectionNames = Object.keys(titles) as SectionName[]

/** What a heading of a section cannot do without. */
const keywords: Record<SectionName, RegExp> = {
  directives: /chi dao|tuyen truyen|van ban/,
  qr: /ma qr|qr code|luot quet/,
  inspection: /kiem tra|giam sat/,
  results: /ket qua|kinh nghiem/,
  recommendations: /kien nghi|de xuat/,
}

/** Whether a folded text has any of these words, whatever signs stand between them. */
export const hasKeyword = (folded: string): boolean =>
  /(?:chi|tuyen|van|ma|qr|luot|kiem|giam|ket|kinh|kien|de)[^\p{L}\p{N}]+(?:dao|truyen|ban|qr|code|quet|tra|sat|qua|nghiem|nghi|xuat)/u.test(
    folded,
  )

/** Further words that headings are made of; a sentence of the text soon uses others. */
const vocabulary = new Set(
  [
    ...Object.values(titles).flat(),
    'cong tac tinh hinh thuc hien ban hanh van ban lanh dao dieu hanh ung dung giai phap cong nghe phong chong dich benh',
    'covid 19 muc phan ve viec noi bat dat duoc bai hoc kho khan vuong mac ton tai nguyen nhan neu co y kien bieu bang so',
    'lieu luot code cua tai tren dia ban tinh huyen thi xa thanh pho don vi co quan den ngay thang nam tiep theo to chuc',
    'nhung khac doi voi thong ke tong hop trong va cac danh muc danh sach cong van he thong hieu qua mo hinh hay',
  ].flatMap((words) => words.split(' ')),
)

export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** How alike two lists of words are: twice what they share, over what they have. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const left = new Set(a)
  const right = new Set(b)
  const shared = [...left].filter((word) => right.has(word)).length
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size)
}

const titleWords: Record<SectionName, readonly (readonly string[])[]> = {
  directives: titles.directives.map(wordsOf),
  qr: titles.qr.map(wordsOf),
  inspection: titles.inspection.map(wordsOf),
  results: titles.results.map(wordsOf),
  recommendations: titles.recommendations.map(wordsOf),
}

/** A short heading («Mã QR») is like its title when the title has all of its words. */
function likenessTo(section: SectionName, words: readonly string[]): number {
  const all = titleWords[section]
  const [own = []] = all
  const held = words.filter((word) => own.includes(word)).length / Math.max(1, words.length)
  return Math.max(held * 0.8, ...all.map((title) => likeness(words, title)))
}

export function sectionOf(words: readonly string[]): { section: SectionName; likeness: number } | null {
  const text = words.join(' ')
  const [best] = sectionNames
    .filter((section) => keywords[section].test(text))
    .map((section) => ({ section, likeness: likenessTo(section, words) }))
    .sort((a, b) => b.likeness - a.likeness)
  return best ?? null
}

/** How many of a line's words are those that headings are made of, 0 to 1. */
export const knownShare = (words: readonly string[]): number =>
  words.filter((word) => vocabulary.has(word) || /^\d+$/.test(word)).length / Math.max(1, words.length)

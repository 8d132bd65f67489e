import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '..', 'fixtures', 'letters')

export type Dropped = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** What becomes of a file on the desk, before any letter is opened. */
export type OnDesk =
  | 'stays'
  /** No letter at all: it is taken off the list. */
  | 'removed'
  /** It came before: set aside with one key. */
  | 'twin'
  /** Nothing comes of it: set aside, with a reason. */
  | 'aside'
  /** The first answer offered is the right one. */
  | 'first answer'
  /** None is offered: the unit is found by typing, then the campaign is the first offered. */
  | { readonly typed: string }

/** What becomes of a letter once it was checked; `fills`: nothing could be read, its figures are typed beside the picture. */
export type InReview = 'accept' | 'return' | 'fills'

export type Letter = {
  /** A folder of the corpus, and the format in which it comes. */
  readonly from: string
  readonly as: 'docx' | 'doc' | 'pdf' | 'xlsx' | 'txt'
  /** The name that it comes under; null: that of its folder. */
  readonly name: string | null
  readonly desk: OnDesk
  readonly review: InReview
}

const letter = (from: string, as: Letter['as'], more: Partial<Letter> = {}): Letter => ({
  from,
  as,
  name: null,
  desk: 'stays',
  review: 'accept',
  ...more,
})

/** Thirty-nine files of a morning in the order in which they are taken from the folder; a picture that is no letter comes last. */
export const morningLetters: readonly Letter[] = [
  letter('01-form-as-asked', 'docx'),
  letter('02-tabs-side-by-side', 'pdf'),
  letter('03-district-shuffled-columns', 'doc'),
  letter('04-report-in-itself', 'docx'),
  letter('05-city-landscape-annex', 'pdf'),
  letter('06-nothing-to-report', 'txt'),
  letter('07-many-documents-in-a-cell', 'doc'),
  letter('09-no-section-three', 'docx'),
  letter('22-rows-over-pages', 'pdf'),
  letter('11-section-twice', 'pdf'),
  letter('12-neither-number-nor-date', 'docx'),
  letter('13-year-of-2012', 'doc'),
  letter('14-no-report-but-comments', 'docx', { desk: 'aside' }),
  letter('15-no-report-but-invitation', 'pdf', { desk: 'aside' }),
  letter('16-merged-down', 'xlsx'),
  letter('17-head-in-boxes', 'docx'),
  letter('18-all-numbers-automatic', 'pdf'),
  letter('19-reworded-throughout', 'txt'),
  letter('20-extra-columns', 'doc'),
  letter('23-number-and-date-apart', 'pdf'),
  letter('25-office-of-the-province', 'doc'),
  letter('26-total-is-not-the-sum', 'xlsx', { review: 'return' }),
  letter('28-figures-in-a-sentence', 'docx', { review: 'return' }),
  letter('29-two-annexes', 'docx'),
  letter('32-request-with-other-date', 'docx', { desk: 'first answer' }),
  letter('33-party-committee', 'pdf', { desk: 'aside' }),
  letter('34-urgent-and-stamped', 'pdf'),
  letter('52-pasted-from-a-mail', 'txt'),
  letter('56-issuer-misspelt', 'docx', { desk: 'first answer' }),
  letter('58-from-another-province', 'doc', { desk: 'aside' }),
  letter('70-none-zero-and-blank', 'xlsx'),
  letter('71-one-table-for-all', 'docx'),
  letter('82-letters-lost-in-print', 'docx'),
  letter('48-letter-typed-in-a-workbook', 'xlsx', { name: 'gửi lại, lao động thương binh.xlsx' }),
  letter('78-careless-head', 'docx', { name: 'đức phổ nộp lại.docx' }),
  letter('01-form-as-asked', 'docx', { name: 'bản sao sở y tế.docx', desk: 'twin' }),
  letter('03-district-shuffled-columns', 'docx', { name: 'ba tơ gửi thêm bản word.docx', desk: 'twin' }),
  letter('84-scanned', 'pdf', { name: 'lý sơn (bản chụp).pdf', desk: { typed: 'ly son' }, review: 'fills' }),
  letter('36-thousands-every-way', 'pdf', { name: 'tài chính đính chính.pdf' }),
]

/** Named as on the desk. */
export const nameOf = ({ name, from, as }: Letter): string => name ?? `${from}.${as}`

/** The letter whose name comes first in the words of a row or a screen; others may be named after it. */
export function letterNamedIn(text: string): Letter | undefined {
  const at = (each: Letter) => text.indexOf(nameOf(each))
  return morningLetters.filter((each) => at(each) !== -1).toSorted((one, other) => at(one) - at(other))[0]
}

/** Forty files: the letters, and a picture that somebody sent along. */
export async function fortyFiles(): Promise<Dropped[]> {
  const letters = morningLetters.map(async (each) => ({
    name: nameOf(each),
    mimeType: 'application/octet-stream',
    buffer: await readFile(join(folder, each.from, `letter.${each.as}`)),
  }))
  const picture = {
    name: 'ảnh.png',
    mimeType: 'image/png',
    buffer: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
  }
  return [...(await Promise.all(letters)), picture]
}

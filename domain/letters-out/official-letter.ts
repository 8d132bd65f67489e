import type { IsoDate } from '../model/dates.ts'
import { longDate } from './long-date.ts'
import { bold, italic, paragraph, rule, TEXT_WIDTH, toFill, type Block, type Paragraph, type Run } from './paper.ts'
import type { Sender } from './sender.ts'

const HEAD_LEFT = 65
const HEAD_RIGHT = TEXT_WIDTH - HEAD_LEFT
const FOOT_LEFT = 80
const FOOT_RIGHT = TEXT_WIDTH - FOOT_LEFT

/** Under the issuer: a third to a half of its line. Under the motto: as long as the motto at 13 points. */
const ISSUER_RULE = 22
const MOTTO_RULE = 57
/** Under what a document is about: a third to a half of its line. */
const ABOUT_RULE = 40

const BODY_SIZE = 14
/** 1–1.27 cm. */
const FIRST_LINE = 12.7

const centred = (words: string | readonly Run[], size: number, look: Partial<Paragraph> = {}) =>
  paragraph(words, { align: 'center', size, ...look })

/** A paragraph of the letter's text. */
export const body = (words: string | readonly Run[], look: Partial<Paragraph> = {}): Paragraph =>
  paragraph(words, {
    size: BODY_SIZE,
    align: 'justify',
    firstLine: FIRST_LINE,
    before: 6,
    lines: 1.15,
    ...look,
  })

/** Who writes, the number left blank, what about; and beside it the name of the state, place and day. */
export function letterHead(sender: Sender, dated: IsoDate, subject: string): Block {
  return headTable(sender, dated, sender.symbols, [centred(`V/v ${subject}`, 12, { before: 4 })])
}

/**
 * The same of a document that says what it is (`BC`: báo cáo): the number bears that and the issuer's own symbol, and name and
 * subject stand in the middle below.
 */
export function namedHead(
  sender: Sender,
  dated: IsoDate,
  type: { symbol: string; name: string },
  about: string,
): Block[] {
  return [
    headTable(sender, dated, symbolsOf(sender, type.symbol), []),
    centred([bold(type.name.toUpperCase())], 14, { before: 16, keepWithNext: true }),
    centred([bold(about)], 14, { keepWithNext: true }),
    rule(ABOUT_RULE),
  ]
}

/** «BC-STTTT»; null where it is not known who writes. */
export const symbolsOf = ({ symbols }: Sender, type: string): string | null =>
  symbols === null ? null : `${type}-${symbols.split('-')[0] ?? ''}`

/** `Số:      /BC-STTTT`: the figure is for whoever registers the document. */
export const numberToFill = (symbols: string | null, look: Omit<Run, 'text' | 'toFill'> = {}): Run[] => [
  toFill('          ', look),
  { text: '/', ...look },
  symbols === null ? toFill('[ký hiệu]', look) : { text: symbols, ...look },
]

function headTable(sender: Sender, dated: IsoDate, symbols: string | null, below: readonly Paragraph[]): Block {
  const issuer =
    sender.name === null ? [toFill('[TÊN CƠ QUAN BAN HÀNH]', { bold: true })] : capitalLines(sender.name).map(bold)
  return {
    kind: 'table',
    columns: [HEAD_LEFT, HEAD_RIGHT],
    lined: false,
    headerRows: 0,
    rows: [
      [
        [centred(sender.parent, 12), ...issuer.map((line) => centred([line], 12)), rule(ISSUER_RULE)],
        [
          centred([bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')], 12),
          centred([bold('Độc lập - Tự do - Hạnh phúc')], 13),
          rule(MOTTO_RULE),
        ],
      ],
      [
        [centred([{ text: 'Số: ' }, ...numberToFill(symbols)], 13, { before: 4 }), ...below],
        [centred([italic(`${sender.place}, ${longDate(dated)}`)], 13, { before: 4 })],
      ],
    ],
  }
}

/** More letters do not fit on a line of the head's left half. */
const LONGEST_LINE = 24

/** A name in capitals on as few lines as it needs, about as long as each other; a line does not end with «VÀ». */
export function capitalLines(name: string): string[] {
  const words = name.toUpperCase().split(' ')
  const whole = words.join(' ')
  if (whole.length <= LONGEST_LINE) return [whole]
  const breaks = words.slice(1).flatMap((_, at) => {
    const [first, second] = [words.slice(0, at + 1), words.slice(at + 1)]
    if (first.at(-1) === 'VÀ') return []
    const lines = [first.join(' '), second.join(' ')] as const
    return [{ lines, apart: Math.abs(lines[0].length - lines[1].length) }]
  })
  const best = breaks.toSorted((a, b) => a.apart - b.apart)[0]
  return best === undefined ? [whole] : [...best.lines]
}

/** `Kính gửi:` on one line for one addressee, as a list for several. */
export function salutation(addressees: readonly string[]): Paragraph[] {
  const [only] = addressees
  if (addressees.length === 1 && only !== undefined) {
    return [centred(`Kính gửi: ${only}`, BODY_SIZE, { before: 14, after: 8 })]
  }
  const last = addressees.length - 1
  return [
    paragraph('Kính gửi:', { indent: 40, before: 14, keepWithNext: true }),
    ...addressees.map((name, at) =>
      paragraph(`- ${name}${at === last ? '.' : ';'}`, {
        indent: 50,
        before: at === 0 ? 3 : 2,
        after: at === last ? 8 : 0,
      }),
    ),
  ]
}

/** Who gets copies, and the room for authority, signature and name of whoever signs. */
export function letterFoot({ office }: Sender, ...keptWith: readonly string[]): Block {
  const copies = (words: readonly Run[]) => paragraph(words, { size: 11 })
  return {
    kind: 'table',
    columns: [FOOT_LEFT, FOOT_RIGHT],
    lined: false,
    headerRows: 0,
    rows: [
      [
        [
          paragraph([{ text: 'Nơi nhận:', bold: true, italic: true }], { size: 12, before: 12 }),
          ...keptWith.map((text) => copies([{ text }])),
          copies([
            { text: '- Lưu: VT, ' },
            office === null ? toFill('[đơn vị soạn thảo]') : { text: office },
            { text: '.' },
          ]),
        ],
        [
          centred([toFill('[CHỨC VỤ NGƯỜI KÝ]', { bold: true })], 14, { before: 12 }),
          ...Array.from({ length: 5 }, () => centred('', 14)),
        ],
      ],
    ],
  }
}

import { formatNumber } from '#domain/text/format.ts'
import { defineRule } from '../rule.ts'

type Seen = { seen: string }

/** What a cell that should hold a figure, or a document's number and date, makes one ask about. */
export const cellRules = {
  countUnreadable: defineRule<Seen>('count-unreadable', 'error', {
    vi: ({ seen }) => `Ô số liệu ghi «${seen}», không đọc chắc chắn được nên để trống. Hãy nhập số theo bản gốc.`,
    en: ({ seen }) => `The cell says “${seen}”, which cannot be read for sure and is left empty. Type the number in.`,
  }),
  countNone: defineRule<Seen>('count-none', 'warning', {
    vi: ({ seen }) => `Ô số liệu ghi «${seen}». Hỏi lại đơn vị: số này là 0 hay không phát sinh?`,
    en: ({ seen }) => `The cell says “${seen}” (none). Ask the unit whether it means zero.`,
  }),
  countApproximate: defineRule<Seen & { value: number }>('count-approximate', 'info', {
    vi: ({ seen, value }) => `Số ước lượng: «${seen}», lấy là ${formatNumber(value)}.`,
    en: ({ seen, value }) => `An estimate: “${seen}”, taken as ${formatNumber(value)}.`,
  }),
  countWithWords: defineRule<Seen & { value: number }>('count-with-words', 'warning', {
    vi: ({ seen, value }) => `Ô số liệu có kèm lời: «${seen}», lấy là ${formatNumber(value)}. Đối chiếu với bản gốc.`,
    en: ({ seen, value }) =>
      `The number comes with words: “${seen}”, taken as ${formatNumber(value)}. Compare with the original.`,
  }),
  countMerged: defineRule<Seen>('count-merged', 'error', {
    vi: ({ seen }) => `Một ô số liệu «${seen}» gộp chung cho nhiều dòng nên để trống. Hãy nhập số của từng dòng.`,
    en: ({ seen }) =>
      `One figure, “${seen}”, is merged over several rows and is left empty. Type in the figure of each row.`,
  }),
  countCutOff: defineRule<{ row: string }>('count-cut-off', 'warning', {
    vi: ({ row }) => `Dòng «${row}» thiếu ô số liệu này so với tiêu đề bảng nên để trống. Đối chiếu với bản gốc.`,
    en: ({ row }) => `The row “${row}” is shorter than the header and lacks this figure. Compare with the original.`,
  }),
  documentUnreadable: defineRule<Seen>('document-unreadable', 'warning', {
    vi: ({ seen }) => `Không đọc được số, ký hiệu văn bản từ «${seen}». Hãy nhập tay.`,
    en: ({ seen }) => `No document number could be read from “${seen}”. Type it in.`,
  }),
  documentDateUnsure: defineRule<{ number: string; seen: string }>('document-date-unsure', 'warning', {
    vi: ({ number, seen }) => `Không rõ ngày của văn bản ${number} («${seen}»), nên để trống. Hãy nhập tay.`,
    en: ({ number, seen }) => `The date of document ${number} is unclear (“${seen}”) and left empty. Type it in.`,
  }),
  documentMissing: defineRule<{ content: string }>('document-missing', 'warning', {
    vi: ({ content }) => `Văn bản «${content}» không ghi số, ngày ban hành. Hỏi lại đơn vị.`,
    en: ({ content }) => `The directive “${content}” has no document number and date. Ask the unit.`,
  }),
  documentNone: defineRule<Seen>('document-none', 'info', {
    vi: ({ seen }) => `Đơn vị ghi «${seen}» ở cột số, ngày văn bản: nội dung này không có văn bản.`,
    en: ({ seen }) => `The unit wrote “${seen}” (none) for number and date: there is no document for this.`,
  }),
  documentInContent: defineRule<{ number: string }>('document-in-content', 'info', {
    vi: ({ number }) => `Bảng không có cột số, ngày ban hành; văn bản ${number} được lấy từ cột nội dung.`,
    en: ({ number }) => `The table has no column of numbers and dates; document ${number} was taken from the content.`,
  }),
  audiencesUnsure: defineRule<Seen>('audiences-unsure', 'info', {
    vi: ({ seen }) =>
      `Ô đối tượng tiếp nhận ghi liền «${seen}», được lấy là một đối tượng; có thể là nhiều. Đối chiếu với bản gốc.`,
    en: ({ seen }) =>
      `The cell of audiences says “${seen}”, taken as one; it may be several. Compare with the original.`,
  }),
} as const

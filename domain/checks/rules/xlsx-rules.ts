import { defineRule } from '../rule.ts'

/** `cells`: their names by sheet, «Mã QR!C5, C6»; `more`: how many there are besides. */
type Cells = { cells: string; more: number }

const named = ({ cells, more }: Cells, and: string) => (more === 0 ? cells : `${cells} … (+${more} ${and})`)
const o = (e: Cells) => named(e, 'ô')
const cellsOf = (e: Cells) => named(e, 'more')

/** What a workbook makes one ask about before anything in it is read. */
export const xlsxRules = {
  otherWorkbook: defineRule<{ name: string; format: string }>('file-other-workbook', 'error', {
    vi: ({ name, format }) =>
      `Tệp «${name}» là bảng tính loại .${format}, chưa đọc được. Hãy mở bằng Excel, chọn «Lưu thành» (Save As) loại .xlsx rồi gửi lại.`,
    en: ({ name, format }) =>
      `“${name}” is a .${format} workbook, which cannot be read. Open it in Excel, save it as .xlsx, and send it again.`,
  }),
  sheetsHidden: defineRule<{ sheets: string }>('xlsx-sheets-hidden', 'warning', {
    vi: ({ sheets }) =>
      `Các trang tính bị ẩn không được đọc: ${sheets}. Nếu có số liệu báo cáo ở đó, hãy hiện ra rồi gửi lại, hoặc nhập tay.`,
    en: ({ sheets }) =>
      `Hidden sheets were not read: ${sheets}. If they hold figures of the report, unhide them and send it again, or type them in.`,
  }),
  rowsHidden: defineRule<{ sheet: string; rows: string }>('xlsx-rows-hidden', 'warning', {
    vi: ({ sheet, rows }) =>
      `Trang tính «${sheet}» có dòng bị ẩn (hoặc bị lọc) mà có nội dung, không được đọc: dòng ${rows}. Đối chiếu với bản gốc.`,
    en: ({ sheet, rows }) =>
      `The sheet “${sheet}” has hidden (or filtered) rows with content, which were not read: ${rows}. Compare with the original.`,
  }),
  columnsHidden: defineRule<{ sheet: string; columns: string }>('xlsx-columns-hidden', 'warning', {
    vi: ({ sheet, columns }) =>
      `Trang tính «${sheet}» có cột bị ẩn mà có nội dung, không được đọc: cột ${columns}. Đối chiếu với bản gốc.`,
    en: ({ sheet, columns }) =>
      `The sheet “${sheet}” has hidden columns with content, which were not read: ${columns}. Compare with the original.`,
  }),
  cellsTooFar: defineRule<Cells>('xlsx-cells-too-far', 'warning', {
    vi: (e) => `Có ô nằm quá xa về bên phải nên không được đọc: ${o(e)}. Đối chiếu với bản gốc.`,
    en: (e) => `Cells too far to the right were not read: ${cellsOf(e)}. Compare with the original.`,
  }),
  tooManyCells: defineRule<{ name: string }>('xlsx-too-many-cells', 'error', {
    vi: ({ name }) => `Bảng tính «${name}» có quá nhiều ô nên không được đọc. Hãy gửi riêng phụ lục báo cáo.`,
    en: ({ name }) => `The workbook “${name}” has too many cells and was not read. Send only the annex of the report.`,
  }),
  formulaWithoutValue: defineRule<Cells>('xlsx-formula-without-value', 'error', {
    vi: (e) =>
      `Ô có công thức nhưng tệp không lưu kết quả tính: ${o(e)}. Hãy mở bằng Excel, lưu lại rồi gửi lại, hoặc nhập tay.`,
    en: (e) =>
      `Cells with a formula whose result the file does not hold: ${cellsOf(e)}. Open and save it in Excel and send it again, or type them in.`,
  }),
  numberScaled: defineRule<Cells>('xlsx-number-scaled', 'error', {
    vi: (e) =>
      `Ô hiện số theo nghìn hoặc triệu, khác với số được lưu: ${o(e)}. Chưa lấy số nào; hãy đối chiếu và nhập tay.`,
    en: (e) =>
      `Cells show thousands or millions, unlike the number that they hold: ${cellsOf(e)}. None was taken; compare and type them in.`,
  }),
  numberThousandths: defineRule<Cells>('xlsx-number-thousandths', 'error', {
    vi: (e) =>
      `Ô chứa số lẻ ba chữ số thập phân, có thể là số hàng nghìn gõ dấu chấm: ${o(e)}. Chưa lấy số nào; hãy đối chiếu và nhập tay.`,
    en: (e) =>
      `Cells hold a number with three decimals, which may be thousands typed with a point: ${cellsOf(e)}. None was taken; compare and type them in.`,
  }),
  numberBesideFractions: defineRule<Cells>('xlsx-number-beside-fractions', 'error', {
    vi: (e) =>
      `Ô có số nguyên trong một cột có số lẻ, nên có thể đã mất hàng nghìn khi gõ (2.000 thành 2): ${o(e)}. Chưa lấy số nào; hãy đối chiếu và nhập tay.`,
    en: (e) =>
      `Cells hold a whole number in a column with fractions, and may have lost their thousands when typed (2.000 became 2): ${cellsOf(e)}. None was taken; compare and type them in.`,
  }),
  valueNotShown: defineRule<Cells>('xlsx-value-not-shown', 'warning', {
    vi: (e) =>
      `Ô có số nhưng định dạng làm cho không hiện gì, nên để trống: ${o(e)}. Hỏi lại đơn vị số này có phải 0 không.`,
    en: (e) =>
      `Cells hold a number but are formatted to show nothing, and were left blank: ${cellsOf(e)}. Ask the unit whether it is zero.`,
  }),
  zeroAsDash: defineRule<Cells>('xlsx-zero-as-dash', 'info', {
    vi: (e) => `Ô có số 0 nhưng hiện là «-»: ${o(e)}. Lấy là 0.`,
    en: (e) => `Cells hold a zero that shows as “-”: ${cellsOf(e)}. Taken as 0.`,
  }),
  datesMaybeSwapped: defineRule<Cells>('xlsx-dates-maybe-swapped', 'warning', {
    vi: (e) =>
      `Ngày và tháng có thể bị máy tính đảo khi gõ (các ngày khác của cột đó được lưu dạng chữ): ${o(e)}. Đối chiếu với bản gốc.`,
    en: (e) =>
      `Day and month may have been swapped when typed (other dates of that column are kept as text): ${cellsOf(e)}. Compare with the original.`,
  }),
  comments: defineRule<Record<string, never>>('xlsx-comments', 'info', {
    vi: () => 'Bảng tính có ghi chú (comment) gắn vào ô; phần đó không được đọc.',
    en: () => 'The workbook has comments on cells, which were not read.',
  }),
} as const

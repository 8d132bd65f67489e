import { defineRule } from '../rule.ts'

type Named = { name: string }
type Pages = { pages: string }

/** What can be wrong with a PDF, or has to be known about how it was read. */
export const pdfRules = {
  scan: defineRule<Named>('file-scan', 'error', {
    vi: ({ name }) =>
      `Tệp «${name}» là bản quét (chỉ có ảnh, không có chữ) nên chưa đọc tự động được. Tệp được lưu nguyên bản: hãy nhập tay nội dung bên cạnh ảnh.`,
    en: ({ name }) =>
      `“${name}” is a scan (pictures without text) and cannot be read by itself. It is kept as it is: type its content in beside the picture.`,
  }),
  scanPages: defineRule<Pages>('file-scan-pages', 'warning', {
    vi: ({ pages }) =>
      `Trang ${pages} là ảnh quét, không có chữ để đọc. Hãy xem bản gốc và nhập tay nội dung trang đó.`,
    en: ({ pages }) =>
      `Page ${pages} is a scanned picture without text. Look at the original and type in what that page says.`,
  }),
  recognised: defineRule<Pages>('file-scan-recognised', 'warning', {
    vi: ({ pages }) =>
      `Chữ ở trang ${pages} do máy quét nhận dạng từ ảnh (OCR), có thể sai chữ và sai số. Hãy đối chiếu từng mục với ảnh.`,
    en: ({ pages }) =>
      `The text of page ${pages} was recognised from a picture by a scanner (OCR); words and figures may be wrong. Compare each field with the picture.`,
  }),
  garbled: defineRule<Named>('file-garbled', 'error', {
    vi: ({ name }) =>
      `Chữ trong tệp «${name}» bị lỗi phông (chữ sao chép ra khác chữ hiển thị), nên không được đọc. Hãy mở bản gốc và nhập tay, hoặc xin lại tệp Word.`,
    en: ({ name }) =>
      `The text inside “${name}” is not what its pages show (broken fonts), so it was not read. Open the original and type it in, or ask for the Word file.`,
  }),
  garbledPages: defineRule<Pages>('file-garbled-pages', 'error', {
    vi: ({ pages }) =>
      `Chữ ở trang ${pages} bị lỗi phông (chữ sao chép ra khác chữ hiển thị), nên trang đó không được đọc. Hãy xem bản gốc và nhập tay.`,
    en: ({ pages }) =>
      `The text of page ${pages} is not what the page shows (broken fonts), so that page was not read. Look at the original and type it in.`,
  }),
  incomplete: defineRule<Named>('file-incomplete', 'error', {
    vi: ({ name }) =>
      `Tệp «${name}» thiếu phần cuối (tải lên chưa trọn vẹn); chỉ phần còn lại được đọc. Hãy gửi lại tệp gốc, hoặc đối chiếu từng mục.`,
    en: ({ name }) =>
      `The end of “${name}” is missing (it was not uploaded whole); only the rest was read. Send the original again, or compare each field.`,
  }),
  changed: defineRule<Named>('file-changed', 'error', {
    vi: ({ name }) =>
      `Một phần tệp «${name}» không khớp mã kiểm tra (tệp bị lỗi khi lưu hoặc truyền), nội dung đọc được có thể sai. Hãy gửi lại tệp gốc, hoặc đối chiếu từng mục.`,
    en: ({ name }) =>
      `A part of “${name}” does not match its checksum (a fault of storing or sending it), and what was read may be wrong. Send the original again, or compare each field.`,
  }),
  pagesDamaged: defineRule<Pages>('file-pages-damaged', 'error', {
    vi: ({ pages }) => `Trang ${pages} bị hỏng nên không đọc được. Hãy mở thử tệp gốc, rồi gửi lại hoặc nhập tay.`,
    en: ({ pages }) =>
      `Page ${pages} is damaged and was not read. Try to open the original; send it again or type it in.`,
  }),
  pagesCut: defineRule<Pages>('file-pages-cut', 'error', {
    vi: ({ pages }) => `Trang ${pages} bị hỏng một phần, nội dung đọc được có thể thiếu. Hãy đối chiếu với bản gốc.`,
    en: ({ pages }) =>
      `Page ${pages} is damaged in part, and what was read of it may lack something. Compare with the original.`,
  }),
  cut: defineRule<{ pages: number; read: number }>('file-cut', 'error', {
    vi: ({ pages, read }) =>
      `Tệp có ${pages} trang và quá nhiều nội dung; chỉ ${read} trang đầu được đọc. Hãy gửi riêng công văn và phụ lục báo cáo.`,
    en: ({ pages, read }) =>
      `The file has ${pages} pages and too much content; only the first ${read} were read. Send only the letter and the annex of the report.`,
  }),
  rowsUnruled: defineRule<Pages>('file-rows-unruled', 'error', {
    vi: ({ pages }) =>
      `Bảng ở trang ${pages} không kẻ ngang giữa các dòng nên không chắc chữ nào thuộc dòng nào. Hãy đối chiếu từng dòng của bảng với bản gốc.`,
    en: ({ pages }) =>
      `No lines part the rows of a table on page ${pages}, and what belongs to which row is not sure. Compare each row of the table with the original.`,
  }),
  upright: defineRule<{ text: string }>('file-upright-text', 'warning', {
    vi: ({ text }) => `Bảng có chữ viết dọc: «${text}». Hãy đối chiếu các ô đó với bản gốc.`,
    en: ({ text }) => `A table has text that stands upright: “${text}”. Compare those cells with the original.`,
  }),
  stamps: defineRule<{ text: string }>('file-stamp-unread', 'warning', {
    vi: ({ text }) =>
      `Dấu ký số ở trang đầu có thể ghi số hoặc ngày của công văn nhưng không đọc được vào chỗ của nó: «${text}». Hãy đối chiếu số, ngày với bản gốc.`,
    en: ({ text }) =>
      `A stamp of a digital signature on the first page may say the letter’s number or date, and was not read into its place: “${text}”. Compare number and date with the original.`,
  }),
  register: defineRule<{ text: string }>('file-register-stamp', 'info', {
    vi: ({ text }) => `Dấu công văn đến không thuộc nội dung thư nên được bỏ qua: «${text}».`,
    en: ({ text }) =>
      `The stamp of a register of incoming letters is no part of the letter and was left out: “${text}”.`,
  }),
  footnotes: defineRule<{ text: string }>('file-footnotes', 'info', {
    vi: ({ text }) => `Chú thích cuối trang không được đọc: «${text}». Hãy đối chiếu với bản gốc nếu cần.`,
    en: ({ text }) => `Footnotes were not read: “${text}”. Compare with the original where they matter.`,
  }),
  form: defineRule<Named>('file-xfa-form', 'error', {
    vi: ({ name }) =>
      `Tệp «${name}» là biểu mẫu XFA, chỉ Adobe Reader hiển thị được nội dung. Hãy in ra PDF thường rồi gửi lại, hoặc nhập tay.`,
    en: ({ name }) =>
      `“${name}” is an XFA form whose content only Adobe Reader shows. Print it to an ordinary PDF and send that, or type it in.`,
  }),
  portfolio: defineRule<Named>('file-portfolio', 'error', {
    vi: ({ name }) =>
      `Tệp «${name}» là gói PDF chứa nhiều tệp bên trong; các tệp đó không được đọc. Hãy mở gói, lấy công văn ra và gửi lại.`,
    en: ({ name }) =>
      `“${name}” is a PDF portfolio that holds other files, which were not read. Open it, take the letter out and send that.`,
  }),
} as const

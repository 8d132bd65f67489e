import { formatNumber } from '#domain/text/format.ts'
import { defineRule } from '../rule.ts'

type Named = { name: string }

/** What can be wrong with a file, or has to be known about it, before anything in it is read. */
export const fileRules = {
  unknownFormat: defineRule<Named>('file-unknown-format', 'error', {
    vi: ({ name }) =>
      `Tệp «${name}» không thuộc loại tệp công văn nhận được (docx, doc, pdf, xlsx, txt). Hãy tải lên tệp gốc của công văn.`,
    en: ({ name }) =>
      `“${name}” is no kind of file that letters come in (docx, doc, pdf, xlsx, txt). Upload the original file of the letter.`,
  }),
  notReadYet: defineRule<{ format: string }>('file-not-read-yet', 'error', {
    vi: ({ format }) =>
      `Tệp loại ${format} được lưu nguyên bản nhưng chưa đọc tự động được: hãy mở bản gốc và nhập tay nội dung.`,
    en: ({ format }) =>
      `A ${format} file is kept as it is, but cannot be read by itself yet: open the original and type its content in.`,
  }),
  empty: defineRule<Named>('file-empty', 'error', {
    vi: ({ name }) => `Tệp «${name}» không có dữ liệu (0 byte). Hãy gửi lại tệp của công văn.`,
    en: ({ name }) => `“${name}” has no data (0 bytes). Send the file of the letter again.`,
  }),
  encrypted: defineRule<Named>('file-encrypted', 'error', {
    vi: ({ name }) => `Tệp «${name}» được đặt mật khẩu nên không đọc được. Hãy gỡ mật khẩu rồi gửi lại.`,
    en: ({ name }) => `“${name}” is protected by a password and cannot be read. Remove the password and send it again.`,
  }),
  damaged: defineRule<Named>('file-damaged', 'error', {
    vi: ({ name }) => `Tệp «${name}» bị hỏng hoặc tải lên chưa trọn vẹn. Hãy mở thử tệp gốc và gửi lại.`,
    en: ({ name }) => `“${name}” is damaged or was not uploaded whole. Try to open the original, and send it again.`,
  }),
  tooLarge: defineRule<{ name: string; limitMb: number }>('file-too-large', 'error', {
    vi: ({ name, limitMb }) =>
      `Nội dung tệp «${name}» vượt quá ${limitMb} MB sau khi giải nén nên không được mở. Hãy gửi bản công văn không kèm dữ liệu thừa.`,
    en: ({ name, limitMb }) =>
      `The content of “${name}” is larger than ${limitMb} MB once unpacked, so it was not opened. Send the letter without anything extra.`,
  }),
  tooLong: defineRule<{ name: string; limit: number }>('file-too-long', 'error', {
    vi: ({ name, limit }) =>
      `Tệp «${name}» dài hơn ${formatNumber(limit)} dòng nên không được đọc. Hãy gửi riêng công văn và phụ lục báo cáo.`,
    en: ({ name, limit }) =>
      `“${name}” is longer than ${formatNumber(limit)} lines and was not read. Send only the letter and the annex of the report.`,
  }),
  unsafe: defineRule<Named>('file-unsafe', 'error', {
    vi: ({ name }) =>
      `Cấu trúc tệp «${name}» bất thường nên không được mở. Hãy lưu lại công văn bằng Word (hoặc Excel) và gửi lại.`,
    en: ({ name }) =>
      `“${name}” is built in an unusual way and was not opened. Save the letter again with Word (or Excel) and send it again.`,
  }),
  macros: defineRule<Named>('file-macros', 'warning', {
    vi: ({ name }) => `Tệp «${name}» có chứa macro. Chỉ phần chữ được đọc; không bật macro khi mở bản gốc.`,
    en: ({ name }) =>
      `“${name}” contains macros. Only its text was read; do not enable macros when you open the original.`,
  }),
  noText: defineRule<Named>('file-no-text', 'error', {
    vi: ({ name }) => `Tệp «${name}» không có chữ nào đọc được (có thể chỉ gồm ảnh chụp). Hãy nhập tay theo bản gốc.`,
    en: ({ name }) => `“${name}” holds no text that can be read (perhaps only pictures). Type it in from the original.`,
  }),
  encodingAssumed: defineRule<{ encoding: string }>('file-encoding-assumed', 'warning', {
    vi: ({ encoding }) =>
      `Tệp không phải Unicode, được đọc theo bảng mã ${encoding}. Hãy đối chiếu dấu tiếng Việt với bản gốc.`,
    en: ({ encoding }) =>
      `The file is not Unicode and was read as ${encoding}. Compare the Vietnamese accents with the original.`,
  }),
  encodingUnreadable: defineRule<Named>('file-encoding-unreadable', 'error', {
    vi: ({ name }) =>
      `Không nhận ra bảng mã tiếng Việt của tệp «${name}», nên không đọc được. Hãy lưu lại dưới dạng UTF-8 hoặc nhập tay.`,
    en: ({ name }) =>
      `The Vietnamese encoding of “${name}” was not recognised, so it was not read. Save it as UTF-8, or type it in.`,
  }),
  legacyFont: defineRule<{ font: string }>('file-legacy-font', 'error', {
    vi: ({ font }) =>
      `Công văn có phần chữ dùng phông cũ ${font}, chưa chuyển sang Unicode được: hãy đối chiếu và nhập tay phần đó.`,
    en: ({ font }) =>
      `Part of the letter is set in the legacy font ${font}, which cannot be turned into Unicode yet: compare it and type it in.`,
  }),
  legacyFontConverted: defineRule<{ fonts: string }>('file-legacy-font-converted', 'info', {
    vi: ({ fonts }) =>
      `Chữ dùng phông cũ (${fonts}) đã được chuyển sang Unicode. Hãy đối chiếu dấu tiếng Việt với bản gốc.`,
    en: ({ fonts }) =>
      `Text in a legacy font (${fonts}) was turned into Unicode. Compare the Vietnamese accents with the original.`,
  }),
  legacyEncodingAssumed: defineRule<{ encoding: string }>('file-legacy-encoding-assumed', 'warning', {
    vi: ({ encoding }) =>
      `Chữ trong tệp không phải Unicode; đã được chuyển từ bảng mã ${encoding} theo suy đoán từ mặt chữ. Hãy đối chiếu từng mục với bản gốc.`,
    en: ({ encoding }) =>
      `The text of the file is not Unicode; by the look of its words it was taken for ${encoding} and converted. Compare each field with the original.`,
  }),
  trackedChanges: defineRule<Named>('file-tracked-changes', 'info', {
    vi: () => 'Văn bản còn dấu vết chỉnh sửa (track changes); nội dung được đọc như khi đã chấp nhận mọi thay đổi.',
    en: () => 'The document still has tracked changes; it was read as if all of them were accepted.',
  }),
  hiddenText: defineRule<{ text: string }>('file-hidden-text', 'warning', {
    vi: ({ text }) => `Văn bản có chữ ẩn, không được đọc: «${text}». Hãy đối chiếu với bản gốc.`,
    en: ({ text }) => `The document has hidden text, which was not read: “${text}”. Compare with the original.`,
  }),
  struckText: defineRule<{ text: string }>('file-struck-text', 'warning', {
    vi: ({ text }) => `Văn bản có chữ bị gạch ngang, không được đọc: «${text}». Hãy đối chiếu với bản gốc.`,
    en: ({ text }) =>
      `The document has text that is struck out, which was not read: “${text}”. Compare with the original.`,
  }),
  textBoxUnread: defineRule<Named>('file-text-box-unread', 'warning', {
    vi: () => 'Một khung chữ (text box) trong văn bản không đọc được. Hãy đối chiếu với bản gốc.',
    en: () => 'A text box of the document could not be read. Compare with the original.',
  }),
  tooSlow: defineRule<{ name: string; seconds: number }>('file-too-slow', 'error', {
    vi: ({ name, seconds }) =>
      `Tệp «${name}» được lưu nguyên bản, nhưng đọc quá ${seconds} giây chưa xong nên đã dừng. Hãy mở bản gốc và nhập tay nội dung.`,
    en: ({ name, seconds }) =>
      `“${name}” is kept as it is, but reading it was stopped after ${seconds} seconds. Open the original and type its content in.`,
  }),
  readingFailed: defineRule<Named>('file-reading-failed', 'error', {
    vi: ({ name }) =>
      `Tệp «${name}» được lưu nguyên bản, nhưng việc đọc bị gián đoạn (tệp quá phức tạp hoặc bất thường). Hãy mở bản gốc và nhập tay nội dung.`,
    en: ({ name }) =>
      `“${name}” is kept as it is, but reading it broke off (it is too intricate, or unusual). Open the original and type its content in.`,
  }),
} as const

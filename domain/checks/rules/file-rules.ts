import { defineRule } from '../rule.ts'

/** What can be wrong with a file before anything in it is read. */
export const fileRules = {
  unknownFormat: defineRule<{ name: string }>('file-unknown-format', 'error', {
    vi: ({ name }) =>
      `Tệp «${name}» không phải là loại tệp đọc được (txt, docx). Hãy tải lên tệp gốc của công văn hoặc nhập tay nội dung.`,
    en: ({ name }) =>
      `“${name}” is not a kind of file that can be read (txt, docx). Upload the original letter, or type its content in.`,
  }),
  notReadYet: defineRule<{ format: string }>('file-not-read-yet', 'error', {
    vi: ({ format }) =>
      `Tệp ${format} được lưu nguyên bản nhưng chưa đọc tự động được: hãy nhập tay nội dung công văn.`,
    en: ({ format }) =>
      `This ${format} file is kept as it is, but cannot be read yet: type in the content of the letter.`,
  }),
  empty: defineRule<{ name: string }>('file-empty', 'error', {
    vi: ({ name }) => `Tệp «${name}» rỗng. Hãy đề nghị đơn vị gửi lại.`,
    en: ({ name }) => `“${name}” is empty. Ask the unit to send it again.`,
  }),
} as const

import { defineRule } from '../rule.ts'

type Named = { name: string }

/** What can be wrong with files that Word opens as its old documents. */
export const docRules = {
  tooOld: defineRule<Named>('doc-too-old', 'error', {
    vi: ({ name }) =>
      `Tệp «${name}» do Word 95 hoặc cũ hơn tạo ra nên không đọc được. Hãy mở bằng Word, lưu lại dạng .docx rồi gửi lại.`,
    en: ({ name }) =>
      `“${name}” was made by Word 95 or older and cannot be read. Open it with Word, save it as .docx and send it again.`,
  }),
  /** `kind`: the name of the format. */
  otherKind: defineRule<{ name: string; kind: string }>('doc-other-kind', 'error', {
    vi: ({ name, kind }) =>
      `Nội dung tệp «${name}» thực chất là dạng ${kind} nên không đọc được. Hãy mở bằng Word, lưu lại dạng .docx rồi gửi lại.`,
    en: ({ name, kind }) =>
      `The content of “${name}” is really of the kind ${kind} and cannot be read. Open it with Word, save it as .docx and send it again.`,
  }),
} as const

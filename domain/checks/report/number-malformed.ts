import { numberAtStart } from '#domain/text/document-number.ts'
import { defineCheck, type Breach } from '../check.ts'
import { defineRule } from '../rule.ts'

const rule = defineRule<{ number: string }>('number-malformed', 'warning', {
  vi: ({ number }) =>
    `Số, ký hiệu «${number}» không đúng dạng số/ký hiệu (như 2162/SCT-VP, 06/2024/QĐ-UBND). Đối chiếu với bản gốc.`,
  en: ({ number }) =>
    `“${number}” is no document number (such as 2162/SCT-VP, 06/2024/QĐ-UBND). Compare with the original.`,
})

function isWellFormed(number: string): boolean {
  const text = number.trim()
  return numberAtStart(text)?.end === text.length
}

/** Numbers that the reader took from a letter are well formed; those typed in or sent by another system may not be. */
export const numberMalformed = defineCheck(rule, ({ letter, sections }) => {
  const documents = sections.directives.flatMap((directive, row) =>
    directive.documents.map(({ number }, nth) => ({
      number,
      path: `/sections/directives/${row}/documents/${nth}/number`,
    })),
  )
  const all = letter.number === null ? documents : [{ number: letter.number, path: '/letter/number' }, ...documents]
  return all.flatMap(({ number, path }): Breach<{ number: string }>[] =>
    isWellFormed(number) ? [] : [{ path, evidence: { number } }],
  )
})

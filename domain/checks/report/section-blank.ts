import { answeredNone } from '../../metrics/metric.ts'
import type { Finding } from '../../model/finding.ts'
import { noteSections } from '../../model/sections.ts'
import { defineCheck, type CheckInput } from '../check.ts'
import { sectionName } from '../names.ts'
import { defineRule } from '../rule.ts'

const rule = defineRule<{ section: string }>('section-blank', 'warning', {
  vi: ({ section }) =>
    `Mục «${sectionName(section, 'vi')}» để trống. Hỏi lại đơn vị; nếu không phát sinh, đề nghị ghi rõ «Không có».`,
  en: ({ section }) =>
    `The section “${sectionName(section, 'en')}” is blank. Ask the unit; if there is nothing to report, it should say so.`,
})

const tables = ['directives', 'qr'] as const

function blankSections({ sections, findings = [] }: CheckInput): string[] {
  const isBlank = (table: (typeof tables)[number]) =>
    sections[table].length === 0 && !answeredNone(findings, `/sections/${table}`)
  const blank = [...tables.filter(isBlank), ...noteSections.filter((section) => sections[section].state === 'blank')]
  return blank.filter((section) => !isExplained(findings, section))
}

/** What was found when the letter was read already says why nothing is there: no such section, or no table in it. */
const isExplained = (findings: readonly Finding[], section: string) =>
  findings.some(({ path, severity }) => path === `/sections/${section}` && severity !== 'info')

export const sectionBlank = defineCheck(rule, (input) =>
  blankSections(input).map((section) => ({ path: `/sections/${section}`, evidence: { section } })),
)

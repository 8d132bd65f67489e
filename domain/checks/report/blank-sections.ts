import { answeredNone } from '#domain/metrics/metric.ts'
import type { Finding } from '#domain/model/finding.ts'
import { noteSections, type ReportSections } from '#domain/model/sections.ts'
import type { CheckInput } from '../check.ts'
import { noOthers } from '../others/others.ts'

/** A section left blank, and how many of how many other units say anything in theirs. */
export type BlankSection = { readonly section: string; readonly answered: number; readonly others: number }

const tables = ['directives', 'qr'] as const

/** What was found when the letter was read already says why nothing is there: no such section, or no table in it. */
const isExplained = (findings: readonly Finding[], section: string) =>
  findings.some(({ path, severity }) => path === `/sections/${section}` && severity !== 'info')

/** The sections that say nothing at all, not even «Không có», for no reason known. */
export function blankSections({ sections, findings = [], others = noOthers }: CheckInput): BlankSection[] {
  const isBlank = (table: (typeof tables)[number]) =>
    sections[table].length === 0 && !answeredNone(findings, `/sections/${table}`)
  const blank: (keyof ReportSections)[] = [
    ...tables.filter(isBlank),
    ...noteSections.filter((section) => sections[section].state === 'blank'),
  ]
  return blank
    .filter((section) => !isExplained(findings, section))
    .map((section) => ({
      section,
      answered: others.reports.filter(({ answered }) => answered.has(section)).length,
      others: others.reports.length,
    }))
}

/** Fewer others say nothing of what is usual. */
const FEWEST_OTHERS = 8

/** Whether most other units leave the section blank too: then it may be the form that asks for what there is not. */
export const isUsuallyBlank = ({ answered, others }: BlankSection): boolean =>
  others >= FEWEST_OTHERS && answered * 2 < others

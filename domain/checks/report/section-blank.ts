import { formatNumber } from '#domain/text/format.ts'
import { defineComparison } from '../check.ts'
import { sectionName } from '../names.ts'
import { defineRule } from '../rule.ts'
import { blankSections, isUsuallyBlank, type BlankSection } from './blank-sections.ts'

const rule = defineRule<BlankSection>('section-blank', 'warning', {
  vi: ({ section, answered, others }) =>
    `Mục «${sectionName(section, 'vi')}» để trống${answered === 0 ? '' : `, trong khi ${formatNumber(answered)}/${formatNumber(others)} đơn vị khác đã trả lời`}. Hỏi lại đơn vị; nếu không phát sinh, đề nghị ghi rõ «Không có».`,
  en: ({ section, answered, others }) =>
    `The section “${sectionName(section, 'en')}” is blank${answered === 0 ? '' : `, while ${formatNumber(answered)} of ${formatNumber(others)} other units answered it`}. Ask the unit; if there is nothing to report, it should say so.`,
})

/** The unit itself is asked too, but not told how others stand. */
export const sectionBlank = defineComparison(
  rule,
  (input) =>
    blankSections(input)
      .filter((blank) => !isUsuallyBlank(blank))
      .map((evidence) => ({ path: `/sections/${evidence.section}`, evidence })),
  (finding) => ({ ...finding, evidence: { ...finding.evidence, answered: 0, others: 0 } }),
)

import { formatNumber } from '#domain/text/format.ts'
import { defineComparison } from '../check.ts'
import { sectionName } from '../names.ts'
import { defineRule } from '../rule.ts'
import { blankSections, isUsuallyBlank, type BlankSection } from './blank-sections.ts'

const rule = defineRule<BlankSection>('section-blank-as-others', 'info', {
  vi: ({ section, answered, others }) =>
    `Mục «${sectionName(section, 'vi')}» để trống, như phần lớn đơn vị khác (chỉ ${formatNumber(answered)}/${formatNumber(others)} đơn vị trả lời).`,
  en: ({ section, answered, others }) =>
    `The section “${sectionName(section, 'en')}” is blank, as with most other units (only ${formatNumber(answered)} of ${formatNumber(others)} answered it).`,
})

export const sectionBlankAsOthers = defineComparison(rule, (input) =>
  blankSections(input)
    .filter(isUsuallyBlank)
    .map((evidence) => ({ path: `/sections/${evidence.section}`, evidence })),
)

import { none, numberOf, sumOfRows } from '../model/count.ts'
import { answeredNone, type Metric } from './metric.ts'

/** Directives listed in section 1. An empty section is blank, «Không có» is none; neither is 0. */
export const directives: Metric<'directives'> = {
  id: 'directives',
  label: { vi: 'Văn bản chỉ đạo', en: 'Directives' },
  measure: { vi: 'văn bản', en: 'documents' },
  definition: {
    vi: 'Số văn bản chỉ đạo, triển khai và tuyên truyền nêu trong mục 1 của báo cáo.',
    en: 'Documents of direction, deployment and communication listed in section 1 of the report.',
  },
  ofReport: (sections, findings) =>
    sectionIsEmpty(sections.directives)
      ? sumOfRows(answeredNone(findings, '/sections/directives') ? [none] : [])
      : sumOfRows([numberOf(sections.directives.length)]),
}

const sectionIsEmpty = (rows: readonly unknown[]) => rows.length === 0

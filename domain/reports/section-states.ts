import { answeredNone } from '../metrics/metric.ts'
import type { Finding } from '../model/finding.ts'
import { noteSections, type ReportSections } from '../model/sections.ts'

/** The five sections, in the order of the annex. */
export const sectionNames = ['directives', 'qr', ...noteSections] as const
export type SectionName = (typeof sectionNames)[number]

/** What a unit put into a section: something, an explicit «không có», or nothing. */
export const sectionStates = ['filled', 'none', 'blank'] as const
export type SectionState = (typeof sectionStates)[number]

/** What a report says in each section, in the order of `sectionNames`. The findings tell an explicit none from an empty table. */
export function statesOfSections(sections: ReportSections, findings: readonly Finding[]): SectionState[] {
  return sectionNames.map((name) => {
    if (name === 'directives' || name === 'qr') {
      if (sections[name].length > 0) return 'filled'
      return answeredNone(findings, `/sections/${name}`) ? 'none' : 'blank'
    }
    const { state } = sections[name]
    return state === 'items' ? 'filled' : state
  })
}

import { expect, test } from 'vitest'
import { annexRules } from '../checks/rules/annex-rules.ts'
import { blank } from '../model/count.ts'
import { emptySections } from '../model/sections.ts'
import { statesOfSections } from './section-states.ts'

test('tells what is filled, answered with none, and left blank', () => {
  const sections = {
    ...emptySections,
    qr: [{ subject: 'Trụ sở', group: null, qrCodes: blank, scans: blank, note: null }],
    results: { state: 'items' as const, items: ['Đã dán mã.'] },
    recommendations: { state: 'none' as const },
  }
  expect(statesOfSections(sections, [])).toEqual(['blank', 'filled', 'blank', 'filled', 'none'])
})

test('takes an empty table answered with «Không có» as none', () => {
  const answered = annexRules.answeredNone.at('/sections/directives', { section: 'directives', seen: 'Không có' })
  expect(statesOfSections(emptySections, [answered])).toEqual(['none', 'blank', 'blank', 'blank', 'blank'])
})

import { noteSections, type Notes } from '#domain/model/sections.ts'
import { fold } from '#domain/text/fold.ts'
import { defineCheck, monthOf } from '../check.ts'
import { sectionName } from '../names.ts'
import { defineRule } from '../rule.ts'

const rule = defineRule<{ section: string; campaign: string }>('notes-unchanged', 'info', {
  vi: ({ section, campaign }) =>
    `Mục «${sectionName(section, 'vi')}» giống hệt báo cáo đợt ${campaign}. Kiểm tra đơn vị có cập nhật nội dung không.`,
  en: ({ section, campaign }) =>
    `The section “${sectionName(section, 'en')}” is the same as in campaign ${campaign}. Check whether it was brought up to date.`,
})

const textOf = (notes: Notes) => (notes.state === 'items' ? fold(notes.items.join('\n')) : null)

export const notesUnchanged = defineCheck(rule, ({ sections, previous }) =>
  noteSections.flatMap((section) => {
    const now = textOf(sections[section])
    if (previous === null || now === null || now !== textOf(previous.sections[section])) return []
    return [{ path: `/sections/${section}`, evidence: { section, campaign: monthOf(previous.campaign) } }]
  }),
)

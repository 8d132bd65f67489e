import { metricsOfReport } from '#domain/metrics/metrics.ts'
import type { Count } from '#domain/model/count.ts'
import type { QrRow } from '#domain/model/sections.ts'
import { fold } from '#domain/text/fold.ts'
import { formatNumber } from '#domain/text/format.ts'
import { defineCheck, monthOf, type Breach } from '../check.ts'
import { figureName } from '../names.ts'
import { defineRule } from '../rule.ts'

/** `subject` is the row that fell, or empty: the total of the report. */
type Fall = { figure: string; subject: string; before: number; after: number; campaign: string }

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const rule = defineRule<Fall>('cumulative-fell', 'warning', {
  vi: (e) =>
    `${capitalised(figureName(e.figure, 'vi'))}${e.subject === '' ? '' : ` của «${e.subject}»`} giảm từ ${formatNumber(e.before)} (đợt ${e.campaign}) xuống ${formatNumber(e.after)}, trong khi số liệu là lũy kế. Hỏi lại đơn vị.`,
  en: (e) =>
    `The ${figureName(e.figure, 'en')}${e.subject === '' ? '' : ` of “${e.subject}”`} fell from ${formatNumber(e.before)} (campaign ${e.campaign}) to ${formatNumber(e.after)}, though figures are cumulative. Ask the unit.`,
})

const figures = ['qrCodes', 'scans'] as const

const valueOf = (count: Count | undefined) => (count?.state === 'number' ? count.value : null)

/** Rows by subject; a subject that occurs twice is compared with nothing. */
function bySubject(rows: readonly QrRow[]): Map<string, QrRow | null> {
  const map = new Map<string, QrRow | null>()
  for (const row of rows) map.set(fold(row.subject), map.has(fold(row.subject)) ? null : row)
  return map
}

export const cumulativeFell = defineCheck(rule, ({ sections, previous }) => {
  if (previous === null) return []
  const campaign = monthOf(previous.campaign)
  const before = bySubject(previous.sections.qr)
  const now = bySubject(sections.qr)
  const totals = metricsOfReport(sections, [])
  return figures.flatMap((figure): Breach<Fall>[] => {
    const rows = sections.qr.flatMap((row, nth): Breach<Fall>[] => {
      const then = now.get(fold(row.subject)) === row ? valueOf(before.get(fold(row.subject))?.[figure]) : null
      const after = valueOf(row[figure])
      if (then === null || after === null || after >= then) return []
      const evidence = { figure, subject: row.subject, before: then, after, campaign }
      return [{ path: `/sections/qr/${nth}/${figure}`, evidence }]
    })
    const { value: after, partial } = totals[figure]
    const then = previous.metrics[figure].value
    if (rows.length > 0 || partial || after === null || then === null || after >= then) return rows
    return [{ path: '/sections/qr', evidence: { figure, subject: '', before: then, after, campaign } }]
  })
})

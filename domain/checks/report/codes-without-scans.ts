import { formatNumber } from '#domain/text/format.ts'
import { defineCheck } from '../check.ts'
import { defineRule } from '../rule.ts'

const rule = defineRule<{ subject: string; codes: number }>('codes-without-scans', 'info', {
  vi: ({ subject, codes }) =>
    `«${subject}» có ${formatNumber(codes)} mã QR nhưng không có lượt quét nào. Hỏi lại đơn vị nếu cần.`,
  en: ({ subject, codes }) =>
    `“${subject}” has ${formatNumber(codes)} QR codes but no scans. Ask the unit if in doubt.`,
})

export const codesWithoutScans = defineCheck(rule, ({ sections }) =>
  sections.qr.flatMap(({ subject, qrCodes, scans }, nth) => {
    const hasScans = scans.state === 'number' && scans.value > 0
    if (hasScans || qrCodes.state !== 'number' || qrCodes.value === 0) return []
    return [{ path: `/sections/qr/${nth}/scans`, evidence: { subject, codes: qrCodes.value } }]
  }),
)

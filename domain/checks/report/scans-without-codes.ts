import { formatNumber } from '#domain/text/format.ts'
import { defineCheck } from '../check.ts'
import { defineRule } from '../rule.ts'

const rule = defineRule<{ subject: string; scans: number }>('scans-without-codes', 'warning', {
  vi: ({ subject, scans }) =>
    `«${subject}» có ${formatNumber(scans)} lượt quét nhưng không có mã QR nào. Hỏi lại đơn vị số mã QR.`,
  en: ({ subject, scans }) =>
    `“${subject}” has ${formatNumber(scans)} scans but no QR code. Ask the unit how many codes there are.`,
})

export const scansWithoutCodes = defineCheck(rule, ({ sections }) =>
  sections.qr.flatMap(({ subject, qrCodes, scans }, nth) => {
    const hasCodes = qrCodes.state === 'number' && qrCodes.value > 0
    if (hasCodes || scans.state !== 'number' || scans.value === 0) return []
    return [{ path: `/sections/qr/${nth}/qrCodes`, evidence: { subject, scans: scans.value } }]
  }),
)

import { issuerKeys, keysOf, nameKey } from '../../text/unit-names.ts'
import { defineCheck } from '../check.ts'
import { defineRule } from '../rule.ts'

const rule = defineRule<{ subject: string; unit: string }>('subject-is-other', 'warning', {
  vi: ({ subject, unit }) =>
    `Bảng mã QR ghi đối tượng «${subject}», khác với đơn vị báo cáo (${unit}). Kiểm tra có dùng nhầm mẫu của đơn vị khác không.`,
  en: ({ subject, unit }) =>
    `The QR table is about “${subject}”, not about the reporting unit (${unit}). Check whether another unit's form was used.`,
})

/** Names of bodies that report themselves; a place, a building or a part of the unit is none. */
const REPORTING_BODY = /^(?:so|ubnd|ban|thanh tra|van phong ubnd)\b/

/** One row alone is about the unit itself. In longer tables other names are its sub-units. */
export const subjectIsOther = defineCheck(rule, ({ sections: { qr }, unit }) => {
  const [row, more] = qr
  if (unit === null || row === undefined || more !== undefined || !REPORTING_BODY.test(nameKey(row.subject))) return []
  const own = keysOf(unit)
  const named = [...issuerKeys(row.subject, [])]
  const isOwn = named.some((key) => own.has(key) || [...own].some((one) => one.length > 4 && key.includes(one)))
  return isOwn ? [] : [{ path: '/sections/qr/0/subject', evidence: { subject: row.subject, unit: unit.name } }]
})

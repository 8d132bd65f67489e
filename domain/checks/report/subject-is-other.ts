import { issuerKeys, keysOf, nameKey } from '#domain/text/unit-names.ts'
import { defineCheck } from '../check.ts'
import { defineRule } from '../rule.ts'

const rule = defineRule<{ subject: string; unit: string }>('subject-is-other', 'warning', {
  vi: ({ subject, unit }) =>
    `Bảng mã QR ghi đối tượng «${subject}», khác với đơn vị báo cáo (${unit}). Kiểm tra có dùng nhầm mẫu của đơn vị khác không.`,
  en: ({ subject, unit }) =>
    `The QR table is about “${subject}”, not about the reporting unit (${unit}). Check whether another unit's form was used.`,
})

/**
 * Names of bodies that report themselves. A place, a building or a part of the unit is none, nor are bodies that may be parts of
 * one: «Ban Quản lý chợ», «Thanh tra Sở», «UBND xã».
 */
const REPORTING_BODY =
  /^(?:so \S|ubnd (?:huyen|thi xa|thanh pho|tinh|tp|tx)\b|thanh tra tinh\b|van phong ubnd tinh\b|ban dan toc\b|ban quan ly (?:cac |kkt|khu kinh te|khu cong nghiep))/

const isReportingBody = (subject: string) =>
  REPORTING_BODY.test(nameKey(subject)) && !/^số(?!\p{L})/iu.test(subject.trim().normalize('NFC'))

/** One row alone is about the unit itself, under whatever of its names. In longer tables other names are its sub-units. */
export const subjectIsOther = defineCheck(rule, ({ sections: { qr }, unit, unitStates = [] }) => {
  const [row, more] = qr
  if (unit === null || row === undefined || more !== undefined || !isReportingBody(row.subject)) return []
  const own = new Set([unit, ...unitStates].flatMap((state) => Array.from(keysOf(state))))
  const named = [...issuerKeys(row.subject, [])]
  const isOwn = named.some((key) => own.has(key) || [...own].some((one) => one.length > 4 && key.includes(one)))
  return isOwn ? [] : [{ path: '/sections/qr/0/subject', evidence: { subject: row.subject, unit: unit.name } }]
})

import type { Locale, Localized } from '../model/locale.ts'

const figureNames = {
  qrCodes: { vi: 'số mã QR', en: 'QR codes' },
  scans: { vi: 'lượt quét', en: 'scans' },
  directives: { vi: 'số văn bản', en: 'documents' },
} as const satisfies Record<string, Localized>

/** A figure as messages call it in the middle of a sentence. Evidence names figures by a string. */
export const figureName = (figure: string, locale: Locale): string =>
  Object.hasOwn(figureNames, figure) ? figureNames[figure as keyof typeof figureNames][locale] : figure

const sectionNames = {
  directives: { vi: 'Công tác chỉ đạo, triển khai và tuyên truyền', en: 'Direction, deployment and communication' },
  qr: { vi: 'Mã QR địa điểm và lượt quét', en: 'Location QR codes and scans' },
  inspection: { vi: 'Kiểm tra, giám sát', en: 'Inspection' },
  results: { vi: 'Kết quả, kinh nghiệm', en: 'Results and experience' },
  recommendations: { vi: 'Kiến nghị, đề xuất', en: 'Recommendations' },
} as const satisfies Record<string, Localized>

/** A section of the report as messages call it. */
export const sectionName = (section: string, locale: Locale): string =>
  Object.hasOwn(sectionNames, section) ? sectionNames[section as keyof typeof sectionNames][locale] : section

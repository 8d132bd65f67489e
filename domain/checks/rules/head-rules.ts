import type { IsoDate } from '#domain/model/dates.ts'
import { formatDate } from '#domain/text/format.ts'
import { defineRule } from '../rule.ts'

type Seen = { seen: string }
const dated = (date: string) => formatDate(date as IsoDate)

/** What the head of a letter, its unit and its campaign make one ask about. */
export const headRules = {
  numberMissing: defineRule<Record<string, never>>('letter-number-missing', 'warning', {
    vi: () => 'Không tìm thấy số, ký hiệu của công văn. Hãy nhập theo bản gốc.',
    en: () => 'The number of the letter was not found. Type it in from the original.',
  }),
  numberUnreadable: defineRule<Seen>('letter-number-unreadable', 'warning', {
    vi: ({ seen }) => `Số công văn ghi «${seen}», chưa đầy đủ hoặc không đọc được. Hãy nhập theo bản gốc.`,
    en: ({ seen }) => `The number of the letter reads “${seen}”, which is incomplete or unreadable. Type it in.`,
  }),
  numberOfAnnex: defineRule<{ number: string }>('letter-number-of-annex', 'warning', {
    vi: ({ number }) =>
      `Tệp không có phần đầu công văn; số ${number} lấy từ dòng «Kèm theo …» của phụ lục. Đối chiếu số, ngày và đơn vị.`,
    en: ({ number }) =>
      `The file has no head of a letter; the number ${number} is from the line “Kèm theo …” of its annex. Compare number, date and unit.`,
  }),
  dateMissing: defineRule<Record<string, never>>('letter-date-missing', 'warning', {
    vi: () => 'Không tìm thấy địa danh và ngày của công văn. Hãy nhập ngày theo bản gốc.',
    en: () => 'The place and date of the letter were not found. Type the date in from the original.',
  }),
  dateUnreadable: defineRule<Seen>('letter-date-unreadable', 'warning', {
    vi: ({ seen }) => `Ngày công văn ghi «${seen}», chưa đầy đủ hoặc không có thật. Hãy nhập theo bản gốc.`,
    en: ({ seen }) => `The date of the letter reads “${seen}”, which is incomplete or no real day. Type it in.`,
  }),
  issuerMissing: defineRule<Record<string, never>>('letter-issuer-missing', 'warning', {
    vi: () => 'Không tìm thấy tên cơ quan ban hành ở đầu công văn. Hãy nhập theo bản gốc.',
    en: () => 'The issuer was not found at the head of the letter. Type it in from the original.',
  }),
  subjectMissing: defineRule<Record<string, never>>('letter-subject-missing', 'info', {
    vi: () => 'Không tìm thấy trích yếu (V/v …) của công văn.',
    en: () => 'The subject (V/v …) of the letter was not found.',
  }),
  signerMissing: defineRule<Record<string, never>>('letter-signer-missing', 'info', {
    vi: () => 'Không tìm thấy tên người ký công văn.',
    en: () => 'The name of the signer was not found.',
  }),
  recipientsMissing: defineRule<Record<string, never>>('letter-recipients-missing', 'info', {
    vi: () => 'Không tìm thấy nơi nhận (Kính gửi) của công văn.',
    en: () => 'The recipient (Kính gửi) of the letter was not found.',
  }),
  answersMissing: defineRule<Record<string, never>>('letter-answers-missing', 'warning', {
    vi: () => 'Công văn không nêu trả lời văn bản nào. Hãy chọn đợt báo cáo.',
    en: () => 'The letter does not say which request it answers. Choose the campaign.',
  }),
  campaignUnknown: defineRule<{ number: string; suggestions: string }>('campaign-unknown', 'warning', {
    vi: ({ number, suggestions }) =>
      `Công văn trả lời văn bản ${number}, không trùng yêu cầu của đợt báo cáo nào. ${suggestions === '' ? '' : `Có thể là: ${suggestions}. `}Hãy chọn đợt báo cáo.`,
    en: ({ number, suggestions }) =>
      `The letter answers ${number}, which is no campaign's request. ${suggestions === '' ? '' : `It may be: ${suggestions}. `}Choose the campaign.`,
  }),
  campaignDateDiffers: defineRule<{ number: string; cited: string; requested: string }>(
    'campaign-date-differs',
    'warning',
    {
      vi: (e) =>
        `Công văn trả lời văn bản ${e.number} ${e.cited === '' ? 'không ghi ngày' : `ngày ${dated(e.cited)}`}; đợt báo cáo có văn bản cùng số, ngày ${dated(e.requested)}. Kiểm tra rồi chọn đợt báo cáo.`,
      en: (e) =>
        `The letter answers ${e.number} ${e.cited === '' ? 'without a date' : `of ${dated(e.cited)}`}; a campaign's request has that number, of ${dated(e.requested)}. Check, and choose the campaign.`,
    },
  ),
  campaignAmbiguous: defineRule<{ numbers: string }>('campaign-ambiguous', 'warning', {
    vi: ({ numbers }) => `Công văn nhắc đến yêu cầu của nhiều đợt báo cáo: ${numbers}. Hãy chọn đợt báo cáo.`,
    en: ({ numbers }) => `The letter cites the requests of several campaigns: ${numbers}. Choose the campaign.`,
  }),
  unitUnknown: defineRule<{ issuer: string; suggestions: string }>('unit-unknown', 'warning', {
    vi: ({ issuer, suggestions }) =>
      `${issuer === '' ? 'Không rõ công văn của đơn vị nào.' : `Không nhận ra đơn vị «${issuer}» trong danh mục.`} ${suggestions === '' ? 'Hãy chọn đơn vị.' : `Có thể là: ${suggestions}. Hãy chọn đơn vị.`}`,
    en: ({ issuer, suggestions }) =>
      `${issuer === '' ? 'It is unclear which unit the letter is from.' : `The unit “${issuer}” is not in the directory.`} ${suggestions === '' ? 'Choose the unit.' : `It may be: ${suggestions}. Choose the unit.`}`,
  }),
  unitContradicted: defineRule<{ issuer: string; number: string; other: string }>('unit-contradicted', 'warning', {
    vi: ({ issuer, number, other }) =>
      `Đầu công văn ghi «${issuer}», nhưng ký hiệu ${number} là của ${other}. Kiểm tra rồi chọn đơn vị.`,
    en: ({ issuer, number, other }) =>
      `The head of the letter says “${issuer}”, but its number ${number} is of ${other}. Check, and choose the unit.`,
  }),
} as const

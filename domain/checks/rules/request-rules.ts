import type { IsoDate } from '#domain/model/dates.ts'
import { formatDate } from '#domain/text/format.ts'
import { defineRule } from '../rule.ts'

type None = Record<string, never>
type Seen = { seen: string }
/** `suggestion`: a day that the letter may mean, to be taken by whoever looks at it. */
type Suggested = { seen: string; suggestion: string }

const dated = (date: string) => formatDate(date as IsoDate)
const maybe = (suggestion: string, vi: boolean) =>
  suggestion === '' ? '' : vi ? ` Có thể là ${dated(suggestion)}.` : ` It may be ${dated(suggestion)}.`

/** What a request letter makes one ask about before its campaign is opened. */
export const requestRules = {
  tooLong: defineRule<None>('request-too-long', 'warning', {
    vi: () =>
      'Văn bản quá dài so với một công văn yêu cầu báo cáo nên không được đọc. Hãy kiểm tra lại tệp, hoặc tự điền.',
    en: () => 'This is too long for a request letter, and was not read. Check the file, or fill the form in yourself.',
  }),
  nothingRead: defineRule<None>('request-nothing-read', 'warning', {
    vi: () => 'Không đọc được chữ nào trong tệp (có thể là bản quét). Hãy điền theo bản gốc.',
    en: () => 'No text could be read from the file (it may be a scan). Fill the form in from the original.',
  }),
  known: defineRule<{ number: string; date: string }>('request-known', 'error', {
    vi: ({ number, date }) => `Đã có đợt báo cáo theo văn bản ${number} ngày ${dated(date)}; không mở hai lần.`,
    en: ({ number, date }) => `There is a campaign for ${number} of ${dated(date)} already; it is not opened twice.`,
  }),
  answersCampaign: defineRule<{ number: string }>('request-answers-campaign', 'warning', {
    vi: ({ number }) =>
      `Văn bản nhắc đến yêu cầu ${number} của một đợt đã mở: có thể đây là báo cáo trả lời hoặc văn bản đôn đốc, không phải yêu cầu mới.`,
    en: ({ number }) =>
      `It cites the request ${number} of a campaign: it may be an answer or a reminder rather than a new request.`,
  }),
  titleMissing: defineRule<None>('request-title-missing', 'warning', {
    vi: () => 'Không tìm thấy trích yếu (V/v …). Hãy đặt tên đợt báo cáo.',
    en: () => 'The subject (V/v …) was not found. Name the campaign.',
  }),
  titleCut: defineRule<None>('request-title-cut', 'warning', {
    vi: () => 'Trích yếu quá dài so với tên đợt báo cáo. Hãy đặt tên ngắn gọn hơn.',
    en: () => 'The subject is too long for a title. Name the campaign more briefly.',
  }),
  cutoffMissing: defineRule<None>('request-cutoff-missing', 'info', {
    vi: () => 'Văn bản không nêu ngày chốt số liệu. Có thể để trống.',
    en: () => 'The letter does not say as of which day figures are wanted. It may stay empty.',
  }),
  cutoffUnsure: defineRule<Suggested>('request-cutoff-unsure', 'warning', {
    vi: ({ seen, suggestion }) =>
      `Văn bản ghi «${seen}», chưa đủ rõ để lấy làm ngày chốt số liệu.${maybe(suggestion, true)} Hãy đối chiếu bản gốc.`,
    en: ({ seen, suggestion }) =>
      `The letter says “${seen}”, which is not clear enough as a data cut-off.${maybe(suggestion, false)} Compare with the original.`,
  }),
  cutoffSeveral: defineRule<Seen & { suggestion: string; other: string }>('request-cutoff-several', 'warning', {
    vi: ({ seen }) => `Văn bản nêu nhiều ngày chốt số liệu: ${seen}. Hãy chọn một ngày.`,
    en: ({ seen }) => `The letter names several cut-off days: ${seen}. Choose one.`,
  }),
  cutoffAfterDue: defineRule<{ cutoff: string; due: string }>('request-cutoff-after-due', 'info', {
    vi: ({ cutoff, due }) =>
      `Ngày chốt số liệu ${dated(cutoff)} sau hạn báo cáo ${dated(due)}: các đơn vị sẽ phải ước số liệu. Hãy kiểm tra lại.`,
    en: ({ cutoff, due }) =>
      `The cut-off ${dated(cutoff)} is after the due day ${dated(due)}: units would have to estimate. Check it.`,
  }),
  dueMissing: defineRule<None>('request-due-missing', 'warning', {
    vi: () => 'Không tìm thấy hạn gửi báo cáo. Hãy nhập theo bản gốc.',
    en: () => 'The due day was not found. Type it in from the original.',
  }),
  dueUnsure: defineRule<Suggested>('request-due-unsure', 'warning', {
    vi: ({ seen, suggestion }) =>
      `Văn bản ghi «${seen}», chưa đủ rõ để lấy làm hạn báo cáo.${maybe(suggestion, true)} Hãy đối chiếu bản gốc.`,
    en: ({ seen, suggestion }) =>
      `The letter says “${seen}”, which is not clear enough as a due day.${maybe(suggestion, false)} Compare with the original.`,
  }),
  dueSeveral: defineRule<Seen & { suggestion: string; other: string }>('request-due-several', 'warning', {
    vi: ({ seen }) => `Văn bản nêu nhiều thời hạn: ${seen}. Hãy chọn hạn gửi báo cáo.`,
    en: ({ seen }) => `The letter names several deadlines: ${seen}. Choose the one for reports.`,
  }),
  dueForOthers: defineRule<Suggested>('request-due-for-others', 'warning', {
    vi: ({ seen, suggestion }) =>
      `Thời hạn «${seen}» có vẻ là hạn báo cáo lên cấp trên, chưa chắc là hạn của các đơn vị.${maybe(suggestion, true)}`,
    en: ({ seen, suggestion }) =>
      `“${seen}” seems to be when it is due higher up, which may not be when units are to report.${maybe(suggestion, false)}`,
  }),
  dueRelative: defineRule<Seen>('request-due-relative', 'warning', {
    vi: ({ seen }) => `Văn bản tính hạn theo cách khác («${seen}»), không nêu một ngày cụ thể. Hãy nhập hạn báo cáo.`,
    en: ({ seen }) => `The letter counts the deadline otherwise (“${seen}”) and names no day. Type the due day in.`,
  }),
  dueBefore: defineRule<{ seen: string; due: string; suggestion: string }>('request-due-before', 'info', {
    vi: ({ seen, due, suggestion }) =>
      `Văn bản ghi «${seen}». Hạn được đặt là hết ngày ${dated(due)}; nếu hiểu là phải gửi trước ngày đó, hãy chọn ${dated(suggestion)}.`,
    en: ({ seen, due, suggestion }) =>
      `The letter says “${seen}”. The due day is set to the end of ${dated(due)}; if it means before that day, choose ${dated(suggestion)}.`,
  }),
  unitsMissing: defineRule<None>('request-units-missing', 'warning', {
    vi: () => 'Không đọc được văn bản gửi cho những đơn vị nào. Hãy chọn các đơn vị phải báo cáo.',
    en: () => 'Whom the letter asks could not be read. Choose the units expected to report.',
  }),
  unitsVague: defineRule<Seen>('request-units-vague', 'warning', {
    vi: ({ seen }) => `Nơi nhận ghi «${seen}», không nói rõ những đơn vị nào. Hãy chọn các đơn vị phải báo cáo.`,
    en: ({ seen }) => `It is addressed to “${seen}”, which does not say which units. Choose those expected to report.`,
  }),
  unitsUnknown: defineRule<Seen>('request-units-unknown', 'warning', {
    vi: ({ seen }) =>
      `«${seen}» không có trong danh mục đơn vị. Nếu đơn vị này phải báo cáo, hãy chọn hoặc bổ sung danh mục.`,
    en: ({ seen }) =>
      `“${seen}” is not in the unit directory. If it has to report, choose it or add it to the directory.`,
  }),
  unitsUnderstood: defineRule<{ seen: string; count: number }>('request-units-understood', 'info', {
    vi: ({ seen, count }) => `«${seen}» được hiểu là ${count} đơn vị trong danh mục. Hãy kiểm tra danh sách.`,
    en: ({ seen, count }) => `“${seen}” is taken to mean ${count} units of the directory. Check the list.`,
  }),
  unitsLeftOut: defineRule<{ seen: string; units: string }>('request-units-left-out', 'warning', {
    vi: ({ seen, units }) => `«${seen}» không nhắc đến ${units}; đơn vị này chưa được chọn. Hãy kiểm tra.`,
    en: ({ seen, units }) => `“${seen}” does not mention ${units}, which is not chosen. Check it.`,
  }),
  unitsSender: defineRule<{ unit: string }>('request-units-sender', 'info', {
    vi: ({ unit }) =>
      `${unit} là cơ quan gửi yêu cầu, cũng nằm trong nhóm được chọn. Bỏ chọn nếu cơ quan này không tự báo cáo.`,
    en: ({ unit }) =>
      `${unit} sends the request and is in the group chosen. Leave it out if it does not report itself.`,
  }),
} as const

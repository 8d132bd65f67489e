import { formatDate } from '../text/format.ts'
import type { IsoDate } from '../model/dates.ts'
import type { LetterHead } from '../model/letter.ts'
import type { Notes, ReportSections } from '../model/sections.ts'
import { marked, SAMPLE_MARK } from './mark.ts'

const dateInWords = (date: IsoDate) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return `ngày ${day} tháng ${month} năm ${year}`
}

const notes = (said: Notes) =>
  said.state === 'items' ? said.items.map((item) => `- ${item}.`) : said.state === 'none' ? ['- Không có.'] : []

const head = ({ number, date, issuer, subject }: LetterHead): string[] => [
  'UBND TỈNH QUẢNG NGÃI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  `${(issuer ?? '').toUpperCase()}\tĐộc lập - Tự do - Hạnh phúc`,
  `Số: ${number ?? ''}\tQuảng Ngãi, ${date === null ? '' : dateInWords(date)}`,
  subject ?? '',
  '',
]

const foot = ({ signer }: LetterHead): string[] => ['', 'KT. THỦ TRƯỞNG', 'PHÓ THỦ TRƯỞNG', '', signer ?? '', '']

/** A made-up report as the text of a letter, marked as such in its first line and in every text. */
export function reportText(letter: LetterHead, sections: ReportSections): string {
  const { answers } = letter
  const count = (figure: ReportSections['qr'][number]['scans']) => (figure.state === 'number' ? `${figure.value}` : '')
  return [
    ...head(letter),
    'Kính gửi: Sở Thông tin và Truyền thông tỉnh Quảng Ngãi',
    '',
    answers === null
      ? marked('Đơn vị báo cáo theo Phụ lục kèm theo')
      : marked(
          `Theo Công văn số ${answers.number} ngày ${formatDate(answers.date ?? ('' as IsoDate))}, đơn vị báo cáo theo Phụ lục`,
        ),
    ...foot(letter),
    'PHỤ LỤC',
    '1. Công tác chỉ đạo, triển khai và tuyên truyền',
    'TT\tNội dung\tSố, ngày ban hành\tĐơn vị ban hành\tĐối tượng tiếp nhận thông tin',
    ...sections.directives.map(({ content, documents, issuer, audiences }, index) => {
      const cited = documents.map(({ number, date }) => `${number}${date === null ? '' : ` ngày ${formatDate(date)}`}`)
      return [`${index + 1}`, content, cited.join('; '), issuer ?? '', audiences.join('; ')].join('\t')
    }),
    '',
    '2. Kết quả tạo, quản lý mã QR địa điểm và quét mã QR tại các địa điểm',
    'TT\tĐối tượng thống kê\tTổng số mã QR địa điểm đã tạo\tTổng số lượt quét mã QR\tGhi chú',
    ...sections.qr.map(({ subject, qrCodes, scans }, index) =>
      [`${index + 1}`, subject, count(qrCodes), count(scans), SAMPLE_MARK].join('\t'),
    ),
    '',
    '3. Công tác kiểm tra, giám sát',
    ...notes(sections.inspection),
    '4. Kết quả, kinh nghiệm',
    ...notes(sections.results),
    '5. Kiến nghị, đề xuất',
    ...notes(sections.recommendations),
    '',
  ].join('\n')
}

/** A made-up letter that is no report. */
export const invitationText = (letter: LetterHead): string =>
  [
    ...head(letter),
    'GIẤY MỜI',
    marked(
      'Trân trọng kính mời đại diện Sở Thông tin và Truyền thông dự họp rà soát việc in mã QR vào 08 giờ ngày 06/01/2022',
    ),
    ...foot(letter),
  ].join('\n')

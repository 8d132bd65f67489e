import { longDate } from '../../letters-out/long-date.ts'
import { body } from '../../letters-out/official-letter.ts'
import { bold, type Block, type Paragraph } from '../../letters-out/paper.ts'
import type { MetricId } from '../../metrics/metrics.ts'
import { metricOf } from '../../metrics/metrics.ts'
import { statusWords } from '../../recommendations/register-csv.ts'
import { formatNumber } from '../../text/format.ts'
import { countedUnits, type Consolidated, type ConsolidatedUnit } from '../consolidated.ts'
import { coversInWords, figure, recommendationCovers } from './covers.ts'
import { unusualInWords } from './unusual-text.ts'

const share = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 })
const oneDecimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1, useGrouping: 'always' })

const heading = (title: string) => body([bold(title)], { keepWithNext: true })

const namesOf = (units: readonly ConsolidatedUnit[], after: (unit: ConsolidatedUnit) => string = () => ''): string =>
  units.map((unit) => `${unit.name}${after(unit)}`).join('; ')

/** A line for units of one kind, each by name; none where there are none. */
function lineOf(
  title: string,
  units: readonly ConsolidatedUnit[],
  after?: (unit: ConsolidatedUnit) => string,
): Paragraph[] {
  return units.length === 0 ? [] : [body(`- ${title} (${figure(units.length)} đơn vị): ${namesOf(units, after)}.`)]
}

/** I. How far the campaign has come, with everybody named who is not where he should be. */
export function coverageText(consolidated: Consolidated): Block[] {
  const { coverage, campaign, units, basis, today } = consolidated
  const { expected, submitted, onTime, late, missing, accepted, pending, returned } = coverage
  const counted = countedUnits(consolidated).length
  const extended = units.filter((unit) => unit.extended)
  const rate = expected === 0 ? '' : ` (đạt ${share.format(submitted / expected)})`
  const counts =
    basis === 'accepted'
      ? 'đơn vị có báo cáo đã được tiếp nhận'
      : `đơn vị đã gửi báo cáo, kể cả ${figure(pending)} báo cáo chưa có quyết định tiếp nhận; không gồm báo cáo đã trả lại`
  return [
    heading('I. TÌNH HÌNH GỬI BÁO CÁO'),
    body(
      `Có ${figure(expected)} cơ quan, đơn vị phải gửi báo cáo, hạn gửi ${longDate(campaign.dueOn)}${extended.length === 0 ? '' : ` (${figure(extended.length)} đơn vị được gia hạn)`}. Tính đến ${longDate(today)}, ${figure(submitted)}/${figure(expected)} đơn vị đã gửi báo cáo${rate}, trong đó ${figure(onTime)} đơn vị gửi đúng hạn, ${figure(late)} đơn vị gửi trễ hạn; ${figure(missing)} đơn vị chưa gửi báo cáo. Đã tiếp nhận ${figure(accepted)} báo cáo; ${figure(pending)} báo cáo chưa có quyết định; ${figure(returned)} báo cáo đã trả lại để hoàn thiện.`,
    ),
    body([
      { text: 'Số liệu tại các mục II đến VI được tổng hợp từ ' },
      bold(`${figure(counted)}/${figure(expected)}`),
      { text: ` ${counts}.` },
    ]),
    ...lineOf(
      'Chưa gửi báo cáo',
      units.filter(({ status }) => status === 'missing'),
      ({ daysLate }) => (daysLate > 0 ? ` (quá hạn ${figure(daysLate)} ngày)` : ' (chưa đến hạn)'),
    ),
    ...lineOf(
      'Đã trả lại để hoàn thiện, chưa gửi lại',
      units.filter(({ status }) => status === 'returned'),
    ),
    ...lineOf(
      'Đã gửi, chưa có quyết định tiếp nhận',
      units.filter(({ status }) => status === 'submitted'),
    ),
    ...lineOf(
      'Gửi trễ hạn',
      units.filter(({ timeliness }) => timeliness === 'late'),
      ({ daysLate }) => ` (trễ ${figure(daysLate)} ngày)`,
    ),
    body('Tình trạng của từng đơn vị tại Phụ lục I.'),
  ]
}

/** II. Documents listed, and how many they are when the same ones are counted once. */
export function directivesText(consolidated: Consolidated): Block[] {
  const { directives, totals } = consolidated
  const { value, covers } = totals.directives
  const numbered = directives.filter(({ number }) => number !== null)
  const shared = numbered.filter(({ listings }) => new Set(listings.map(({ unitId }) => unitId)).size > 1)
  const disagreeing = numbered.filter(({ dates }) => dates.length > 1)
  const unnumbered = directives.length - numbered.length
  const facts = [
    `các báo cáo nêu ${figure(numbered.length)} văn bản khác nhau`,
    ...(shared.length > 0 ? [`trong đó ${figure(shared.length)} văn bản được từ 02 đơn vị trở lên cùng nêu`] : []),
    ...(disagreeing.length > 0 ? [`${figure(disagreeing.length)} văn bản được các báo cáo ghi ngày khác nhau`] : []),
    ...(unnumbered > 0 ? [`${figure(unnumbered)} nội dung không ghi số, ký hiệu văn bản`] : []),
  ]
  const { units } = consolidated
  return [
    heading('II. VĂN BẢN CHỈ ĐẠO, TRIỂN KHAI VÀ TUYÊN TRUYỀN'),
    value === null
      ? body(`Chưa có số liệu về văn bản chỉ đạo (${coversInWords(covers)}).`)
      : body(
          `Các đơn vị nêu tổng số ${figure(value)} nội dung chỉ đạo, triển khai, tuyên truyền (${coversInWords(covers)}). Đối chiếu theo số, ký hiệu, cơ quan và năm ban hành, ${facts.join('; ')}.`,
        ),
    ...lineOf(
      'Báo cáo không có văn bản chỉ đạo',
      units.filter(({ content }) => content?.states.directives === 'none'),
    ),
    ...lineOf(
      'Để trống mục này',
      units.filter(({ content }) => content?.states.directives === 'blank'),
    ),
    body('Danh mục văn bản tại Phụ lục II.'),
  ]
}

/** III. Totals with what they cover, how they moved, and what is unusual. */
export function qrText(consolidated: Consolidated): Block[] {
  const { campaign, units } = consolidated
  const until = campaign.dataCutoff === null ? 'thời điểm báo cáo' : `hết ${longDate(campaign.dataCutoff)}`
  const unusual = unusualInWords(consolidated)
  return [
    heading('III. MÃ QR ĐỊA ĐIỂM VÀ LƯỢT QUÉT'),
    body(`Số liệu lũy kế đến ${until}, theo báo cáo của các đơn vị:`),
    totalText(consolidated, 'qrCodes'),
    totalText(consolidated, 'scans'),
    ...perCodeText(consolidated),
    ...lineOf(
      'Báo cáo không phát sinh cả mã QR và lượt quét',
      units.filter(
        ({ content }) => content?.figures.qrCodes.state === 'none' && content.figures.scans.state === 'none',
      ),
    ),
    ...lineOf(
      'Để trống số mã QR hoặc số lượt quét',
      units.filter(
        ({ content }) => content?.figures.qrCodes.state === 'blank' || content?.figures.scans.state === 'blank',
      ),
    ),
    ...(unusual.length === 0
      ? []
      : [body('Nội dung cần lưu ý:', { keepWithNext: true }), ...unusual.map((text) => body(`- ${text}`))]),
    body('Số liệu của từng đơn vị tại Phụ lục III.'),
  ]
}

function totalText(consolidated: Consolidated, metric: MetricId): Paragraph {
  const { value, approximate, covers } = consolidated.totals[metric]
  const { label, measure } = metricOf(metric)
  if (value === null) return body(`- ${label.vi}: chưa có số liệu (${coversInWords(covers)}).`)
  return body([
    { text: `- ${label.vi}: ` },
    bold(`${approximate ? 'khoảng ' : ''}${formatNumber(value)} ${measure.vi}`),
    { text: ` (${coversInWords(covers)}). ${changeText(consolidated, metric)}` },
  ])
}

function changeText({ changes, previousCampaign }: Consolidated, metric: MetricId): string {
  const change = changes[metric]
  if (previousCampaign === null) return 'Chưa có đợt báo cáo trước để so sánh.'
  if (change === null) return `Không có đơn vị nào có số liệu ở cả hai đợt để so sánh với ${previousCampaign.title}.`
  const by = change.after - change.before
  const moved =
    by === 0
      ? `không thay đổi (${formatNumber(change.after)})`
      : `${by > 0 ? 'tăng' : 'giảm'} ${formatNumber(Math.abs(by))} (từ ${formatNumber(change.before)} ${by > 0 ? 'lên' : 'xuống'} ${formatNumber(change.after)})`
  return `So với ${previousCampaign.title}, tính trên ${figure(change.units)} đơn vị có số liệu ở cả hai đợt: ${moved}.`
}

/** Scans per code, over units that gave both as whole numbers. */
function perCodeText(consolidated: Consolidated): Paragraph[] {
  const both = countedUnits(consolidated).flatMap(({ content: { figures } }) => {
    const { qrCodes, scans } = figures
    if (qrCodes.value === null || scans.value === null || qrCodes.partial || scans.partial) return []
    return [{ codes: qrCodes.value, scans: scans.value }]
  })
  const codes = both.reduce((sum, one) => sum + one.codes, 0)
  if (codes === 0) return []
  const scans = both.reduce((sum, one) => sum + one.scans, 0)
  return [
    body(
      `- Bình quân: ${oneDecimal.format(scans / codes)} lượt quét/mã QR (tính trên ${figure(both.length)} đơn vị có đủ cả hai số liệu).`,
    ),
  ]
}

/** IV and V. How many wrote notes; what they wrote stands in the annex. */
export function notesText(
  consolidated: Consolidated,
  section: 'inspection' | 'results',
  title: string,
  annex: string,
): Block[] {
  const { units } = consolidated
  const counted = countedUnits(consolidated)
  const filled = counted.filter(({ content }) => content.states[section] === 'filled')
  const items = filled.reduce((sum, { content }) => {
    const notes = content.sections[section]
    return sum + (notes.state === 'items' ? notes.items.length : 0)
  }, 0)
  return [
    heading(title),
    body(
      `${figure(filled.length)}/${figure(units.length)} đơn vị báo cáo ${figure(items)} nội dung; ${figure(units.length - counted.length)} đơn vị chưa có báo cáo được tính.`,
    ),
    ...lineOf(
      'Báo cáo không có nội dung',
      units.filter(({ content }) => content?.states[section] === 'none'),
    ),
    ...lineOf(
      'Để trống mục này',
      units.filter(({ content }) => content?.states[section] === 'blank'),
    ),
    body(`Nội dung cụ thể của từng đơn vị tại Phụ lục ${annex}.`),
  ]
}

/** VI. What units propose, and what became of it. */
export function recommendationsText(consolidated: Consolidated): Block[] {
  const { recommendations } = consolidated
  const statuses = (['answered', 'assigned', 'carried', 'open'] as const).flatMap((status) => {
    const count = recommendations.filter((item) => item.status === status).length
    return count === 0 ? [] : [`${figure(count)} ${statusWords[status].vi}`]
  })
  const groups = [...new Set(recommendations.flatMap(({ group }) => (group === null ? [] : [group])))]
  return [
    heading('VI. KIẾN NGHỊ, ĐỀ XUẤT'),
    body(recommendationCovers(consolidated)),
    ...(recommendations.length === 0
      ? []
      : [body(`Tổng số ${figure(recommendations.length)} kiến nghị, đề xuất: ${statuses.join('; ')}.`)]),
    ...(groups.length === 0 ? [] : [body(`Các nhóm nội dung: ${groups.join('; ')}.`)]),
    body('Nội dung và kết quả xử lý tại Phụ lục VI.'),
  ]
}

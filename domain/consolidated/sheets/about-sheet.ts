import { metrics } from '../../metrics/metrics.ts'
import type { Locale, Localized } from '../../model/locale.ts'
import { formatDate, formatNumber } from '../../text/format.ts'
import { formatInstant } from '../../text/format-instant.ts'
import type { TotalCovers } from '../../totals/total.ts'
import { countedUnits, showsSamples, type Consolidated, type ConsolidatedUnit } from '../consolidated.ts'
import { absenceWords, basisWords, countStateWords } from '../words.ts'
import type { Sheet, SheetValue } from './workbook.ts'

type Line = readonly [label: Localized, value: Localized<SheetValue> | SheetValue]

const both = (value: Localized<SheetValue> | SheetValue, locale: Locale): SheetValue =>
  typeof value === 'object' && value !== null ? value[locale] : value

/** What the workbook is of, what it covers, when it was made, and what its words mean. */
export function aboutSheet(consolidated: Consolidated, tables: readonly Sheet[], locale: Locale): Sheet {
  const lines: Line[] = [
    ...facts(consolidated),
    ...coverageLines(consolidated),
    ...metrics.flatMap(({ id, label }) => totalLines(label, consolidated.totals[id])),
    ...tables.map(({ name, rows }): Line => [
      { vi: `Số dòng của trang «${name}»`, en: `Rows of the sheet “${name}”` },
      rows.length,
    ]),
    ...definitions,
  ]
  return {
    id: 'about',
    name: { vi: 'Thông tin', en: 'About' }[locale],
    columns: [
      { title: { vi: 'Mục', en: 'Item' }[locale], width: 44, kind: 'text' },
      { title: { vi: 'Nội dung', en: 'Content' }[locale], width: 110, kind: 'text' },
    ],
    rows: lines.map(([label, value]) => [label[locale], both(value, locale)]),
    filtered: false,
    frozen: 0,
  }
}

function facts(consolidated: Consolidated): Line[] {
  const { campaign, previousCampaign, basis, madeAt, provinceName, samples, coverage } = consolidated
  const made = `${formatNumber(samples)}/${formatNumber(coverage.submitted)}`
  return [
    ...(showsSamples(consolidated)
      ? [
          [
            { vi: 'SỐ LIỆU MẪU', en: 'SAMPLE DATA' },
            {
              vi: `Không phải số liệu thật: ${made} báo cáo là báo cáo mẫu`,
              en: `Not real figures: ${made} reports are made up`,
            },
          ] as const,
        ]
      : []),
    [{ vi: 'Tỉnh', en: 'Province' }, provinceName],
    [{ vi: 'Đợt báo cáo', en: 'Campaign' }, campaign.title],
    [{ vi: 'Mã đợt báo cáo', en: 'Campaign id' }, campaign.id],
    [
      { vi: 'Công văn yêu cầu', en: 'Request letter' },
      `${campaign.request.number}, ${formatDate(campaign.request.date)}`,
    ],
    [
      { vi: 'Ngày chốt số liệu', en: 'Data cut-off' },
      campaign.dataCutoff === null ? { vi: 'không quy định', en: 'none set' } : formatDate(campaign.dataCutoff),
    ],
    [{ vi: 'Hạn gửi', en: 'Due' }, formatDate(campaign.dueOn)],
    [{ vi: 'Báo cáo được tính', en: 'Reports counted' }, basisWords[basis]],
    [
      { vi: 'Đợt trước', en: 'Campaign before' },
      previousCampaign === null ? { vi: 'không có', en: 'none' } : previousCampaign.title,
    ],
    [{ vi: 'Lập lúc (giờ Việt Nam)', en: 'Made at (time of Viet Nam)' }, formatInstant(madeAt)],
  ]
}

function coverageLines(consolidated: Consolidated): Line[] {
  const { coverage, units } = consolidated
  const names = (wanted: (unit: ConsolidatedUnit) => boolean) =>
    units
      .filter(wanted)
      .map(({ name }) => name)
      .join('; ')
  const counted = countedUnits(consolidated).length
  return [
    [{ vi: 'Đơn vị phải báo cáo', en: 'Units expected' }, coverage.expected],
    [{ vi: 'Đã gửi báo cáo', en: 'Submitted' }, coverage.submitted],
    [{ vi: 'Gửi đúng hạn', en: 'On time' }, coverage.onTime],
    [{ vi: 'Gửi trễ hạn', en: 'Late' }, coverage.late],
    [{ vi: 'Đã tiếp nhận', en: 'Accepted' }, coverage.accepted],
    [{ vi: 'Chưa quyết định', en: 'Awaiting a decision' }, coverage.pending],
    [{ vi: 'Đã trả lại, chưa gửi lại', en: 'Returned, not sent again' }, coverage.returned],
    [{ vi: 'Chưa gửi báo cáo', en: 'Not submitted' }, coverage.missing],
    [{ vi: 'Được tính trong các trang', en: 'Counted in the sheets' }, counted],
    ...(
      [
        [{ vi: 'Đơn vị chưa gửi', en: 'Units that did not submit' }, names(({ absence }) => absence === 'missing')],
        [
          { vi: 'Đơn vị chờ quyết định, chưa tính', en: 'Units awaiting a decision, not counted' },
          names(({ absence }) => absence === 'awaiting'),
        ],
        [
          { vi: 'Đơn vị bị trả lại, chưa tính', en: 'Units returned, not counted' },
          names(({ absence }) => absence === 'returned'),
        ],
      ] as const
    ).filter(([, value]) => value !== ''),
  ]
}

type Total = { readonly value: number | null; readonly approximate: boolean; readonly covers: TotalCovers }

function totalLines({ vi, en }: Localized, { value, approximate, covers }: Total): Line[] {
  const { expected, number, none, blank, absent, partial } = covers
  return [
    [{ vi: `Tổng: ${vi}`, en: `Total: ${en}` }, value ?? { vi: 'chưa có số liệu', en: 'no figures' }],
    [
      { vi: `Tổng này gồm (${vi})`, en: `This total covers (${en})` },
      {
        vi: `${number}/${expected} đơn vị có số liệu (${partial} đơn vị thiếu dòng); ${none} không phát sinh; ${blank} để trống; ${absent} chưa có báo cáo được tính${approximate ? '; có số ước lượng' : ''}`,
        en: `${number} of ${expected} units with a number (${partial} with blank rows); ${none} stated none; ${blank} blank; ${absent} without a report that counts${approximate ? '; some are approximate' : ''}`,
      },
    ],
  ]
}

const definitions: Line[] = [
  ...metrics.map(({ label, definition }): Line => [
    { vi: `Định nghĩa: ${label.vi}`, en: `Definition: ${label.en}` },
    definition,
  ]),
  [
    { vi: 'Ô số để trống', en: 'An empty cell for a number' },
    {
      vi: 'Không phải là 0: cột «tình trạng» bên cạnh nói vì sao không có số.',
      en: 'Is not 0: the column “state” beside it says why there is no number.',
    },
  ],
  [
    { vi: `Tình trạng «${countStateWords.none.vi}»`, en: `State “${countStateWords.none.en}”` },
    { vi: 'Đơn vị khẳng định không có.', en: 'The unit states that there is none.' },
  ],
  [
    { vi: `Tình trạng «${countStateWords.blank.vi}»`, en: `State “${countStateWords.blank.en}”` },
    { vi: 'Báo cáo không ghi, hoặc không đọc được.', en: 'The report leaves it empty, or it cannot be read.' },
  ],
  ...(['missing', 'awaiting', 'returned'] as const).map((absence): Line => [
    { vi: `Tình trạng «${absenceWords[absence].vi}»`, en: `State “${absenceWords[absence].en}”` },
    {
      vi: 'Không có báo cáo của đơn vị được tính; không phải là 0 và không phải là không phát sinh.',
      en: 'No report of the unit counts; this is neither 0 nor none.',
    },
  ]),
]

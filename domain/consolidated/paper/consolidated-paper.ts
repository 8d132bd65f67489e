import { longDate } from '../../letters-out/long-date.ts'
import { body, letterFoot, namedHead } from '../../letters-out/official-letter.ts'
import { italic, margins, paragraph, toFill, type Block, type Paper, type Part } from '../../letters-out/paper.ts'
import { formatNumber } from '../../text/format.ts'
import { showsSamples, type Consolidated } from '../consolidated.ts'
import { directivesAnnex, notesAnnex, qrAnnex, recommendationsAnnex, unitsAnnex } from './annexes.ts'
import { coverageText, directivesText, notesText, qrText, recommendationsText } from './report-text.ts'

/** The report of a department to whom it reports, by Nghị định 30/2020/NĐ-CP, with its annexes; a draft to be signed. */
export function consolidatedPaper(consolidated: Consolidated): Paper {
  const { samples, coverage } = consolidated
  const mark =
    samples < coverage.submitted
      ? `CÓ SỐ LIỆU MẪU CỦA ${formatNumber(samples)}/${formatNumber(coverage.submitted)} BÁO CÁO – KHÔNG PHẢI SỐ LIỆU THẬT`
      : 'SỐ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT'
  return {
    title: `Báo cáo ${aboutOf(consolidated)}`,
    margins,
    ...(showsSamples(consolidated) ? { mark } : {}),
    parts: [
      report(consolidated),
      unitsAnnex(consolidated, 'I'),
      directivesAnnex(consolidated, 'II'),
      qrAnnex(consolidated, 'III'),
      notesAnnex(consolidated, 'IV', 'inspection'),
      notesAnnex(consolidated, 'V', 'results'),
      recommendationsAnnex(consolidated, 'VI'),
    ],
  }
}

const aboutOf = ({ campaign }: Consolidated): string =>
  `Tổng hợp kết quả báo cáo của các cơ quan, đơn vị, địa phương – ${campaign.title}`

/** Whom the report goes to is for whoever issues it to confirm. */
const addressee = ({ provinceName }: Consolidated): string =>
  `Ủy ban nhân dân ${provinceName.charAt(0).toLowerCase()}${provinceName.slice(1)}`

function report(consolidated: Consolidated): Part {
  const { sender, today, campaign } = consolidated
  const issuer = sender.name === null ? toFill('[tên cơ quan]') : { text: sender.name }
  return {
    blocks: [
      ...namedHead(sender, today, { symbol: 'BC', name: 'Báo cáo' }, aboutOf(consolidated)),
      paragraph([{ text: 'Kính gửi: ' }, toFill(addressee(consolidated))], { align: 'center', before: 14, after: 8 }),
      body([
        italic(`Căn cứ Công văn số ${campaign.request.number} ${longDate(campaign.request.date)} của `),
        { ...issuer, italic: true },
        italic(` (${campaign.title}) và báo cáo của các cơ quan, đơn vị;`),
      ]),
      body([issuer, { text: ' tổng hợp kết quả như sau:' }]),
      ...coverageText(consolidated),
      ...directivesText(consolidated),
      ...qrText(consolidated),
      ...notesText(consolidated, 'inspection', 'IV. CÔNG TÁC KIỂM TRA, GIÁM SÁT', 'IV'),
      ...notesText(consolidated, 'results', 'V. KẾT QUẢ TRIỂN KHAI, KINH NGHIỆM', 'V'),
      ...recommendationsText(consolidated),
      body([{ text: 'Trên đây là báo cáo tổng hợp kết quả; ' }, issuer, { text: ' kính báo cáo./.' }], { after: 6 }),
      letterFoot(sender, '- Như trên;', '- Lãnh đạo Sở;'),
    ],
  }
}

/** The same to be looked at: of long tables only the first rows, and how many more the file has. */
export function shortened(paper: Paper, mostRows: number): Paper {
  return {
    ...paper,
    parts: paper.parts.map((part) => ({ ...part, blocks: part.blocks.map((block) => cut(block, mostRows)) })),
  }
}

function cut(block: Block, mostRows: number): Block {
  if (block.kind !== 'table' || block.rows.length - block.headerRows <= mostRows) return block
  const left = block.rows.length - block.headerRows - mostRows
  const words = paragraph([italic(`… còn ${formatNumber(left)} dòng trong tệp tải về`)], { size: 12, align: 'center' })
  return { ...block, rows: [...block.rows.slice(0, block.headerRows + mostRows), [[words]]] }
}

import type { z } from 'zod'
import type { Campaign } from '../model/campaign.ts'
import type { IsoDate } from '../model/dates.ts'
import { formatNumber } from '../text/format.ts'
import { longDate, twoFigures } from './long-date.ts'
import { body, letterFoot, letterHead, salutation } from './official-letter.ts'
import { bold, margins, toFill, type Block, type Paper, type Part, type Run } from './paper.ts'
import type { reminderPreviewSchema, reminderWishSchema } from './reminder.schema.ts'
import { reminderList } from './reminder-list.ts'
import type { Sender } from './sender.ts'

export type ReminderWish = z.infer<typeof reminderWishSchema>
export type ReminderPreview = z.infer<typeof reminderPreviewSchema>

/** A unit to remind: nothing has come from it, or what came was returned (`reasons`) and has not come again. */
export type Addressee = {
  readonly name: string
  readonly dueOn: IsoDate
  readonly daysLate: number
  readonly returned: { readonly receivedOn: IsoDate; readonly reasons: readonly string[] } | null
}

export type Reminder = {
  readonly sender: Sender
  readonly campaign: Pick<Campaign, 'title' | 'request' | 'dueOn'>
  readonly addressees: readonly Addressee[]
  /** The day that the letter bears, and that delays are counted to. */
  readonly dated: IsoDate
  readonly wantedBy: IsoDate
  readonly layout: ReminderWish['layout']
}

/** With more, their names go into the list behind the letter, and it is addressed to them as a body. */
const MOST_NAMED = 12

/** The reminder (công văn đôn đốc) as a draft: number, authority and signature are left to be filled in. */
export function reminderPaper(reminder: Reminder): Paper {
  const { addressees, campaign, layout } = reminder
  const parts =
    layout === 'each' || addressees.length === 1
      ? addressees.map((addressee) => letterToOne(reminder, addressee))
      : [letterToAll(reminder), { blocks: reminderList(reminder) }]
  return { title: `Công văn đôn đốc gửi báo cáo – ${campaign.title}`, margins, parts }
}

export const subjectOf = ({ campaign }: Pick<Reminder, 'campaign'>): string =>
  `đôn đốc gửi báo cáo theo Công văn số ${campaign.request.number}`

/** «Sở Thông tin và Truyền thông», or a place to fill. */
const senderRun = ({ name }: Sender): Run => (name === null ? toFill('[tên cơ quan]') : { text: name })

function letterToOne(reminder: Reminder, addressee: Addressee): Part {
  const { sender, dated } = reminder
  return {
    blocks: [
      letterHead(sender, dated, subjectOf(reminder)),
      ...salutation([addressee.name]),
      asked(reminder, addressee.dueOn),
      ...stateOfOne(reminder, addressee),
      wanted(reminder, 'Quý cơ quan'),
      ...closing('Quý cơ quan'),
      letterFoot(sender, '- Như trên;'),
    ],
  }
}

function letterToAll(reminder: Reminder): Part {
  const { sender, addressees, campaign, dated } = reminder
  const names = addressees.map(({ name }) => name)
  const many = addressees.length > MOST_NAMED
  return {
    blocks: [
      letterHead(sender, dated, subjectOf(reminder)),
      ...salutation(many ? ['Các cơ quan, đơn vị có tên tại Phụ lục kèm theo'] : names),
      asked(reminder, campaign.dueOn),
      body([
        { text: `Tính đến ${longDate(dated)}, ` },
        senderRun(sender),
        { text: ` ${stateOfAll(addressees)} (Phụ lục kèm theo).` },
      ]),
      wanted(reminder, 'các cơ quan, đơn vị'),
      ...closing('các cơ quan, đơn vị'),
      letterFoot(sender, many ? '- Các cơ quan, đơn vị tại Phụ lục;' : '- Như trên;'),
    ],
  }
}

const asked = ({ sender, campaign: { title, request } }: Reminder, dueOn: IsoDate) =>
  body([
    { text: 'Tại Công văn số ' },
    { text: `${request.number} ${longDate(request.date)}, ` },
    senderRun(sender),
    { text: ` đã đề nghị các cơ quan, đơn vị gửi báo cáo («${title}»), hạn gửi là ${longDate(dueOn)}.` },
  ])

function stateOfOne({ sender, dated }: Reminder, { daysLate, returned }: Addressee): Block[] {
  const late = daysLate > 0 ? `, quá hạn ${daysInWords(daysLate)}` : ''
  if (returned === null) {
    return [
      body([
        { text: `Tính đến ${longDate(dated)}, ` },
        senderRun(sender),
        { text: ` chưa nhận được báo cáo của Quý cơ quan${late}.` },
      ]),
    ]
  }
  return [
    body([
      { text: `Báo cáo của Quý cơ quan nhận ${longDate(returned.receivedOn)} đã được ` },
      senderRun(sender),
      { text: ' đề nghị hoàn thiện, gửi lại vì các lý do sau:' },
    ]),
    ...returned.reasons.map((reason) => body(`- ${endingWith(reason, '.')}`)),
    body(`Tính đến ${longDate(dated)}, báo cáo hoàn thiện vẫn chưa được gửi lại.`),
  ]
}

function stateOfAll(addressees: readonly Addressee[]): string {
  const again = addressees.filter(({ returned }) => returned !== null).length
  const never = addressees.length - again
  const parts = [
    ...(never > 0 ? [`chưa nhận được báo cáo của ${twoFigures(never)} cơ quan, đơn vị`] : []),
    ...(again > 0 ? [`chưa nhận lại báo cáo đã đề nghị hoàn thiện của ${twoFigures(again)} cơ quan, đơn vị`] : []),
  ]
  return parts.join('; ')
}

const wanted = ({ sender, campaign: { request }, wantedBy }: Reminder, whom: string) =>
  body([
    { text: 'Để kịp thời tổng hợp, báo cáo theo quy định, ' },
    senderRun(sender),
    { text: ` đề nghị ${whom} gửi báo cáo đầy đủ 05 nội dung theo Phụ lục của Công văn số ${request.number} ` },
    {
      text: '(văn bản chỉ đạo; mã QR địa điểm và lượt quét; kiểm tra, giám sát; kết quả, kinh nghiệm; kiến nghị, đề xuất) ',
    },
    { text: 'chậm nhất ' },
    bold(longDate(wantedBy)),
    { text: '; nội dung không phát sinh đề nghị ghi rõ «Không có».' },
  ])

const closing = (whom: string) => [
  body(`Trường hợp đã gửi báo cáo, đề nghị ${whom} cho biết số, ngày của văn bản đã gửi để đối chiếu.`),
  body(`Rất mong nhận được sự quan tâm, phối hợp của ${whom}./.`, { after: 6 }),
]

export const daysInWords = (days: number): string => `${days < 10 ? twoFigures(days) : formatNumber(days)} ngày`

/** A sentence as it was written, with one full stop at its end. */
export const endingWith = (text: string, sign: string): string => `${text.trim().replace(/[.;,\s]+$/u, '')}${sign}`

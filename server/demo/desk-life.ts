import type { Campaign } from '#domain/model/campaign.ts'
import { instantSchema, isoDateSchema, type Instant, type IsoDate } from '#domain/model/dates.ts'
import type { LetterHead } from '#domain/model/letter.ts'
import type { Unit } from '#domain/model/unit.ts'
import type { User } from '#domain/model/user.ts'
import type { Dealing } from '#domain/recommendations/register.ts'
import { invitationText, reportText } from '#domain/sample/letter-text.ts'
import { marked } from '#domain/sample/mark.ts'
import { sentAgain, type SampleOptions } from '#domain/sample/sample.ts'
import type { Outcome } from '#server/outcome.ts'
import type { Services } from '#server/services.ts'

/** Who lives at the desk, and how its clock is set. */
export type Desk = {
  readonly services: Services
  readonly analyst: User
  readonly sample: SampleOptions
  /** All campaigns of the sample, the oldest first. */
  readonly campaigns: readonly Campaign[]
  readonly at: (instant: Instant) => void
  readonly given: <T>(outcome: Outcome<T>) => T
}

const moment = (text: string) => instantSchema.parse(text)
const day = (text: string) => isoDateSchema.parse(text)

/** Campaigns of 07/2021 to 09/2021 are over. */
const CLOSED = 3
const CLOSED_AT = ['2021-12-13T02:10:00.000Z', '2021-12-13T02:20:00.000Z', '2021-12-13T02:30:00.000Z'].map(moment)
const NOVEMBER = 4
const DECEMBER = 5

/**
 * What an analyst's desk is full of, beside reports that come and are decided: campaigns closed, more time granted, letters sent once
 * more, letters that wait or were set aside, and proposals in every stage. All of it is made up, and marked.
 */
export async function fillDesk(desk: Desk): Promise<void> {
  await sendAgain(desk, 'van-phong-ubnd-tinh', day('2021-12-06'))
  await sendAgain(desk, 'so-tu-phap', day('2021-12-08'))
  for (const [index, at] of CLOSED_AT.slice(0, CLOSED).entries()) await close(desk, index, at)
  await dealWithProposals(desk)
  await extend(desk)
  await takeInLetters(desk)
}

const unitNamed = ({ sample: { units } }: Desk, id: string): Unit | null => units.find((unit) => unit.id === id) ?? null

/** A newer version of the unit's report of November, which waits beside the one that was returned or accepted. */
async function sendAgain(desk: Desk, id: string, on: IsoDate): Promise<void> {
  const { services, analyst, sample, campaigns, at, given } = desk
  const [unit, campaign] = [unitNamed(desk, id), campaigns[NOVEMBER]]
  if (unit === null || campaign === undefined) return
  at(moment(`${on}T03:15:00.000Z`))
  const wish = { campaignId: campaign.id, unitId: unit.id, ...sentAgain(unit, NOVEMBER, on, sample) }
  given(await services.reports.submit(analyst, wish, { sample: true }))
}

async function close(
  { services, analyst, campaigns, at, given }: Desk,
  index: number,
  instant: Instant,
): Promise<void> {
  const campaign = campaigns[index]
  if (campaign === undefined) return
  at(instant)
  given(await services.campaigns.close(analyst, campaign.id))
}

/** What becomes of the first proposals of November, in the order of the register. */
const dealings: readonly Dealing[] = [
  { group: 'In ấn, thiết bị', answer: marked('Đã cấp 02 máy in tem trong tháng 12/2021') },
  { group: 'In ấn, thiết bị', answer: marked('Đã bố trí kinh phí in lại mã bị mờ') },
  { group: 'Tập huấn', assignee: 'Phòng Công nghệ thông tin (mẫu)' },
  { group: 'Tập huấn', assignee: 'Trung tâm CNTT và Truyền thông (mẫu)' },
  { status: 'carried' },
  { status: 'carried' },
]

async function dealWithProposals({ services, analyst, campaigns, at, given }: Desk): Promise<void> {
  const campaign = campaigns[NOVEMBER]
  if (campaign === undefined) return
  const { items } = given(await services.recommendations.register(campaign.id))
  at(moment('2021-12-15T07:40:00.000Z'))
  for (const [index, change] of dealings.entries()) {
    const item = items[index]
    if (item === undefined) return
    const { campaignId, unitId, key, revision } = item
    given(await services.recommendations.change(analyst, { items: [{ campaignId, unitId, key, revision }], change }))
  }
}

async function extend(desk: Desk): Promise<void> {
  const { services, analyst, campaigns, at, given } = desk
  const [unit, campaign] = [unitNamed(desk, 'so-ke-hoach-va-dau-tu'), campaigns[DECEMBER]]
  if (unit === null || campaign === undefined) return
  at(moment('2021-12-28T08:05:00.000Z'))
  const reason = marked('Đơn vị chuyển trụ sở, xin lùi hạn đến sau Tết Dương lịch')
  given(await services.campaigns.extend(analyst, campaign.id, { unitIds: [unit.id], dueOn: day('2022-01-07'), reason }))
}

/** One letter that was recognised, one of which nobody knows whose it is, and one that is no report. */
async function takeInLetters(desk: Desk): Promise<void> {
  const { services, analyst, sample, campaigns, at, given } = desk
  const [unit, campaign] = [unitNamed(desk, 'so-giao-duc-va-dao-tao'), campaigns[DECEMBER]]
  if (unit === null || campaign === undefined) return
  const on = day('2022-01-04')
  const { letter, sections } = sentAgain(unit, DECEMBER, on, sample)
  const unknown = { number: '17/TTM-HC', issuer: 'Trung tâm Mẫu tỉnh Quảng Ngãi' }
  const other: LetterHead = { ...letter, ...unknown }
  const invitation: LetterHead = {
    ...letter,
    number: '09/GM-TTM',
    issuer: unknown.issuer,
    subject: marked('V/v mời họp'),
    answers: null,
  }
  const takeIn = async (minute: number, name: string, text: string) => {
    at(moment(`${on}T02:${minute}:00.000Z`))
    const file = { name, bytes: new TextEncoder().encode(text) }
    return given(await services.letters.takeIn(analyst, file, { sample: true })).letterId
  }
  await takeIn(10, 'mẫu - sở giáo dục, đợt 12.txt', reportText(letter, sections))
  await takeIn(14, 'mẫu - chưa rõ của đơn vị nào.txt', reportText(other, sections))
  const invited = await takeIn(18, 'mẫu - giấy mời họp.txt', invitationText(invitation))
  at(moment(`${on}T02:25:00.000Z`))
  given(
    await services.letters.setAside(analyst, invited, {
      reason: 'notReport',
      note: marked('Giấy mời, đã chuyển văn thư'),
    }),
  )
}

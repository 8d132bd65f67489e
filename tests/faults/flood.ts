import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Random } from '#domain/sample/random.ts'
import { campaignSchema } from '#domain/model/campaign.ts'
import { letterIdSchema, type CampaignId, type LetterId, type UnitId } from '#domain/model/ids.ts'
import { emptyLetterHead } from '#domain/model/letter.ts'
import type { ReportSections } from '#domain/model/sections.ts'
import { unitSchema } from '#domain/model/unit.ts'
import { reportSchema } from '#domain/reports/report.ts'
import { bodyOf, type ApiClient } from '#tests/setup/api-client.ts'

/** Something that the server has said it keeps. */
export type Acknowledged =
  | { readonly kind: 'letter'; readonly letterId: LetterId; readonly hash: string }
  | {
      readonly kind: 'report'
      readonly reportId: string
      readonly version: number
      readonly letterId: LetterId | null
      readonly sections: ReportSections
    }
  /** What was done with a report, which brought it to this revision. */
  | { readonly kind: 'decision'; readonly reportId: string; readonly revision: number; readonly action: string }

/** Work to be in flight: tells of each thing the moment that the server has acknowledged it. */
export type Send = (client: ApiClient, acknowledge: (one: Acknowledged) => void) => Promise<void>

/** Where reports can be handed in. */
export type Ground = { readonly campaignId: CampaignId; readonly unitIds: readonly UnitId[] }

export async function openCampaign(client: ApiClient, number: string): Promise<Ground> {
  const units = z.array(unitSchema).parse(listIn((await client.get('/api/units?on=2021-10-26')).body))
  const unitIds = units.filter(({ reports }) => reports).map(({ id }) => id)
  const answer = await client.post('/api/campaigns', {
    title: `Đợt thử ${number}`,
    request: { number, date: '2021-10-26' },
    dueOn: '2021-11-05',
    unitIds,
  })
  return { campaignId: bodyOf(answer, 201, campaignSchema).id, unitIds }
}

/**
 * `count` submissions, each of its own figures; some bring a letter of their own, some replace what a unit handed in, and on half of
 * them it is decided.
 */
export function submissions(ground: Ground, count: number, random: Random): Send[] {
  return Array.from({ length: count }, (_, index) => {
    const unitId = ground.unitIds[index % ground.unitIds.length]
    if (unitId === undefined) throw new Error('the campaign expects nobody')
    const sections = sectionsOf(random)
    const letter = random.chance(0.25) ? letterText(random) : null
    const decisions = random.chance(0.5) ? decisionsFor(random) : []
    return async (client, acknowledge) => {
      const letterId = letter === null ? null : await uploadLetter(client, letter, acknowledge)
      const body = { campaignId: ground.campaignId, unitId, letter: emptyLetterHead, sections, letterId }
      const { id, version } = bodyOf(await client.post('/api/reports', body), 201, reportSchema)
      acknowledge({ kind: 'report', reportId: id, version, letterId, sections })
      await decide(client, id, decisions, acknowledge)
    }
  })
}

const routes = { accepted: 'accept', returned: 'return', reopened: 'reopen', undone: 'undo' } as const
type Decided = keyof typeof routes

/** Two decisions, one after another, on what others may be deciding on and replacing at the same moment. */
const decisionsFor = (random: Random): readonly Decided[] =>
  random.chance(0.5) ? ['accepted', random.chance(0.5) ? 'undone' : 'reopened'] : ['returned', 'accepted']

async function decide(
  client: ApiClient,
  reportId: string,
  decisions: readonly Decided[],
  acknowledge: (one: Acknowledged) => void,
): Promise<void> {
  for (const action of decisions) {
    const body = action === 'returned' ? { reasons: ['Kiểm tra lại'] } : {}
    const answer = await client.post(`/api/reports/${reportId}/${routes[action]}`, body)
    // Somebody submitted a next version meanwhile: there is no decision to take back.
    if (answer.status === 409) continue
    const { history, revision } = bodyOf(answer, 200, reportSchema)
    const last = history.at(-1)
    // Accepting what is accepted, and reopening what awaits its decision, does nothing.
    if (last?.action === action) acknowledge({ kind: 'decision', reportId, revision, action })
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function uploadLetter(
  client: ApiClient,
  text: string,
  acknowledge: (one: Acknowledged) => void,
): Promise<LetterId> {
  const bytes = new TextEncoder().encode(text)
  const answer = await client.upload('/api/letters', 'cong-van.txt', bytes)
  const { letterId } = bodyOf(answer, 201, z.object({ letterId: letterIdSchema }))
  acknowledge({ kind: 'letter', letterId, hash: sha256(bytes) })
  return letterId
}

function letterText(random: Random): string {
  return `SỞ THỬ NGHIỆM\n\nSố: ${random.whole(1, 1e9)}/STN-VP\n\nQuảng Ngãi, ngày 27 tháng 10 năm 2021\n`
}

function sectionsOf(random: Random): ReportSections {
  const rows = random.whole(1, 5)
  return {
    directives: [
      {
        ordinal: 1,
        content: `Văn bản thử ${random.whole(1, 1e9)}`,
        documents: [{ number: `${random.whole(1, 9999)}/STN-VP`, date: null }],
        issuer: null,
        audiences: [],
      },
    ],
    qr: Array.from({ length: rows }, (_, row) => ({
      subject: `Đối tượng ${row + 1}`,
      group: null,
      qrCodes: { state: 'number', value: random.whole(0, 1000) },
      scans: random.chance(0.3) ? { state: 'blank' } : { state: 'number', value: random.whole(0, 1_000_000) },
      note: null,
    })),
    inspection: { state: 'items', items: [`Kiểm tra lần ${random.whole(1, 1e9)}`] },
    results: { state: 'blank' },
    recommendations: { state: 'none' },
  }
}

/** The items of an answer that is a list, or an object around one. */
function listIn(body: unknown): unknown {
  return Array.isArray(body) ? body : z.object({ items: z.unknown() }).parse(body).items
}

import { expect } from 'vitest'
import type { z } from 'zod'
import { campaignSchema, type Campaign, type NewCampaign } from '#domain/model/campaign.ts'
import { unitIdSchema, type UnitId } from '#domain/model/ids.ts'
import { emptyLetterHead, type LetterHead } from '#domain/model/letter.ts'
import { problemSchema, type ProblemDocument } from '#domain/model/problem.ts'
import { emptySections, type ReportSections } from '#domain/model/sections.ts'
import type { Role, User } from '#domain/model/user.ts'
import { userSchema } from '#domain/model/user.schema.ts'
import { reportSchema, type Report } from '#domain/reports/report.ts'
import type { ApiAnswer, ApiRequest, ApiUnderTest, Connection, RunningApi, Sent } from './api-under-test.ts'
import { describedBy, type Described } from './described.ts'

export const PASSWORD = 'mật khẩu thử 1'

/** Somebody at the API. Every answer is held against the API's own description. */
export type Person = {
  readonly send: (path: string, request?: ApiRequest) => Promise<ApiAnswer>
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<ApiAnswer>
  readonly post: (path: string, json?: unknown, headers?: Readonly<Record<string, string>>) => Promise<ApiAnswer>
  readonly put: (path: string, json?: unknown, headers?: Readonly<Record<string, string>>) => Promise<ApiAnswer>
  readonly delete: (path: string, headers?: Readonly<Record<string, string>>) => Promise<ApiAnswer>
  readonly upload: (path: string, fileName: string, bytes: Uint8Array) => Promise<ApiAnswer>
}

function personOf(connection: Connection, described: Described): Person {
  const send = async (path: string, request: ApiRequest = {}) => {
    const answer = await connection(path, request)
    expect(described(request.method ?? 'GET', path, answer)).toBeNull()
    return answer
  }
  const post = (path: string, body: Sent | undefined, headers: Readonly<Record<string, string>> = {}) =>
    send(path, { method: 'POST', headers, ...(body === undefined ? {} : { body }) })
  return {
    send,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, json, headers) => post(path, json === undefined ? undefined : { json }, headers),
    put: (path, json, headers = {}) =>
      send(path, { method: 'PUT', headers, ...(json === undefined ? {} : { body: { json } }) }),
    delete: (path, headers = {}) => send(path, { method: 'DELETE', headers }),
    upload: (path, fileName, bytes) => post(path, { file: { fileName, bytes } }),
  }
}

export const textOf = ({ bytes }: ApiAnswer) => new TextDecoder().decode(bytes)

/** The body of an answer that must have this status. */
export function bodyOf<S extends z.ZodType>(answer: ApiAnswer, status: number, schema: S): z.infer<S> {
  expect({ status: answer.status, body: answer.status === status ? '' : textOf(answer) }).toEqual({ status, body: '' })
  return schema.parse(JSON.parse(textOf(answer)))
}

/** The problem that an answer is, which must have this status and type. */
export function problemOf(answer: ApiAnswer, status: number, type: string): ProblemDocument {
  const problem = bodyOf(answer, status, problemSchema)
  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect(problem).toMatchObject({ type: `/problems/${type}`, status })
  return problem
}

/** The paths of the fields that a problem names. */
export const pathsOf = (problem: ProblemDocument) => (problem.errors ?? []).map(({ path }) => path)

export const unit = {
  congThuong: unitIdSchema.parse('so-cong-thuong'),
  giaoDuc: unitIdSchema.parse('so-giao-duc-va-dao-tao'),
  yTe: unitIdSchema.parse('so-y-te'),
  baTo: unitIdSchema.parse('huyen-ba-to'),
} as const

/** A running API with people at it. */
export type Ground = {
  readonly nobody: () => Person
  readonly administrator: Person
  readonly analyst: Person
  readonly leader: Person
  /** An account of a unit. */
  readonly of: (unitId: UnitId) => Promise<Person>
  /** Makes an account and signs it in. */
  readonly join: (role: Role, unitId?: UnitId) => Promise<{ person: Person; user: User }>
  readonly stop: () => Promise<void>
}

export async function startGround(target: ApiUnderTest): Promise<Ground> {
  const api = await target.start()
  try {
    return await groundOf(api)
  } catch (error) {
    await api.stop()
    throw error
  }
}

async function groundOf(api: RunningApi): Promise<Ground> {
  const document = await api.connect()('/api/openapi.json', {})
  const described = describedBy(JSON.parse(textOf(document)))
  const nobody = () => personOf(api.connect(), described)
  const signedIn = async (username: string, password: string) => {
    const person = nobody()
    expect(await person.post('/api/session', { username, password })).toMatchObject({ status: 200 })
    return person
  }
  const administrator = await signedIn(api.administrator.username, api.administrator.password)

  let accounts = 0
  const join = async (role: Role, unitId?: UnitId) => {
    accounts += 1
    const username = `${role}${accounts}`
    const wish = { username, displayName: `Người thử ${accounts}`, role, unitId: unitId ?? null, password: PASSWORD }
    const user = bodyOf(await administrator.post('/api/users', wish), 201, userSchema)
    return { person: await signedIn(username, PASSWORD), user }
  }
  const units = new Map<UnitId, Promise<Person>>()
  const of = (unitId: UnitId) => {
    const account = units.get(unitId) ?? join('unit', unitId).then(({ person }) => person)
    units.set(unitId, account)
    return account
  }
  const analyst = (await join('analyst')).person
  const leader = (await join('leader')).person
  return { nobody, administrator, analyst, leader, of, join, stop: api.stop }
}

let campaigns = 0

/** Opens a campaign of its own. */
export async function openCampaign(person: Person, wish: Partial<NewCampaign> = {}): Promise<Campaign> {
  campaigns += 1
  const answer = await person.post('/api/campaigns', {
    title: `Đợt thử ${campaigns}`,
    request: { number: `${campaigns}/STTTT-BCVT&CNTT`, date: '2021-10-26' },
    dueOn: '2021-11-05',
    ...wish,
  })
  return bodyOf(answer, 201, campaignSchema)
}

/** A report's body; what it says is blank unless told otherwise. */
export function reportBody(
  campaign: Pick<Campaign, 'id'>,
  unitId: UnitId,
  { letter = {}, sections = {} }: { letter?: Partial<LetterHead>; sections?: Partial<ReportSections> } = {},
) {
  return {
    campaignId: campaign.id,
    unitId,
    letter: { ...emptyLetterHead, ...letter },
    sections: { ...emptySections, ...sections },
  }
}

type Said = Parameters<typeof reportBody>[2]

export async function submit(
  person: Person,
  campaign: Pick<Campaign, 'id'>,
  unitId: UnitId,
  said: Said = {},
): Promise<Report> {
  return bodyOf(await person.post('/api/reports', reportBody(campaign, unitId, said)), 201, reportSchema)
}

export async function accept(person: Person, { id }: Pick<Report, 'id'>): Promise<Report> {
  return bodyOf(await person.post(`/api/reports/${id}/accept`), 200, reportSchema)
}

/** Section 2 with one row of these counts. */
export const counts = (qrCodes: ReportSections['qr'][0]['qrCodes'], scans: ReportSections['qr'][0]['scans']) => ({
  qr: [{ subject: 'Sở thử', group: null, qrCodes, scans, note: null }],
})

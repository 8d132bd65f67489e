import { intakeRules } from '#domain/checks/rules/intake-rules.ts'
import { inWords } from '#domain/checks/messages.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { LetterInList, LetterPlace, SetAside } from '#domain/letters/letter-in-list.ts'
import { dayInVietnam, instantOf, type Instant } from '#domain/model/dates.ts'
import type { Finding, Severity } from '#domain/model/finding.ts'
import { letterIdSchema, type CampaignId, type LetterId, type UnitId } from '#domain/model/ids.ts'
import type { Locale } from '#domain/model/locale.ts'
import { stateOn, type Unit } from '#domain/model/unit.ts'
import type { User } from '#domain/model/user.ts'
import type { LetterReading } from '#domain/reading/read-letter.ts'
import type { LetterFormat, StoredReading } from '#domain/reports/reading.ts'
import { numberKey } from '#domain/text/document-number.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import { formatDate } from '#domain/text/format.ts'
import { actorOf, record } from '#server/audit/audit.store.ts'
import { campaignsInOrder } from '#server/campaigns/campaigns.store.ts'
import { inTransaction } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { fieldErrors } from '#server/field-errors.ts'
import { done, refuse, refuseFields, type Outcome } from '#server/outcome.ts'
import { allUnitStates } from '#server/units/units.store.ts'
import { scopeOf } from './letter-scope.ts'
import {
  letterStanding,
  listLetters,
  placeLetter,
  restoreLetter,
  setLetterAside,
  type LettersQuery,
} from './manage-letters.ts'
import {
  findBlocks,
  findFile,
  findReading,
  findSameFile,
  findSameLetter,
  findUpload,
  insertLetter,
  noteFile,
  type StoredFile,
} from './letters.store.ts'
import { packed, readingJson, type SentFile, type TakenIn } from './read-letter-file.ts'
import { suggestedPlaces } from './suggested-places.ts'

export type LettersService = ReturnType<typeof createLettersService>

const notFound = refuse('not-found', { wanted: 'letter' })

const orNotFound = <T>(found: T | null): Outcome<T> => (found === null ? notFound : done(found))

export function createLettersService(deps: Deps) {
  const { database, provinceId } = deps
  return {
    /**
     * Takes a file in: keeps the original, reads it, and keeps what was read. `campaignId` is the campaign that it was
     * uploaded for; what the letter itself answers goes before, and a difference becomes a finding. A file of a format that
     * cannot carry a letter is kept as well, but becomes none.
     */
    takeIn: async (
      user: User,
      file: SentFile,
      options: { campaignId?: CampaignId | undefined; sample?: boolean; uploadKey?: string | undefined } = {},
    ): Promise<Outcome<TakenIn>> => {
      const { uploadKey = null } = options
      const before = uploadKey === null ? null : await findUpload(database, provinceId, user.id, uploadKey)
      if (before !== null) return done(packed(before))
      const campaigns = await campaignsInOrder(database, provinceId)
      const wanted = campaigns.find((campaign) => campaign.id === options.campaignId)
      if (options.campaignId !== undefined && wanted === undefined) {
        return refuseFields([fieldErrors.unknownCampaign('?campaign')])
      }
      if (file.bytes.byteLength === 0) return refuseFields([fieldErrors.fileEmpty('/file')])

      const name = nameOf(file)
      const kept = await deps.files.put(file.bytes)
      const units = await allUnitStates(database, provinceId)
      const requests = campaigns.map(({ id, request }) => ({ campaignId: id, ...request }))
      const answer = await deps.readLetterFile({ name, bytes: file.bytes }, { units, requests }, user.id)
      if (answer.busy) return keepUnread(deps, { kept, seconds: answer.seconds })
      const { reading } = answer
      if (reading.format === null) return keepUnknown(deps, user, { name, kept, findings: reading.findings })

      const same = await findSameFile(database, provinceId, kept.hash, scopeOf(user))
      const twin = same === null ? await sameLetterAs(deps, user, reading) : null
      const taken: TakenIn = {
        ...reading,
        letterId: letterIdSchema.parse(deps.newId()),
        findings: [
          ...reading.findings,
          ...ofSameFile(same),
          ...ofSameLetter(twin, reading.letter),
          ...(wanted === undefined ? [] : ofCampaign(reading, wanted, campaigns)),
          ...ofSender(reading, user, units, instantOf(deps.now())),
        ],
      }
      const suggested = suggestedPlaces(taken.findings, units, campaigns, wanted)
      return keepLetter(deps, user, { name, kept, taken, suggested, sample: options.sample === true, uploadKey })
    },

    /** What was read from a letter. */
    reading: async (user: User, id: LetterId): Promise<Outcome<StoredReading>> =>
      orNotFound((await findReading(database, provinceId, id, scopeOf(user)))?.reading ?? null),

    /** Letters that the user may see, the newest first. */
    list: (user: User, query: LettersQuery) => listLetters(deps, user, query),

    /** Where one letter stands. */
    standing: (user: User, id: LetterId) => letterStanding(deps, user, id),

    /** Puts a letter aside that nothing is to come of. */
    setAside: (user: User, id: LetterId, wish: SetAside) => setLetterAside(deps, user, id, wish),

    /** Takes a letter back that was set aside. */
    restore: (user: User, id: LetterId) => restoreLetter(deps, user, id),

    /** Says whose report a letter is and of which campaign. */
    place: (user: User, id: LetterId, place: LetterPlace) => placeLetter(deps, user, id, place),

    /** The original as text: JSON of its blocks. */
    blocks: async (user: User, id: LetterId): Promise<Outcome<string>> =>
      orNotFound(await findBlocks(database, provinceId, id, scopeOf(user))),

    /** The original, byte for byte. */
    file: async (
      user: User,
      id: LetterId,
    ): Promise<Outcome<{ name: string; format: LetterFormat; hash: string; bytes: Uint8Array }>> => {
      const found = await findFile(database, provinceId, id, scopeOf(user))
      if (found === null) return notFound
      const bytes = await deps.files.get(found.hash)
      if (bytes === null) throw new Error(`the original ${found.hash} of letter ${id} is gone`)
      return done({ ...found, bytes })
    },
  }
}

/** The name without folders and control characters, short enough for every file system. */
function nameOf(file: SentFile): string {
  const base = file.name.split(/[/\\]/).at(-1) ?? ''
  const clean = base
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .trim()
  return clean.slice(-200) || 'cong-van'
}

type Taken = { readonly name: string; readonly kept: StoredFile }

async function keepUnknown(
  deps: Deps,
  user: User,
  { name, kept, findings }: Taken & { findings: readonly Finding[] },
): Promise<Outcome<never>> {
  const at = instantOf(deps.now())
  await inTransaction(deps.database, async (transaction) => {
    await noteFile(transaction, deps.provinceId, kept, at)
    await record(transaction, deps, [
      { at, actor: actorOf(user), action: 'refused', entity: 'letter', entityId: kept.hash, reasons: [name] },
    ])
    return done(null)
  })
  const seen = (locale: Locale) => findings.map((finding) => inWords(finding, locale).message).join(' ')
  return refuse('unknown-format', { seen: { vi: seen('vi'), en: seen('en') }, hash: kept.hash })
}

/** Keeps the original of a file that there was no time to read; sent again, it meets its own bytes. */
async function keepUnread(
  deps: Deps,
  { kept, seconds }: { readonly kept: StoredFile; readonly seconds: number },
): Promise<Outcome<never>> {
  await inTransaction(deps.database, async (transaction) => {
    await noteFile(transaction, deps.provinceId, kept, instantOf(deps.now()))
    return done(null)
  })
  return refuse('reading-busy', { hash: kept.hash, seconds })
}

type Keeping = Taken & {
  readonly taken: TakenIn
  readonly suggested: LetterInList['suggested']
  readonly sample: boolean
  readonly uploadKey: string | null
}

async function keepLetter(
  deps: Deps,
  user: User,
  { name, kept, taken, suggested, sample, uploadKey }: Keeping,
): Promise<Outcome<TakenIn>> {
  const at = instantOf(deps.now())
  const { letterId, letter, findings } = taken
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return inTransaction(deps.database, async (transaction) => {
    // Sent again while the first sending was still being read: what came of that one is the answer to both.
    const first = uploadKey === null ? null : await findUpload(transaction, deps.provinceId, user.id, uploadKey)
    if (first !== null) return done(packed(first))
    await noteFile(transaction, deps.provinceId, kept, at)
    await insertLetter(transaction, {
      province_id: deps.provinceId,
      id: letterId,
      file_hash: kept.hash,
      file_name: name,
      format: taken.format,
      reading: readingJson(taken),
      blocks: taken.blocks,
      unit_id: user.unitId ?? taken.unitId,
      sample: sample ? 1 : 0,
      uploaded_by: user.id,
      uploaded_at: at,
      set_aside_at: null,
      set_aside_by: null,
      set_aside_reason: null,
      set_aside_note: null,
      number: letter.number,
      number_key: letter.number === null ? null : numberKey(letter.number),
      date: letter.date,
      issuer: letter.issuer,
      read_unit_id: taken.unitId,
      read_campaign_id: taken.campaignId,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suggested: JSON.stringify(suggested),
      placed_unit_id: user.unitId === null || taken.unitId === user.unitId ? null : user.unitId,
      placed_campaign_id: null,
      upload_key: uploadKey,
    })
    await record(transaction, deps, [
      {
        at,
        actor: actorOf(user),
        action: 'takenIn',
        entity: 'letter',
        entityId: letterId,
        reasons: [name],
        ...(taken.campaignId === null ? {} : { campaignId: taken.campaignId }),
        ...(taken.unitId === null ? {} : { unitId: taken.unitId }),
      },
    ])
    return done(taken)
  })
}

function ofSameFile(same: { id: LetterId; name: string; at: Instant } | null): Finding[] {
  if (same === null) return []
  return [intakeRules.takenInBefore.at('', { earlier: same.name, at: formatInstant(same.at), letterId: same.id })]
}

/** The first letter of the same number, day and unit, from another file. */
async function sameLetterAs({ database, provinceId }: Deps, user: User, { letter, unitId }: Recognised) {
  const unit = user.unitId ?? unitId
  if (letter.number === null || letter.date === null || unit === null) return null
  const wanted = { numberKey: numberKey(letter.number), date: letter.date, unitId: unit }
  return findSameLetter(database, provinceId, wanted, scopeOf(user))
}

function ofSameLetter(
  same: { id: LetterId; name: string; at: Instant } | null,
  { number }: Recognised['letter'],
): Finding[] {
  if (same === null || number === null) return []
  const evidence = { number, earlier: same.name, at: formatInstant(same.at), letterId: same.id }
  return [intakeRules.sameLetterBefore.at('', evidence)]
}

type Recognised = Pick<LetterReading, 'letter' | 'unitId' | 'campaignId'>

/** What to ask when a letter was uploaded for one campaign, and answers the request of another one or of none. */
function ofCampaign(read: Recognised, wanted: Campaign, campaigns: readonly Campaign[]): Finding[] {
  if (read.campaignId === wanted.id) return []
  const request = inOneLine(wanted.request)
  const recognised = campaigns.find((campaign) => campaign.id === read.campaignId)?.request
  const answered = recognised ?? read.letter.answers
  return answered === null
    ? [intakeRules.answersNoRequest.at('/campaignId', { request })]
    : [intakeRules.answersOtherRequest.at('/campaignId', { request, answered: inOneLine(answered) })]
}

const inOneLine = ({ number, date }: NonNullable<LetterReading['letter']['answers']>) =>
  date === null ? number : `${number} (${formatDate(date)})`

function ofSender(read: Recognised, user: User, units: readonly Unit[], at: Instant): Finding[] {
  if (user.unitId === null || read.unitId === null || read.unitId === user.unitId) return []
  const today = dayInVietnam(at)
  const nameOfUnit = (id: UnitId) =>
    stateOn(
      units.filter((unit) => unit.id === id),
      today,
    )?.name ?? id
  return [intakeRules.ofOtherUnit.at('/unitId', { recognised: nameOfUnit(read.unitId), own: nameOfUnit(user.unitId) })]
}

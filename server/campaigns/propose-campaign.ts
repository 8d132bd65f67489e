import { z } from 'zod'
import type { CampaignProposal } from '#domain/reports/campaign-proposal.ts'
import type { Finding } from '#domain/model/finding.ts'
import type { LetterId } from '#domain/model/ids.ts'
import type { User } from '#domain/model/user.ts'
import { blockSchema, type Block } from '#domain/reading/blocks.ts'
import { readRequest, tooLongForRequest } from '#domain/reading/request/read-request.ts'
import type { Deps } from '#server/deps.ts'
import { scopeOf } from '#server/letters/letter-scope.ts'
import { findBlocks, findFile } from '#server/letters/letters.store.ts'
import { done, refuse, type Outcome } from '#server/outcome.ts'
import { allUnitStates } from '#server/units/units.store.ts'
import { campaignsInOrder } from './campaigns.store.ts'

/** A proposal before its findings are put into words. */
export type StoredProposal = Omit<CampaignProposal, 'findings'> & { readonly findings: Finding[] }

/**
 * Longer letters ask for nothing: those that do have a few pages. What serves everybody does not take a long letter apart.
 * In characters of JSON.
 */
const LONGEST_REQUEST = 1_000_000

const blocksSchema = z.array(blockSchema)

/** What a letter that was taken in says of the campaign that it asks for. */
export async function proposeCampaign(
  { database, provinceId }: Deps,
  user: User,
  letterId: LetterId,
): Promise<Outcome<StoredProposal>> {
  const scope = scopeOf(user)
  const file = await findFile(database, provinceId, letterId, scope)
  const json = file === null ? null : await findBlocks(database, provinceId, letterId, scope)
  if (file === null || json === null) return refuse('not-found', { wanted: 'letter' })
  const asked = { letterId, format: file.format }
  if (json.length > LONGEST_REQUEST) return done({ ...tooLongForRequest, ...asked })
  const blocks: Block[] = blocksSchema.parse(JSON.parse(json))
  const requests = (await campaignsInOrder(database, provinceId)).map(({ id, request }) =>
    Object.assign({ campaignId: id }, request),
  )
  return done({ ...readRequest(blocks, { units: await allUnitStates(database, provinceId), requests }), ...asked })
}

import { rulesAboutOthers } from '#domain/checks/about-others.ts'
import type { FindingMessage, Severity } from '#domain/model/finding.ts'

/** Most reasons that the API takes, and the longest. */
export const MOST_REASONS = 50
export const LONGEST_REASON = 2000

/** A reason as it is edited; `from`: the words of the finding that it was drawn from, with its severity. */
export type DraftReason = {
  readonly key: number
  readonly text: string
  readonly from: Offer | null
}

/** A finding as a ready reason. */
export type Offer = { readonly words: string; readonly severity: Severity }

/**
 * What the findings offer as reasons, the gravest first: errors and warnings, without those that tell of another unit. `wordsOf` names
 * the field that a finding is about.
 */
export function offersOf(findings: readonly FindingMessage[], wordsOf: (finding: FindingMessage) => string): Offer[] {
  const of = (severity: Severity) =>
    findings
      .filter((finding) => finding.severity === severity && !rulesAboutOthers.has(finding.rule))
      .map((finding) => ({ words: wordsOf(finding), severity }))
  return [...of('error'), ...of('warning')]
}

let keys = 0
const draft = (text: string, from: Offer | null): DraftReason => {
  keys += 1
  return { key: keys, text, from }
}

export const emptyReason = () => draft('', null)

/** What the dialog begins with: every error, or one reason to write. */
export function firstReasons(offers: readonly Offer[]): readonly DraftReason[] {
  const errors = offers.filter(({ severity }) => severity === 'error').slice(0, MOST_REASONS)
  return errors.length === 0 ? [emptyReason()] : errors.map((offer) => taken(offer))
}

const taken = (offer: Offer) => draft(offer.words.slice(0, LONGEST_REASON), offer)

/** Adds a finding as the last reason; it takes the place of one that is still empty. */
export const withOffer = (reasons: readonly DraftReason[], offer: Offer): readonly DraftReason[] => [
  ...reasons.filter(({ text }) => text.trim() !== ''),
  taken(offer),
]

export const withText = (reasons: readonly DraftReason[], key: number, text: string): readonly DraftReason[] =>
  reasons.map((reason) => (reason.key === key ? { ...reason, text } : reason))

/** Without a reason; the last one that is removed leaves an empty one. */
export function without(reasons: readonly DraftReason[], key: number): readonly DraftReason[] {
  const left = reasons.filter((reason) => reason.key !== key)
  return left.length === 0 ? [emptyReason()] : left
}

/** Moves a reason up (-1) or down (1); at its end it stays where it is. */
export function moved(reasons: readonly DraftReason[], key: number, by: -1 | 1): readonly DraftReason[] {
  const from = reasons.findIndex((reason) => reason.key === key)
  const [reason, other] = [reasons[from], reasons[from + by]]
  if (reason === undefined || other === undefined) return reasons
  return reasons.with(from, other).with(from + by, reason)
}

/** Those offers that are not among the reasons. */
export const notTaken = (offers: readonly Offer[], reasons: readonly DraftReason[]): readonly Offer[] =>
  offers.filter(({ words }) => !reasons.some(({ from, text }) => from?.words === words || text === words))

/** What is sent: each reason that says something, in its order. */
export const filled = (reasons: readonly DraftReason[]): string[] =>
  reasons.map(({ text }) => text.trim()).filter((text) => text !== '')

import type { LetterInList, LetterPlace } from '#domain/letters/letter-in-list.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { Unit } from '#domain/model/unit.ts'
import { asksCampaign, asksUnit } from './desk-rows.ts'

const MOST_CHOICES = 3

/** An answer to what a letter leaves open; `place` is what it says together with what was said before. */
export type Choice = { readonly label: string; readonly place: LetterPlace }

export type Question = { readonly about: 'unit' | 'campaign'; readonly choices: readonly Choice[] }

/** What is asked of a letter at the moment, with the likeliest answers: first whose it is, then of which campaign. */
export function questionOf(
  letter: LetterInList,
  units: readonly Unit[],
  campaigns: readonly Campaign[],
): Question | null {
  if (asksUnit(letter)) {
    const near = letter.suggested.unitIds.flatMap((id) => units.find((unit) => unit.id === id) ?? [])
    const choices = near.slice(0, MOST_CHOICES).map(({ id, name }) => ({
      label: name,
      place: { ...letter.placed, unitId: id },
    }))
    return { about: 'unit', choices }
  }
  if (!asksCampaign(letter)) return null
  const near = letter.suggested.campaignIds.flatMap((id) => campaigns.find((campaign) => campaign.id === id) ?? [])
  const open = campaigns.filter(({ status }) => status === 'open')
  const choices = [...new Set([...near, ...open])].slice(0, MOST_CHOICES).map(({ id, title }) => ({
    label: title,
    place: { ...letter.placed, campaignId: id },
  }))
  return { about: 'campaign', choices }
}

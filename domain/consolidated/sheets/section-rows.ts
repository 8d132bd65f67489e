import type { Count } from '../../model/count.ts'
import type { Locale, Localized } from '../../model/locale.ts'
import type { Recommendation } from '../../recommendations/register.ts'
import type { SectionName } from '../../reports/section-states.ts'
import type { Consolidated, ConsolidatedUnit } from '../consolidated.ts'
import { absenceWords, sectionStateWords } from '../words.ts'

/** What a unit said in a section, as a word of its own; never an empty cell. */
export type Said = 'filled' | 'none' | 'blank' | NonNullable<ConsolidatedUnit['absence']>

const saidWords: Record<Said, Localized> = { ...sectionStateWords, ...absenceWords }

export const saidInWords = (said: Said, locale: Locale): string => saidWords[said][locale]

export const saidBy = ({ content, absence }: ConsolidatedUnit, section: SectionName): Said =>
  content === null ? (absence ?? 'blank') : content.states[section]

/** One thing that a unit wrote in a section; null: the unit wrote nothing there, and `said` says what that means. */
export type SectionRow<Item> = {
  readonly unit: ConsolidatedUnit
  readonly said: Said
  readonly item: Item | null
  readonly position: number
}

/** Every unit has at least one row: what it wrote, or why there is nothing. */
export function sectionRows<Item>(
  units: readonly ConsolidatedUnit[],
  section: SectionName,
  itemsOf: (unit: ConsolidatedUnit) => readonly Item[],
): SectionRow<Item>[] {
  return units.flatMap((unit): SectionRow<Item>[] => {
    const said = saidBy(unit, section)
    const items = itemsOf(unit)
    if (items.length === 0) return [{ unit, said, item: null, position: 0 }]
    return items.map((item, position) => ({ unit, said, item, position }))
  })
}

/** What a unit wrote in a section of notes. */
export function notesOf(
  { content }: ConsolidatedUnit,
  section: 'inspection' | 'results' | 'recommendations',
): readonly string[] {
  const notes = content?.sections[section]
  return notes?.state === 'items' ? notes.items : []
}

/** A proposal with the unit that made it; carried ones may be of a unit that this campaign does not expect. */
export type ProposalRow = {
  readonly unit: ConsolidatedUnit | null
  readonly said: Said | null
  readonly item: Recommendation | null
}

/** Proposals carried over, then every unit with its own, or why it has none. */
export function proposalRows({ units, recommendations }: Consolidated): ProposalRow[] {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]))
  const own = Map.groupBy(
    recommendations.filter(({ carried }) => !carried),
    ({ unitId }) => unitId,
  )
  return [
    ...recommendations
      .filter(({ carried }) => carried)
      .map((item) => ({ unit: byId.get(item.unitId) ?? null, said: null, item })),
    ...units.flatMap((unit): ProposalRow[] => {
      const said = saidBy(unit, 'recommendations')
      const items = own.get(unit.unitId) ?? []
      return items.length === 0 ? [{ unit, said, item: null }] : items.map((item) => ({ unit, said, item }))
    }),
  ]
}

/** The number of a count, and nothing where it is none: its state stands in a column of its own. */
export const valueOf = (count: Count | undefined | null): number | null =>
  count?.state === 'number' ? count.value : null

import { z } from 'zod'
import { answeredNone } from '#domain/metrics/metric.ts'
import type { Finding } from '#domain/model/finding.ts'
import { noteSections, type NoteSection, type ReportSections } from '#domain/model/sections.ts'
import { itemHash, longItems, shinglesOfItems } from './note-words.ts'
import { estimatedLikeness, sketchOf } from './shingles.ts'

const noteProfileSchema = z.object({ items: z.array(z.number()), sketch: z.array(z.number()) })
type NoteProfile = z.infer<typeof noteProfileSchema>

/** What is kept of each report so that others can be compared with it without being read again. */
export const reportProfileSchema = z.object({
  /** The sections in which it says anything, an explicit none included. */
  answered: z.array(z.enum(['directives', 'qr', ...noteSections])),
  /** Hashes of the longer notes, and a sketch of all of them. Sections without such notes are left out. */
  notes: z.partialRecord(z.enum(noteSections), noteProfileSchema),
})
export type ReportProfile = z.infer<typeof reportProfileSchema>

function noteProfile(sections: ReportSections, section: NoteSection, names: readonly string[]): NoteProfile | null {
  const items = longItems(sections[section], names)
  if (items.length === 0) return null
  return { items: [...new Set(items.map(itemHash))], sketch: sketchOf(shinglesOfItems(items)) }
}

/** `names`: what the unit is called, see `namesOf`. The findings tell an explicit none from an empty table. */
export function profileOf(
  sections: ReportSections,
  findings: readonly Finding[],
  names: readonly string[],
): ReportProfile {
  const tables = (['directives', 'qr'] as const).filter(
    (table) => sections[table].length > 0 || answeredNone(findings, `/sections/${table}`),
  )
  const answered = noteSections.filter((section) => sections[section].state !== 'blank')
  const notes = noteSections.flatMap((section) => {
    const profile = noteProfile(sections, section, names)
    return profile === null ? [] : [[section, profile] as const]
  })
  return { answered: [...tables, ...answered], notes: Object.fromEntries(notes) }
}

/** So many other units that wrote a note alike did not copy it from each other: three, or one of twenty. */
const formulaicFrom = (reports: number) => Math.max(3, Math.ceil(reports / 20))

/** Hashes of the notes of a section that several reports share. */
export function formulaicItems(profiles: readonly ReportProfile[]): Set<number> {
  const counts = new Map<number, number>()
  for (const { notes } of profiles) {
    const items = new Set(Object.values(notes).flatMap((profile) => profile?.items ?? []))
    for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= formulaicFrom(profiles.length)).map(([item]) => item))
}

/** Less alike by estimate, and looking at the texts themselves is not worth it. */
const LEAST_ESTIMATE = 0.4

/** How alike two reports' notes may be at most, by estimate, in any section; 0 where it is not worth a look. */
export function possibleLikeness(own: ReportProfile, other: ReportProfile, formulaic: ReadonlySet<number>): number {
  const estimates = noteSections.map((section) => {
    const [a, b] = [own.notes[section], other.notes[section]]
    if (a === undefined || b === undefined) return 0
    const shares = a.items.some((item) => !formulaic.has(item) && b.items.includes(item))
    const estimate = estimatedLikeness(a.sketch, b.sketch)
    return shares || estimate >= LEAST_ESTIMATE ? Math.max(estimate, Number.EPSILON) : 0
  })
  return Math.max(...estimates)
}

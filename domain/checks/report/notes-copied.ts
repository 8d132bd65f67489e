import { noteSections, type NoteSection } from '#domain/model/sections.ts'
import { defineComparison, type CheckInput } from '../check.ts'
import { sectionName } from '../names.ts'
import { itemHash, longItems, namesOf, shinglesOfItems } from '../others/note-words.ts'
import { noOthers, type OtherNotes } from '../others/others.ts'
import { likenessOf } from '../others/shingles.ts'
import { defineRule } from '../rule.ts'

type Copy = { section: string; unit: string; percent: number }

const rule = defineRule<Copy>('notes-copied', 'warning', {
  vi: ({ section, unit, percent }) =>
    `Mục «${sectionName(section, 'vi')}» giống ${percent}% với báo cáo của ${unit} trong cùng đợt. Hỏi lại đơn vị nội dung có phải của mình không.`,
  en: ({ section, unit, percent }) =>
    `The section “${sectionName(section, 'en')}” is ${percent}% like the report of ${unit} in this campaign. Ask the unit whether it is its own.`,
})

/** Shorter sections are alike because there is little to say. */
const FEWEST_WORDS = 30
/** A changed word takes four shingles with it: two changes in some forty words leave so much. */
const LEAST_LIKENESS = 0.7

type Items = readonly (readonly string[])[]

const countWords = (items: Items) => items.reduce((words, item) => words + item.length, 0)

/** Notes that say something of their own: long enough, and not what many units write. */
const ownWords = (items: Items, formulaic: ReadonlySet<number>): Items =>
  items.filter((words) => !formulaic.has(itemHash(words)))

/** The figures in some notes. Where they differ, the words may be a common form but what is said of each unit is its own. */
const figuresIn = (items: Items) =>
  items
    .flat()
    .filter((word) => /^\d+$/.test(word))
    .sort()
    .join(' ')

/** The unit most alike in a section, and how much. */
function mostAlike(own: Items, section: NoteSection, notes: readonly OtherNotes[], formulaic: ReadonlySet<number>) {
  const shingles = shinglesOfItems(own)
  const figures = figuresIn(own)
  const alike = notes.flatMap(({ unit, names, notes: theirs }) => {
    const items = ownWords(longItems(theirs[section], names), formulaic)
    const isComparable = countWords(items) >= FEWEST_WORDS && figuresIn(items) === figures
    const likeness = isComparable ? likenessOf(shingles, shinglesOfItems(items)) : 0
    return likeness < LEAST_LIKENESS ? [] : [{ unit, likeness }]
  })
  return alike.toSorted((a, b) => b.likeness - a.likeness)[0]
}

export const notesCopied = defineComparison(rule, ({ sections, unit, unitStates, others = noOthers }: CheckInput) => {
  const { notes, formulaic } = others
  if (notes.length === 0) return []
  const names = namesOf(unitStates ?? (unit === null ? [] : [unit]))
  return noteSections.flatMap((section) => {
    const own = ownWords(longItems(sections[section], names), formulaic)
    const found = countWords(own) < FEWEST_WORDS ? undefined : mostAlike(own, section, notes, formulaic)
    if (found === undefined) return []
    const percent = Math.floor(found.likeness * 100)
    return [{ path: `/sections/${section}`, evidence: { section, unit: found.unit, percent } }]
  })
})

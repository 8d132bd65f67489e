import { describe, expect, it } from 'vitest'
import { rules } from '#domain/checks/messages.ts'
import { storedReadingSchema } from '#domain/reports/reading.ts'
import { letterNames, loadCorpus, type CorpusFile } from './load-corpus.ts'
import { piecesOfPdf } from './pdf-words.ts'
import { misplaced } from './provenance.ts'
import { readFile } from './read-file.ts'
import { scoreOf, silentFigures, wrongFields, type ScoredField } from './score.ts'
import { formatsOf, variationNames, type VariationName } from './variations.ts'

const corpus = loadCorpus()

const inWords = ({ path, outcome, expected, got }: ScoredField) =>
  `${path} (${outcome}): «${got ?? '-'}» instead of «${expected ?? '-'}»`

const isLegacy = (varies: CorpusFile['varies']) => varies.includes('legacy-tcvn3') || varies.includes('legacy-vni')

/** In how many formats a variation must occur: two, or as many as can have it. */
const formatsWanted = (name: VariationName) => Math.min(2, formatsOf(name).length)

function formatsWith(name: VariationName): Set<CorpusFile['format']> {
  const files = corpus.filter(({ varies, format }) => varies.includes(name) && formatsOf(name).includes(format))
  return new Set(files.map(({ format }) => format))
}

describe('the corpus of letters', () => {
  it('has at least 60 letters, each in two formats or more', () => {
    const names = letterNames()
    expect(names.length).toBeGreaterThanOrEqual(60)
    const formatsOfLetter = names.map((name) => corpus.filter(({ letter }) => letter === name).length)
    expect(names.filter((_, nth) => (formatsOfLetter[nth] ?? 0) < 2)).toEqual([])
  })

  it.each(variationNames)('has letters that vary in «%s» in two formats', (name) => {
    expect(formatsWith(name).size).toBeGreaterThanOrEqual(formatsWanted(name))
  })

  it('asks only for findings that there are', () => {
    const known = new Set(rules.map(({ id }) => id))
    expect(corpus.flatMap(({ asks }) => asks).filter(({ rule }) => !known.has(rule))).toEqual([])
  })
})

describe.each(corpus)('letter $letter as $format', ({ bytes, fileName, format, expected, asks, varies }) => {
  const read = readFile(bytes(), fileName)

  it('is read as a careful person would enter it, with every question that is to be asked', async () => {
    const { opened, reading } = await read
    expect(opened.format).toBe(format)
    const score = scoreOf(reading, expected, asks)
    expect(silentFigures(score).map(inWords)).toEqual([])
    expect(wrongFields(score).map(inWords)).toEqual([])
    expect(score.missing).toEqual([])
  })

  it('leads from every field to where it stands', async () => {
    const { opened, reading } = await read
    const drawn = format === 'pdf' && !isLegacy(varies) ? await piecesOfPdf(bytes()) : null
    // What the field of a signature draws is no text of the page to the library.
    const isInField = (said: string) =>
      varies.includes('number-in-signature-field') && said.startsWith('/letter/number ')
    expect(misplaced(opened, reading, drawn).filter((said) => !isInField(said))).toEqual([])
    expect(storedReadingSchema.safeParse({ ...reading, letterId: 'letter', format }).error).toBeUndefined()
  })
})

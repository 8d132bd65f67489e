import { costsOf, medianOf, type Cost } from './cost.ts'
import { fieldKinds, isFigure } from './fields.ts'
import { libraries } from './libraries.ts'
import { loadCorpus, type CorpusFile } from './load-corpus.ts'
import { readFile } from './read-file.ts'
import { scoreOf, type Score, type ScoredField } from './score.ts'

/**
 * How well and how fast the letters of the corpus are read. `npm run bench:reading -- 07- 12-` shows every fault of the
 * letters whose names begin so, instead.
 */

/** The aims of reading: every field right, no figure wrong in silence, at most so many times what the library alone takes. */
const MOST_COST = 1.5

type Scored = { readonly file: CorpusFile; readonly score: Score }

const formats = Object.keys(libraries) as CorpusFile['format'][]

const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${((part / whole) * 100).toFixed(2)} %`)
const ms = (time: number) => `${time.toFixed(2)} ms`

function counted(fields: readonly ScoredField[]) {
  const of = (outcome: ScoredField['outcome']) => fields.filter((field) => field.outcome === outcome).length
  const right = of('right')
  return {
    fields: fields.length,
    right,
    asked: of('asked'),
    silent: of('silent'),
    accuracy: percent(right, fields.length),
  }
}

function showAccuracy(scored: readonly Scored[]): void {
  const fields = scored.flatMap(({ score }) => score.fields)
  const rows = formats.map((format) => {
    const own = scored.filter(({ file }) => file.format === format)
    const count = (of: (score: Score) => number) => own.reduce((sum, { score }) => sum + of(score), 0)
    return [
      format,
      {
        letters: own.length,
        ...counted(own.flatMap(({ score }) => score.fields)),
        'findings missing': count(({ missing }) => missing.length),
        'findings needless': count(({ needless }) => needless.length),
      },
    ]
  })
  console.table(Object.fromEntries(rows))
  console.table(
    Object.fromEntries(fieldKinds.map((kind) => [kind, counted(fields.filter((field) => field.kind === kind))])),
  )
}

type Part = keyof Cost['own']

/** How many times what the library alone takes, of the letter in the middle. */
const ratioOf = (costs: readonly Cost[], part: Part) =>
  medianOf(costs.flatMap(({ beside }) => beside?.ratios[part] ?? []))

const compared = (costs: readonly Cost[]) => costs.filter(({ beside }) => beside !== null)
const sumOf = (costs: readonly Cost[], timeOf: (cost: Cost) => number) =>
  costs.reduce((sum, cost) => sum + timeOf(cost), 0)

/** How many times what the libraries alone take for all the letters one after the other, as in a batch. */
const ratioOfAll = (costs: readonly Cost[]) =>
  sumOf(compared(costs), ({ own }) => own.reading) / sumOf(compared(costs), ({ beside }) => beside?.alone ?? 0)

function costRow(costs: readonly Cost[], library: string) {
  const ofLibrary = compared(costs)
  const times = (ratio: number) => (ofLibrary.length === 0 ? '-' : ratio.toFixed(2))
  return {
    opening: ms(medianOf(costs.map(({ own }) => own.opening))),
    'and reading': ms(medianOf(costs.map(({ own }) => own.reading))),
    'library alone': ofLibrary.length === 0 ? '-' : ms(medianOf(ofLibrary.map(({ beside }) => beside?.alone ?? 0))),
    'opening / alone': times(ratioOf(costs, 'opening')),
    'reading / alone': times(ratioOf(costs, 'reading')),
    'sums / alone': times(ratioOfAll(costs)),
    library,
  }
}

function showCosts(costs: readonly Cost[]): void {
  const rows = formats.map((format) => {
    const own = costs.filter(({ file }) => file.format === format)
    return [format, costRow(own, libraries[format]?.name ?? 'none: decoding bytes is no reading')]
  })
  console.table(Object.fromEntries([...rows, ['together', costRow(compared(costs), 'each its own')]]))
}

/** Prints whether an aim is met; whether it is. */
function aim(met: boolean, words: string): boolean {
  console.log(`${met ? 'met    ' : 'NOT MET'}  ${words}`)
  return met
}

const costAim = (what: string, ratio: number) =>
  aim(ratio <= MOST_COST, `${what}: at most ${MOST_COST} times the library alone: ${ratio.toFixed(2)}`)

function showAims(scored: readonly Scored[], costs: readonly Cost[]): boolean {
  const fields = scored.flatMap(({ score }) => score.fields)
  const wrong = fields.filter(({ outcome }) => outcome !== 'right').length
  const silent = fields.filter(({ outcome, kind }) => outcome === 'silent' && isFigure(kind)).length
  const missing = scored.reduce((sum, { score }) => sum + score.missing.length, 0)
  const aims = [
    aim(wrong === 0, `every field right: ${percent(fields.length - wrong, fields.length)} of ${fields.length}`),
    aim(silent === 0, `no count, date or number wrong in silence: ${silent}`),
    aim(missing === 0, `every question asked that is to be asked: ${missing} missing`),
    ...formats.flatMap((format) => {
      const own = costs.filter(({ file }) => file.format === format)
      const library = libraries[format]
      return library === null || library.givesOnlyWords === true ? [] : costAim(format, ratioOf(own, 'reading'))
    }),
    costAim('all letters together', ratioOfAll(costs)),
  ]
  return aims.every(Boolean)
}

const shown = (value: string | null | undefined) => (typeof value === 'string' ? `«${value}»` : String(value))

function showFaults({ file, score }: Scored): void {
  const { accuracy, right } = counted(score.fields)
  console.log(`\n${file.letter} ${file.format}: ${accuracy} of ${score.fields.length} fields`)
  if (right * 5 < score.fields.length) return
  for (const { path, outcome, expected, got } of score.fields.filter((field) => field.outcome !== 'right'))
    console.log(`  ${outcome} ${path}: ${shown(got)}, not ${shown(expected)}`)
  for (const { path, rule } of score.missing) console.log(`  not asked: ${rule} ${path}`)
  for (const { path, rule, evidence } of score.needless)
    console.log(`  needless: ${rule} ${path} ${JSON.stringify(evidence)}`)
}

const wanted = process.argv.slice(2)
const corpus = loadCorpus().filter(
  ({ letter }) => wanted.length === 0 || wanted.some((name) => letter.startsWith(name)),
)
if (corpus.length === 0) throw new Error('no letters of that name')
const scored: Scored[] = []
for (const file of corpus) {
  const { reading } = await readFile(file.bytes(), file.fileName)
  scored.push({ file, score: scoreOf(reading, file.expected, file.asks) })
}
if (wanted.length > 0) {
  scored.forEach(showFaults)
} else {
  showAccuracy(scored)
  const costs = await costsOf(corpus)
  showCosts(costs)
  if (!showAims(scored, costs)) process.exitCode = 1
}

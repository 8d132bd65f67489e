import type { Place } from '#domain/reports/reading.ts'
import type { HeadLine } from '../head/head-lines.ts'
import { alignedFold } from '#domain/text/fold.ts'

/** Lines as one text in which sentences go on over line ends; every position leads back to its line. */
export type RunningText = {
  readonly text: string
  /** The same, folded for matching, position by position. */
  readonly folded: string
  readonly placeAt: (position: number) => Place | null
}

export function runningText(lines: readonly HeadLine[]): RunningText {
  const starts: { at: number; place: Place }[] = []
  let text = ''
  for (const line of lines) {
    starts.push({ at: text.length, place: line.place })
    text += `${line.text} `
  }
  const placeAt = (position: number) => starts.findLast(({ at }) => at <= position)?.place ?? null
  return { text, folded: alignedFold(text), placeAt }
}

/** The end of a sentence or of a clause of a list; «TP. Quảng Ngãi» goes on. */
const SENTENCE_ENDS = /(?<!\b(?:TP|TX|Tp|Tx|TS|ThS|đ\/c))[.;]\s+(?=[-+*•\p{Lu}\d])/gu
const LONGEST_SENTENCE = 600

/** Where the sentence around a position begins and ends. */
export function sentenceAt({ text }: RunningText, position: number): { from: number; end: number } {
  const from = Math.max(0, position - LONGEST_SENTENCE)
  const before = [...text.slice(from, position).matchAll(SENTENCE_ENDS)].at(-1)
  const begins = before === undefined ? from : from + before.index + before[0].length
  const after = text.slice(position, position + LONGEST_SENTENCE)
  const stop = after.search(SENTENCE_ENDS)
  return { from: begins, end: position + (stop === -1 ? after.length : stop) }
}

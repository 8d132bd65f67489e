import type { LetterInList } from '#domain/letters/letter-in-list.ts'
import { isUnderWay, letterOf, type Upload, type UploadQueue } from './upload-queue.ts'

/**
 * What became of a file, and so what is to be done: nothing yet, check it, say whose it is, look whether it came twice, try
 * again, nothing more.
 */
export const outcomes = ['read', 'asks', 'twin', 'failed', 'underWay', 'submitted'] as const
export type Outcome = (typeof outcomes)[number]

/** A row of the desk: a file of this browser that is no letter yet or no longer, or a letter that waits. */
export type DeskRow =
  | { readonly id: string; readonly outcome: Outcome; readonly upload: Upload; readonly letter: null }
  | { readonly id: string; readonly outcome: Outcome; readonly upload: Upload | null; readonly letter: LetterInList }

const outcomeOfFile = ({ state }: Upload): Outcome => {
  if (isUnderWay(state)) return 'underWay'
  if (state.step === 'failed') return 'failed'
  return state.step === 'submitted' ? 'submitted' : 'read'
}

export const asksUnit = ({ unitId }: LetterInList): boolean => unitId === null
export const asksCampaign = ({ campaignId }: LetterInList): boolean => campaignId === null

function outcomeOfLetter(letter: LetterInList): Outcome {
  if (letter.twin !== null) return 'twin'
  return asksUnit(letter) || asksCampaign(letter) ? 'asks' : 'read'
}

/**
 * Everything on the desk: files of this browser on their way, then the letters that wait, whoever took them in; the newest
 * first. A file that was read is shown as its letter.
 */
export function deskRows(queue: UploadQueue, letters: readonly LetterInList[]): DeskRow[] {
  const uploads = new Map(
    queue.flatMap((upload) => (letterOf(upload.state) === null ? [] : [[letterOf(upload.state), upload]])),
  )
  const waiting = new Set<string>(letters.map(({ id }) => id))
  const isOwnRow = ({ state }: Upload) => state.step !== 'read' || !waiting.has(state.letterId)
  const submitted = new Set(
    queue.flatMap(({ state }): string[] => (state.step === 'submitted' ? [state.letterId] : [])),
  )
  // Taken in already, but its sender has not heard so yet: shown as what it still is here.
  const underWay = new Set(queue.filter(({ state }) => isUnderWay(state)).map(({ id }) => id))
  const isShown = ({ id, uploadKey }: LetterInList) =>
    !submitted.has(id) && (uploadKey === null || !underWay.has(uploadKey))
  return [
    ...queue
      .filter(isOwnRow)
      .toReversed()
      .map((upload): DeskRow => ({ id: upload.id, outcome: outcomeOfFile(upload), upload, letter: null })),
    ...letters.filter(isShown).map((letter): DeskRow => {
      const upload = uploads.get(letter.id) ?? null
      return { id: letter.id, outcome: outcomeOfLetter(letter), upload, letter }
    }),
  ]
}

const asksForSomething = ({ outcome }: DeskRow) => outcome === 'asks' || outcome === 'twin' || outcome === 'failed'

/**
 * The row to go to from `current` (null: from outside the list), round and round: the next one that asks whose it is, came twice or
 * failed. Where there is none, the next that only waits to be checked.
 */
export function nextToDecide(rows: readonly DeskRow[], current: string | null, step: 1 | -1): DeskRow | null {
  const at = rows.findIndex(({ id }) => id === current)
  const from = at === -1 && step === -1 ? 0 : at
  const ahead = Array.from({ length: rows.length }, (_, nth) => {
    const index = from + step * (nth + 1)
    return rows[((index % rows.length) + rows.length) % rows.length]
  }).filter((row): row is DeskRow => row !== undefined)
  const others = ahead.filter(({ id }) => id !== current)
  return others.find(asksForSomething) ?? others.find(({ outcome }) => outcome === 'read') ?? null
}

/** How many rows there are of each outcome. */
export function countOutcomes(rows: readonly DeskRow[]): Record<Outcome, number> {
  const counts = { read: 0, asks: 0, twin: 0, failed: 0, underWay: 0, submitted: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}

/** Whether a letter was taken in by this account, from whatever browser. */
export const isMine = (row: DeskRow, userId: string): boolean =>
  row.letter === null || row.letter.uploadedById === userId

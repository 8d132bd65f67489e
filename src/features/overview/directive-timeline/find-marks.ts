import { fold } from '#domain/text/fold.ts'
import type { Contents } from './contents.ts'
import type { Mark } from './directive-timeline.rows.ts'

/** What each document is looked for by, folded: number, issuer, and what it says as far as that is there. */
export const searchTexts = (marks: readonly Mark[], contents: Contents): ReadonlyMap<string, string> =>
  new Map(
    marks.map(({ key, number, issuer }) => {
      const point = contents.get(key)
      return [key, fold([number, point?.issuer ?? issuer.name, point?.content].join(' '))]
    }),
  )

/** Keys of the documents that have every word; null: nothing is looked for. */
export function findMarks(texts: ReadonlyMap<string, string>, find: string): ReadonlySet<string> | null {
  const words = fold(find).split(' ')
  if (words.join('') === '') return null
  return new Set([...texts].flatMap(([key, text]) => (words.every((word) => text.includes(word)) ? [key] : [])))
}

import { fold } from '#domain/text/fold.ts'

const folded = new Map<string, string>()

function foldOne(sign: string): string {
  const known = folded.get(sign)
  if (known !== undefined) return known
  const result = /\s/.test(sign) ? ' ' : fold(sign)
  const aligned = result.length === 1 ? result : sign
  folded.set(sign, aligned)
  return aligned
}

/**
 * Composed text for matching, each sign folded where it stands: a match at a position of the outcome is at the same
 * position of the text.
 */
export function alignedFold(text: string): string {
  return text.replace(/[^!-@[-~]/g, foldOne)
}

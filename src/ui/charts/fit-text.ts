/** Width of a text in pixels as it would be drawn. */
export type Measure = (text: string) => number

/**
 * A text in at most `most` lines of a width, broken between words. What does not fit even so ends in «…»: the caller then
 * shows the whole elsewhere.
 */
export function fitLines(text: string, width: number, most: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || measure(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')]
  return kept.map((each) => cut(each, width, measure))
}

/** A text in as many lines of a width as it needs, whole: a word that is wider than a line, such as an address, is broken. */
export function wrapLines(text: string, width: number, measure: Measure): string[] {
  const pieces = text.split(' ').flatMap((word) => brokenWord(word, width, measure))
  const lines: string[] = []
  for (const { piece, follows } of pieces) {
    const line = lines.at(-1)
    const longer = line === undefined ? piece : `${line} ${piece}`
    if (line !== undefined && !follows && measure(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(piece)
  }
  return lines
}

/** `follows`: the piece goes on with the word of the one before. */
function brokenWord(word: string, width: number, measure: Measure): { piece: string; follows: boolean }[] {
  const pieces: { piece: string; follows: boolean }[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter) > width) {
      pieces.push({ piece, follows: pieces.length > 0 })
      piece = ''
    }
    piece += letter
  }
  return [...pieces, { piece, follows: pieces.length > 0 }]
}

function cut(line: string, width: number, measure: Measure): string {
  if (measure(line) <= width) return line
  let kept = line
  while (kept !== '' && measure(`${kept}…`) > width) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}

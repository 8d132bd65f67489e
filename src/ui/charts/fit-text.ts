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

function cut(line: string, width: number, measure: Measure): string {
  if (measure(line) <= width) return line
  let kept = line
  while (kept !== '' && measure(`${kept}…`) > width) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}

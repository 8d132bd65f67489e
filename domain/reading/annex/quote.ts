const LONGEST = 120

/** Text as a finding quotes it: on one line, cut where it is long. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`
}

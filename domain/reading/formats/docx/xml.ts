/** Deeper than any letter: a table in a table in a text box nests about 60 elements. */
const MAX_DEPTH = 256

/** A tag from `<` to its `>`, which within quotation marks is a sign like any other. */
const TAG = /<(?:[^<>"']|"[^"]*"|'[^']*')*>/y

/** The end of the tag that starts at `at`. */
function tagEnd(xml: string, at: number): number {
  TAG.lastIndex = at
  return TAG.test(xml) ? TAG.lastIndex - 1 : -1
}

const skipped = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** About as many as 10 MB of a real annex have; of the shortest tags there is room for three times as many. */
const MOST_TAGS = 800_000

/** The longest tag that Word writes declares some thirty namespaces, in about 4,000 signs. */
const LONGEST_TAG = 65_536

/**
 * Whether a parser can take this XML without harm. A document type could define entities that multiply, deep nesting
 * overflows the stack of those who recurse, endless tags take endless time; no office program writes any of them.
 */
export function safetyOf(xml: string): 'safe' | 'unsafe' | 'damaged' | 'too-large' {
  let depth = 0
  let elements = 0
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const passage = skipped.find(([start]) => xml.startsWith(start, at))
    if (passage === undefined && xml[at + 1] === '!') return 'unsafe'
    const end = passage === undefined ? tagEnd(xml, at) : xml.indexOf(passage[1], at)
    if (end === -1) return 'damaged'
    if (passage === undefined) {
      if (end - at > LONGEST_TAG) return 'unsafe'
      if (xml[at + 1] === '/') depth -= 1
      else if (xml[end - 1] !== '/') depth += 1
      elements += 1
      if (elements > MOST_TAGS) return 'too-large'
      if (depth > MAX_DEPTH) return 'unsafe'
    }
    at = end + 1
  }
  return 'safe'
}

/** A text box in the newer drawing form alone, without the older one beside it that the library reads. */
export function hasUnreadTextBox(xml: string): boolean {
  const boxes = (xml.match(/<wps:txbx\b/g) ?? []).length
  return boxes > (xml.match(/<v:textbox\b/g) ?? []).length
}

export const hasTrackedChanges = (xml: string): boolean => /<w:(?:ins|del|moveFrom|moveTo|cellDel|cellIns) /.test(xml)

/** Elements that stand on lines of their own. */
const ownLines = new Set(
  'P DIV H1 H2 H3 H4 H5 H6 LI UL OL SECTION ARTICLE HEADER FOOTER BLOCKQUOTE PRE HR CENTER'.split(' '),
)
const unseen = new Set(['STYLE', 'SCRIPT', 'HEAD', 'TITLE', 'META', 'LINK', 'TEMPLATE'])

/**
 * What was copied from a word processor or a spreadsheet, as text whose tables keep their cells: a line for each row, a tab
 * between cells. Lines within a cell come in one, as a break there would end the row; cells that were merged are followed by
 * empty ones. Null when there is no table: then the plain text is as good.
 */
export function textWithTables(html: string): string | null {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  if (body.querySelector('table') === null) return null
  return textOf(body)
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function textOf(element: Element): string {
  return [...element.childNodes].map((node) => textOfNode(node)).join('')
}

function textOfNode(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ')
  if (!(node instanceof Element) || unseen.has(node.tagName)) return ''
  if (node.tagName === 'BR') return '\n'
  if (node instanceof HTMLTableElement) return `\n${rowsOf(node).join('\n')}\n`
  return ownLines.has(node.tagName) ? `\n${textOf(node)}\n` : textOf(node)
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Most columns that a cell is believed to span, and rows. */
const WIDEST = 100

function rowsOf(table: HTMLTableElement): string[] {
  /** For each column, how many more rows a cell from above reaches down into. */
  const reaching: number[] = []
  return [...table.rows].map((row) => {
    const texts: string[] = []
    const passReaching = () => {
      while ((reaching[texts.length] ?? 0) > 0) {
        reaching[texts.length] = (reaching[texts.length] ?? 0) - 1
        texts.push('')
      }
    }
    for (const cell of row.cells) {
      passReaching()
      const text = inOneLine(textOf(cell))
      for (let nth = 0; nth < Math.min(WIDEST, Math.max(1, cell.colSpan)); nth += 1) {
        reaching[texts.length] = Math.min(WIDEST, Math.max(1, cell.rowSpan)) - 1
        texts.push(nth === 0 ? text : '')
      }
    }
    passReaching()
    return texts.join('\t')
  })
}

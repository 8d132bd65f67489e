import { colorAttributes } from './computed-colors.ts'
import { SVG } from './plain-svg.ts'

type LineOfText = { readonly element: Element; readonly box: DOMRect }

/** A text of the page as lines of SVG, broken where the page has broken it. */
export function linesOfText(text: Text, parent: HTMLElement, origin: DOMRect): LineOfText[] {
  const style = getComputedStyle(parent)
  const lines: { words: string[]; first: DOMRect; last: DOMRect }[] = []
  for (const { word, box } of wordsOf(text)) {
    const line = lines.at(-1)
    if (line !== undefined && Math.abs(line.first.top - box.top) < box.height / 2) {
      line.words.push(word)
      line.last = box
    } else lines.push({ words: [word], first: box, last: box })
  }
  return lines.map(({ words, first, last }) => {
    const element = document.createElementNS(SVG, 'text')
    element.textContent = cased(words.join(' ').normalize('NFC'), style.textTransform)
    const looks = {
      x: round(first.left - origin.left),
      y: round(first.top - origin.top + first.height * ascentOf(style)),
      'font-size': style.fontSize.replace('px', ''),
      'font-weight': style.fontWeight,
      'font-style': style.fontStyle,
      ...colorAttributes('fill', style.color),
    }
    for (const [name, value] of Object.entries(looks)) element.setAttribute(name, String(value))
    return { element, box: new DOMRect(first.left, first.top, last.right - first.left, first.height) }
  })
}

const round = (value: number) => Math.round(value * 10) / 10

const cased = (text: string, transform: string) => (transform === 'uppercase' ? text.toLocaleUpperCase('vi') : text)

function* wordsOf(text: Text): Generator<{ word: string; box: DOMRect }> {
  const range = document.createRange()
  for (const found of text.data.matchAll(/\S+/g)) {
    range.setStart(text, found.index)
    range.setEnd(text, found.index + found[0].length)
    const [box] = range.getClientRects()
    if (box !== undefined && box.width > 0) yield { word: found[0], box }
  }
}

const ascents = new Map<string, number>()

/** How much of the height of a font's letters stands above their line, from 0 to 1. */
function ascentOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
  const known = ascents.get(font)
  if (known !== undefined) return known
  const drawing = document.createElement('canvas').getContext('2d')
  if (drawing === null) return 0.8
  drawing.font = font
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = drawing.measureText('Ộg')
  const ascent = above / (above + below)
  ascents.set(font, ascent)
  return ascent
}

import { colorAttributes, isTransparent } from './computed-colors.ts'
import { plainSvg, SVG } from './plain-svg.ts'
import { linesOfText } from './text-lines.ts'

/** Something drawn on a page, as SVG that needs no page. */
export type CollectedFigure = { readonly markup: string; readonly width: number; readonly height: number }

/**
 * Takes what an element shows, as it is laid out now, out of the page: its SVGs, and the texts, backgrounds and borders of the
 * HTML around them. Whatever is clipped by scrolling is taken whole.
 */
export function collectFigure(root: HTMLElement): CollectedFigure {
  // A chart that opens at its end would be cut at its beginning.
  for (const part of root.querySelectorAll('div')) part.scrollTo(0, 0)
  const origin = root.getBoundingClientRect()
  const group = document.createElementNS(SVG, 'g')
  const extent = { width: 0, height: 0 }
  const reach = ({ right, bottom }: DOMRect) => {
    extent.width = Math.max(extent.width, right - origin.left)
    extent.height = Math.max(extent.height, bottom - origin.top)
  }

  const visit = (node: Node) => {
    if (node instanceof SVGSVGElement) {
      const box = node.getBoundingClientRect()
      if (box.width === 0 || box.height === 0) return
      reach(box)
      const drawn = plainSvg(node)
      drawn.setAttribute(
        'transform',
        `translate(${round(box.left - origin.left)} ${round(box.top - origin.top)})${scaleOf(node, box)}`,
      )
      group.append(drawn)
    } else if (node instanceof HTMLElement) {
      const style = getComputedStyle(node)
      const box = node.getBoundingClientRect()
      if (style.display === 'none' || style.visibility === 'hidden' || isForEarsOnly(style)) return
      const background = backgroundOf(style, box, origin)
      if (background !== null) group.append(background)
      node.childNodes.forEach(visit)
    } else if (node instanceof Text && node.parentElement !== null) {
      for (const { element, box } of linesOfText(node, node.parentElement, origin)) {
        reach(box)
        group.append(element)
      }
    }
  }
  root.childNodes.forEach(visit)
  dropSpareDefinitions(group)
  return { markup: new XMLSerializer().serializeToString(group), ...extent }
}

/** Keeps of every pattern and clip one, and only those that something is drawn with. */
function dropSpareDefinitions(group: Element): void {
  const markup = new XMLSerializer().serializeToString(group)
  const seen = new Set<string>()
  for (const definition of group.querySelectorAll('defs [id]')) {
    if (seen.has(definition.id) || !markup.includes(`#${definition.id}`)) definition.remove()
    seen.add(definition.id)
  }
  for (const definitions of group.querySelectorAll('defs')) if (definitions.children.length === 0) definitions.remove()
}

const round = (value: number) => Math.round(value * 10) / 10

/** Words that only screen readers find, as `.visually-hidden` has them. */
const isForEarsOnly = ({ clipPath, width }: CSSStyleDeclaration) => clipPath !== 'none' && width === '1px'

/** Where an SVG is drawn at another size than its own coordinates. */
function scaleOf(svg: SVGSVGElement, box: DOMRect): string {
  const view = svg.viewBox.baseVal
  if (view === null || view.width === 0 || view.height === 0) return ''
  const scale = Math.min(box.width / view.width, box.height / view.height)
  const moved = view.x === 0 && view.y === 0 ? '' : ` translate(${-view.x} ${-view.y})`
  return Math.abs(scale - 1) < 0.005 ? moved : ` scale(${Math.round(scale * 1000) / 1000})${moved}`
}

function backgroundOf(style: CSSStyleDeclaration, box: DOMRect, origin: DOMRect): Element | null {
  const border = Number.parseFloat(style.borderTopWidth)
  const hasBorder = border > 0 && style.borderTopStyle !== 'none' && !isTransparent(style.borderTopColor)
  if (isTransparent(style.backgroundColor) && !hasBorder) return null
  const rect = document.createElementNS(SVG, 'rect')
  const inset = hasBorder ? border / 2 : 0
  const at = {
    x: box.left - origin.left + inset,
    y: box.top - origin.top + inset,
    width: box.width - 2 * inset,
    height: box.height - 2 * inset,
    rx: Number.parseFloat(style.borderTopLeftRadius) || 0,
  }
  for (const [name, value] of Object.entries(at)) rect.setAttribute(name, String(round(value)))
  const fill = isTransparent(style.backgroundColor) ? { fill: 'none' } : colorAttributes('fill', style.backgroundColor)
  const stroke: Record<string, string> = hasBorder
    ? { ...colorAttributes('stroke', style.borderTopColor), 'stroke-width': String(border) }
    : {}
  for (const [name, value] of Object.entries({ ...fill, ...stroke })) rect.setAttribute(name, value)
  return rect
}

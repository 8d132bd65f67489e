import { colorAttributes, isTransparent } from './computed-colors.ts'

export const SVG = 'http://www.w3.org/2000/svg'

/** Attributes that say where and how large something is; looks are taken as computed, and behaviour is left behind. */
const kept = new Set(
  (
    'id x y x1 y1 x2 y2 cx cy r rx ry dx dy width height d points transform offset viewBox preserveAspectRatio ' +
    'patternUnits patternContentUnits patternTransform gradientUnits gradientTransform clipPathUnits stop-color stop-opacity ' +
    'clip-path mask marker-start marker-end textLength lengthAdjust'
  ).split(' '),
)

/** Looks that pass from a group to what is in it, with what they are where nobody says otherwise. */
const inherited: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  visibility: 'visible',
}

/** Definitions and words: their looks do not show. */
const verbatim = new Set(['title', 'desc', 'clipPath', 'linearGradient', 'radialGradient', 'stop', 'mask', 'marker'])
const shapes = new Set(['rect', 'path', 'circle', 'ellipse', 'polygon', 'polyline', 'line'])

type Looks = Readonly<Record<string, string>>

/** The content of an SVG as a group whose every look is an attribute of its own, as it is on the page now. */
export function plainSvg(svg: SVGSVGElement): SVGGElement {
  const group = document.createElementNS(SVG, 'g')
  const looks = looksOf(getComputedStyle(svg))
  setLooks(group, looks, inherited)
  for (const child of svg.childNodes) group.append(...plain(child, looks))
  return group
}

function looksOf(style: CSSStyleDeclaration): Looks {
  return Object.fromEntries(Object.keys(inherited).map((name) => [name, style.getPropertyValue(name)]))
}

/** Writes the looks that differ from those around; lengths lose their unit, which is pixels. */
function setLooks(element: Element, looks: Looks, around: Looks): void {
  for (const [name, value] of Object.entries(looks)) {
    if (value === around[name]) continue
    const attributes =
      name === 'fill' || name === 'stroke' ? colorAttributes(name, value) : { [name]: value.replaceAll('px', '') }
    for (const [key, text] of Object.entries(attributes)) element.setAttribute(key, text)
  }
}

function plain(node: Node, around: Looks): Node[] {
  if (node instanceof Text) return [document.createTextNode((node.data ?? '').normalize('NFC'))]
  if (!(node instanceof SVGElement)) return []
  const name = node.localName
  const style = getComputedStyle(node)
  if (verbatim.has(name)) return [copied(node)]
  if (style.display === 'none' || style.visibility === 'hidden') return []
  if (shapes.has(name) && isUnseen(style)) return []

  // Nobody can follow a link in a picture.
  const element = document.createElementNS(SVG, name === 'a' ? 'g' : name)
  copyKept(node, element)
  const looks = looksOf(style)
  setLooks(element, looks, around)
  if (style.opacity !== '1') element.setAttribute('opacity', style.opacity)
  for (const child of node.childNodes) element.append(...plain(child, looks))
  if (name === 'text') return textInFrontOfItsHalo(node, element, style, looks)
  const isEmpty = (name === 'g' || name === 'a' || name === 'defs') && element.childNodes.length === 0
  return isEmpty ? [] : [element]
}

const isUnseen = (style: CSSStyleDeclaration) => isTransparent(style.fill) && isTransparent(style.stroke)

function copyKept(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) if (kept.has(name)) to.setAttribute(name, value)
}

function copied(node: Element): Element {
  const element = document.createElementNS(SVG, node.localName)
  copyKept(node, element)
  for (const child of node.childNodes) {
    if (child instanceof SVGElement) element.append(copied(child))
    else if (child instanceof Text) element.append(child.data.normalize('NFC'))
  }
  return element
}

const MIDDLE_OF_LETTERS = 0.35

/**
 * Some programs place a text only by its baseline, and draw its outline over its letters: both are said here in ways that all
 * of them know.
 */
function textInFrontOfItsHalo(original: Element, text: Element, style: CSSStyleDeclaration, looks: Looks): Node[] {
  const size = Number.parseFloat(looks['font-size'] ?? '') || 12
  if (/central|middle/.test(style.dominantBaseline)) {
    const y = Number(original.getAttribute('y') ?? 0) + size * MIDDLE_OF_LETTERS
    text.setAttribute('y', String(Math.round(y * 10) / 10))
  }
  if (style.fontVariantNumeric === 'tabular-nums') text.setAttribute('style', 'font-variant-numeric:tabular-nums')
  if (isTransparent(style.stroke)) return [text]
  const halo = text.cloneNode(true) as Element
  halo.setAttribute('aria-hidden', 'true')
  halo.setAttribute('stroke-linejoin', 'round')
  for (const [name, value] of Object.entries(colorAttributes('fill', style.stroke))) halo.setAttribute(name, value)
  text.setAttribute('stroke', 'none')
  return [halo, text]
}

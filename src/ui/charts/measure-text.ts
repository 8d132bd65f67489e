import type { Measure } from './fit-text.ts'

const context = new Map<string, CanvasRenderingContext2D | null>()

/** Measures text in a font of the page. Where nothing is drawn (tests), a letter counts as half its size. */
export function measureIn(size: number, weight = 400): Measure {
  const font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`
  let drawing = context.get(font)
  if (drawing === undefined) {
    drawing = document.createElement('canvas').getContext('2d')
    if (drawing !== null) drawing.font = font
    context.set(font, drawing)
  }
  return (text) => drawing?.measureText(text).width ?? text.length * size * 0.5
}

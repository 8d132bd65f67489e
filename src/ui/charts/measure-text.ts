import type { Measure } from './fit-text.ts'

const measures = new Map<string, Measure>()

/** Measures text in a font of the page. Where nothing is drawn (tests), a letter counts as half its size. */
export function measureIn(size: number, weight = 400): Measure {
  const font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`
  const known = measures.get(font)
  if (known !== undefined) return known
  const measure = remembering(measureWith(font) ?? ((text) => text.length * size * 0.5))
  measures.set(font, measure)
  return measure
}

function measureWith(font: string): Measure | null {
  const drawing = document.createElement('canvas').getContext('2d')
  if (drawing === null) return null
  drawing.font = font
  return (text) => drawing.measureText(text).width
}

/** The same names are measured at every drawing. */
function remembering(measure: Measure): Measure {
  const widths = new Map<string, number>()
  return (text) => {
    const known = widths.get(text)
    if (known !== undefined) return known
    const width = measure(text)
    widths.set(text, width)
    return width
  }
}

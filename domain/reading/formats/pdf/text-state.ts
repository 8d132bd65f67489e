import { identity, moved, type Matrix } from './matrix.ts'
import type { FontStyle } from './page.ts'

/** How text is drawn, and where the next sign goes. */
export type TextState = {
  font: FontStyle
  size: number
  letterSpacing: number
  wordSpacing: number
  /** 1 is as wide as drawn. */
  stretch: number
  leading: number
  rise: number
  mode: number
  line: Matrix
  at: Matrix
}

const noFont: FontStyle = { name: '', bold: false, unit: 0.001 }

export const freshText = (): TextState => ({
  font: noFont,
  size: 0,
  letterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  line: identity,
  at: identity,
})

export function toLine(text: TextState, x: number, y: number): void {
  text.line = moved(text.line, x, y)
  text.at = text.line
}

export function toMatrix(text: TextState, matrix: Matrix): void {
  text.line = matrix
  text.at = matrix
}

/** A font by the name that its file gives it; six letters and `+` in front only say that it is a part of it. */
export function fontStyle(name: string, unit: number): FontStyle {
  const own = name.replace(/^[A-Z]{6}\+/, '')
  return { name: own, bold: /bold|black|heavy|demi/i.test(own), unit }
}

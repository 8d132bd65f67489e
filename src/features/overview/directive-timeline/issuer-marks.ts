import { chartColors, useChartColors } from '#src/ui/charts/chart-colors.ts'
import { disc } from '#src/ui/charts/shapes.ts'
import type { IssuerLook } from './issuer-classes.ts'

type LookColors = Readonly<Record<IssuerLook, string>>

/** Apart from one another in all common kinds of colour blindness, and from what lies behind them by at least 3 to 1. */
const issuerColors: Readonly<Record<'light' | 'dark', LookColors>> = {
  light: {
    own: '#2b6cb0',
    province: '#a3267a',
    requester: '#b85c00',
    central: '#1f2933',
    first: '#00796b',
    second: '#7a4a12',
    third: '#5e35b1',
    fourth: '#7d7000',
    rest: '#56606b',
    unstated: '#56606b',
  },
  dark: {
    own: '#6aaef0',
    province: '#ff8ad1',
    requester: '#ffb15c',
    central: '#ffffff',
    first: '#4fd1c0',
    second: '#d9a066',
    third: '#b39ddb',
    fourth: '#e0d34a',
    rest: '#a9b1ba',
    unstated: '#a9b1ba',
  },
}

export const useIssuerColors = (): LookColors => issuerColors[useChartColors() === chartColors.dark ? 'dark' : 'light']

type Shape = (x: number, y: number, radius: number) => string

const at = (value: number) => Math.round(value * 10) / 10
const through = (...points: readonly (readonly [number, number])[]) =>
  `M${points.map(([x, y]) => `${at(x)},${at(y)}`).join('L')}z`

const square: Shape = (x, y, r) => through([x - r, y - r], [x + r, y - r], [x + r, y + r], [x - r, y + r])

/** Eight corners of a bar across and one down, or slanted. */
function cross(x: number, y: number, r: number, slant: boolean): string {
  const [long, short] = [r * 1.15, r * 0.42]
  const corners: [number, number][] = [
    [-short, -long],
    [short, -long],
    [short, -short],
    [long, -short],
    [long, short],
    [short, short],
    [short, long],
    [-short, long],
    [-short, short],
    [-long, short],
    [-long, -short],
    [-short, -short],
  ]
  const turn = Math.SQRT1_2
  return through(
    ...corners.map(([a, b]) =>
      slant ? ([x + (a - b) * turn, y + (a + b) * turn] as const) : ([x + a, y + b] as const),
    ),
  )
}

/** A shape of its own for each look, about as large as a disc of that radius; the last two are hollow. */
export const issuerShapes: Readonly<Record<IssuerLook, Shape>> = {
  own: disc,
  province: (x, y, r) => square(x, y, r * 0.88),
  requester: (x, y, r) => through([x, y - r * 1.15], [x + r * 1.1, y + r * 0.85], [x - r * 1.1, y + r * 0.85]),
  central: (x, y, r) => through([x, y - r * 1.2], [x + r * 1.2, y], [x, y + r * 1.2], [x - r * 1.2, y]),
  first: (x, y, r) => cross(x, y, r, false),
  second: (x, y, r) => through([x, y + r * 1.15], [x - r * 1.1, y - r * 0.85], [x + r * 1.1, y - r * 0.85]),
  third: (x, y, r) =>
    through(
      [x - r * 1.1, y],
      [x - r * 0.55, y - r],
      [x + r * 0.55, y - r],
      [x + r * 1.1, y],
      [x + r * 0.55, y + r],
      [x - r * 0.55, y + r],
    ),
  fourth: (x, y, r) => cross(x, y, r, true),
  // What is inside runs the other way round, and so stays open.
  rest: (x, y, r) => {
    const [out, inside] = [r * 0.9, r * 0.42]
    return (
      square(x, y, out) +
      through([x - inside, y - inside], [x - inside, y + inside], [x + inside, y + inside], [x + inside, y - inside])
    )
  },
  unstated: (x, y, r) =>
    `${disc(x, y, r)}M${at(x - r * 0.5)},${at(y)}a${r * 0.5},${r * 0.5} 0 1,1 ${r},0a${r * 0.5},${r * 0.5} 0 1,1 ${-r},0`,
}

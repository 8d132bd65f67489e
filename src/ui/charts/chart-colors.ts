import { useComputedColorScheme } from '@mantine/core'
import { useDrawing } from './drawing.tsx'

/**
 * Every colour that a chart draws with, as hex, so that a picture of it needs no style sheet. Blue and orange stay apart in
 * all common kinds of colour blindness; states also differ by pattern, shape or word.
 */
export type ChartColors = {
  readonly background: string
  readonly text: string
  readonly dimmed: string
  readonly grid: string
  /** Figures that count. */
  readonly series: string
  /** Figures outside of what the reader is looking for. */
  readonly muted: string
  /** The same figure in the campaign before. */
  readonly previous: string
  /** What is pointed at, chosen or found. */
  readonly accent: string
  /** A report that is not there. */
  readonly missing: string
  /** Marks real figures among sample ones. */
  readonly real: string
  /** Behind the row that is pointed at. */
  readonly band: string
}

export const chartColors: Record<'light' | 'dark', ChartColors> = {
  light: {
    background: '#ffffff',
    text: '#1f2933',
    dimmed: '#56606b',
    grid: '#dde3e9',
    series: '#2b6cb0',
    muted: '#b9c4cf',
    previous: '#0f1f33',
    accent: '#b85c00',
    missing: '#b3261e',
    real: '#0b7a6f',
    band: '#eef3f8',
  },
  dark: {
    background: '#242424',
    text: '#e6e9ec',
    dimmed: '#a9b1ba',
    grid: '#3c4248',
    series: '#6aaef0',
    muted: '#4b555f',
    previous: '#ffffff',
    accent: '#ffb15c',
    missing: '#ff9b94',
    real: '#4fd1c0',
    band: '#2e343a',
  },
}

/** The colours of what is being drawn: the reader's own, unless a picture or paper asks for others. */
export function useChartColors(): ChartColors {
  const { scheme } = useDrawing()
  const own = useComputedColorScheme('light')
  return chartColors[scheme ?? own]
}

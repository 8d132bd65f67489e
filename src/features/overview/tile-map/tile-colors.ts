import { chartColors, type ChartColors } from '#src/ui/charts/chart-colors.ts'

/** Shades from little to much, and what is written on each: at least 4.5 to 1 apart. */
type Shade = { readonly fill: string; readonly text: string }

const light: readonly Shade[] = [
  { fill: '#dcebf8', text: '#1f2933' },
  { fill: '#a9cdea', text: '#1f2933' },
  { fill: '#6fa8d8', text: '#12202e' },
  { fill: '#235c99', text: '#ffffff' },
]

const dark: readonly Shade[] = [
  { fill: '#1f3a55', text: '#e6e9ec' },
  { fill: '#2d5b88', text: '#ffffff' },
  { fill: '#5b9bd8', text: '#0c1722' },
  { fill: '#a8d3fa', text: '#0c1722' },
]

/** The shades of so many classes: few classes take those that lie far apart. */
export function shadesOf(colors: ChartColors, classes: number): readonly Shade[] {
  const all = colors.background === chartColors.dark.background ? dark : light
  if (classes >= all.length) return all
  if (classes === 1) return all.slice(2, 3)
  return Array.from({ length: classes }, (_, at) => all[Math.round((at * (all.length - 1)) / (classes - 1))]).flatMap(
    (shade) => shade ?? [],
  )
}

/** Colours of a heat map, as hex: one hue from what is little to what is much, told apart in every kind of colour blindness. */
export type HeatColors = {
  /** From the lowest class to the highest. */
  readonly classes: readonly string[]
  readonly zero: string
  /** What is written, and marked, on each class. */
  readonly on: readonly string[]
  readonly onZero: string
}

export const heatColors: Record<'light' | 'dark', HeatColors> = {
  light: {
    classes: ['#d3e5f5', '#a9cdea', '#76addb', '#4689c4', '#2264a3', '#0b3a6e'],
    on: ['#1f2933', '#1f2933', '#10161c', '#ffffff', '#ffffff', '#ffffff'],
    zero: '#f1f5f9',
    onZero: '#1f2933',
  },
  dark: {
    classes: ['#1d3a57', '#25547f', '#3175ab', '#4f97d0', '#86bdea', '#cde5fb'],
    on: ['#ffffff', '#ffffff', '#ffffff', '#10161c', '#10161c', '#10161c'],
    zero: '#2c3138',
    onZero: '#e6e9ec',
  },
}

/** Fewer classes than colours take the outer ones and those evenly between. */
export function spread(colors: readonly string[], count: number): string[] {
  const last = colors.length - 1
  return Array.from({ length: count }, (_, at) => {
    const place = count === 1 ? last - 1 : Math.round((at / (count - 1)) * last)
    return colors[place] ?? colors[last] ?? ''
  })
}

/** `rgb(43, 108, 176)` or `rgba(…)`, as browsers tell computed colours. */
const computed = /^rgba?\((\d+(?:\.\d+)?),? (\d+(?:\.\d+)?),? (\d+(?:\.\d+)?)(?:,? ?\/? ?(\d*\.?\d+))?\)$/

const hex = (value: string | undefined) => Math.round(Number(value)).toString(16).padStart(2, '0')

/** A computed colour as attributes that every reader of SVG knows: hex, and the opacity by itself. Other paints stay as they are. */
export function colorAttributes(name: 'fill' | 'stroke', value: string): Record<string, string> {
  const parts = computed.exec(value)
  if (parts === null) return { [name]: value.replaceAll('"', '') }
  const [, red, green, blue, alpha = '1'] = parts
  const color = { [name]: `#${hex(red)}${hex(green)}${hex(blue)}` }
  return Number(alpha) === 1 ? color : { ...color, [`${name}-opacity`]: alpha }
}

export const isTransparent = (value: string): boolean =>
  value === 'transparent' || value === 'none' || Number(computed.exec(value)?.[4] ?? 1) === 0

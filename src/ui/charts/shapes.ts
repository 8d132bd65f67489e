const at = (value: number) => Math.round(value * 10) / 10

/** Path commands of a rectangle. Many of them in one `d` cost the browser one element. */
export const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${at(x)},${at(y)}h${at(width)}v${at(height)}h${at(-width)}z`

export const disc = (x: number, y: number, radius: number): string =>
  `M${at(x - radius)},${at(y)}a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 ${-2 * radius},0`

export const verticalLine = (x: number, y: number, height: number): string => `M${at(x)},${at(y)}v${at(height)}`

/** Two strokes across each other; `half` is half their width. */
export const cross = (x: number, y: number, half: number): string =>
  `M${at(x - half)},${at(y - half)}l${at(2 * half)},${at(2 * half)}m0,${at(-2 * half)}l${at(-2 * half)},${at(2 * half)}`

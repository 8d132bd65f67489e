/** An affine map: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function within(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export const moved = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Matrix => [
  a,
  b,
  c,
  d,
  a * x + c * y + e,
  b * x + d * y + f,
]

export function mapX([a, , c, , e]: Matrix, x: number, y: number): number {
  return a * x + c * y + e
}

export function mapY([, b, , d, , f]: Matrix, x: number, y: number): number {
  return b * x + d * y + f
}

/** A matrix from six numbers that came without types; null where they are none. */
export function matrixFrom(value: unknown): Matrix | null {
  if (typeof value !== 'object' || value === null) return null
  const list = value as ArrayLike<unknown>
  const matrix: Matrix = [
    Number(list[0]),
    Number(list[1]),
    Number(list[2]),
    Number(list[3]),
    Number(list[4]),
    Number(list[5]),
  ]
  return matrix.every(Number.isFinite) ? matrix : null
}

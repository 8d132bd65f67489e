/** Encodings of Vietnamese before Unicode: the same bytes as Western letters, made Vietnamese by the font alone. */
export type LegacyEncoding = 'TCVN3' | 'VNI'

/** The encoding that a run's font implies: `.VnTime` and its like are TCVN3, `VNI-Times` and its like are VNI. */
export function legacyEncodingOf(font: string | null): LegacyEncoding | null {
  if (font === null) return null
  if (/^\.?vn[a-z ]/i.test(font) && !/^vni/i.test(font)) return 'TCVN3'
  return /^vni[- ]/i.test(font) ? 'VNI' : null
}

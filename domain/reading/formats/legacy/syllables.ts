/** Tone marks: grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

const ONSET = 'b|ch|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x|c'
/** Every rime that Vietnamese is written with, without its tone. */
const RIMES = [
  'a(?:ch|nh|ng|[cimnoptuy])?|ă(?:ng|[ckmnpt])|â(?:ng|[cmnptuy])',
  'e(?:ng|[cmnopt])?|ê(?:ch|nh|[mnptu])?',
  'i(?:a|ch|nh|[mnptu])?|iê(?:ng|[cmnptu])',
  'o(?:ng|oc|ong|[cimnpt])?|oa(?:ch|nh|ng|[cimnopty])?|oă(?:ng|[cmnt])|oe[not]?',
  'ô(?:ng|[cimnpt])?|ơ[imnpt]?',
  'u(?:a|ng|[cimnpt])?|uâ(?:ng|[nty])|uê(?:ch|nh)?|uô(?:ng|[cimnt])|uơ|uy(?:a|ch|nh|[nptu])?|uyê[nt]',
  'ư(?:a|ng|[cimtu])?|ươ(?:ng|[cimnptu])',
  'y|yê(?:ng|[mntu])|y[nt]',
].join('|')
/** `c`, `g` and `ng` stand before back vowels only, `k`, `gh` and `ngh` before front vowels only. `k` stands before others in names alone (`Kạn`). */
const SPELLING = /^(?:(?:c|ng(?!h))[eêiy]|g[eêy]|(?:gh|ngh)[^eêi])/
const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${RIMES})$`)
/** A syllable that ends in a stop is said with the acute or the dot below, or it is not marked at all in a foreign name. */
const STOPPED = /(?:c|ch|p|t)$/
const OTHER_TONE = /[\u0300\u0303\u0309]/

/** Whether this is a way in which a Vietnamese syllable can be written, in either case, with its tone on any of its vowels. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const tones = apart.match(TONES) ?? []
  if (tones.length > 1) return false
  const bare = apart.replace(TONES, '').normalize('NFC')
  if (STOPPED.test(bare) && OTHER_TONE.test(tones[0] ?? '')) return false
  return SYLLABLE.test(bare) && !SPELLING.test(bare)
}

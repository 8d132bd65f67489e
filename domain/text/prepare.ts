const dashes = /[\u2010-\u2015\u2212]/g
const spaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
/** Latin letters, figures and signs as wide as Chinese ones: `１２５`. */
const wide = /[\uFF01-\uFF5E]/g
const WIDE_OFFSET = 0xfee0
/**
 * A bullet of a font of signs: of the private area, where no other program knows it, or as it is called in Unicode (➔ ⮚ ❖ ◆).
 * At the start of a line or behind the end of an item only: elsewhere it may be anything.
 */
const BULLET =
  /(?:[\uE000-\uF8FF\u21E8\u25C6\u25C7\u25D8\u2756\u2794\u279C\u27A4\u2B25\u2B27\u2B9A]|\u{1F5F8}|\u{1F862})(?<=(?:^[ \t]{0,40}|[;.:] ).)(\s|$)?/gmu
const HAS_MARK = /[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]/
/** The mark of a note behind a word. Behind a figure it may be anything; behind a letter alone or a measure of length it is a power. */
const MARK =
  /(?<=[\p{L})\]"”»])(?<!(?<!\p{L})(?:\p{L}|[kcdm]m))\u207D?[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,3}\u207E?(?![\p{L}\p{N}])/gu
/** Signs of which nothing has to change, as nearly all text is of them alone. */
const prepared = /^[\n\t -~\u00C0-\u024F\u1EA0-\u1EF9\u2018-\u201D]*$/

/**
 * Text as the reader works on it and as it is kept: Unicode NFC, every dash a hyphen, every special space a space, no soft
 * hyphens or invisible signs, no wide forms, a hyphen for bullets that only their font shows, no marks of
 * notes behind words. Line breaks and tabs stay. Legacy fonts must be decoded before (in TCVN3 `ư` is U+00AD).
 */
export function prepareText(text: string): string {
  if (prepared.test(text)) return text
  const plain = withoutVariants(text)
  return HAS_MARK.test(plain) ? plain.replace(MARK, '') : plain
}

function withoutVariants(text: string): string {
  return text
    .normalize('NFC')
    .replace(spaces, ' ')
    .replace(dashes, '-')
    .replace(invisible, '')
    .replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDE_OFFSET))
    .replace(/\r\n?/g, '\n')
    .replace(BULLET, (_, space: string = ' ') => `-${space}`)
}

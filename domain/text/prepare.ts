const dashes = /[\u2010-\u2015\u2212]/g
const spaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
/** Latin letters, figures and signs as wide as Chinese ones: `１２５`. */
const wide = /[\uFF01-\uFF5E]/g
const WIDE_OFFSET = 0xfee0
/** Signs of which nothing has to change, as nearly all text is of them alone. */
const prepared = /^[\n\t -~\u00C0-\u024F\u1EA0-\u1EF9\u2018-\u201D]*$/

/**
 * Text as the reader works on it and as it is kept: Unicode NFC, every dash a hyphen, every special space a space, no soft
 * hyphens or invisible signs, no wide forms. Line breaks and tabs stay. Legacy fonts must be decoded before (in TCVN3 `ư` is U+00AD).
 */
export function prepareText(text: string): string {
  if (prepared.test(text)) return text
  return text
    .normalize('NFC')
    .replace(spaces, ' ')
    .replace(dashes, '-')
    .replace(invisible, '')
    .replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDE_OFFSET))
    .replace(/\r\n?/g, '\n')
}

const dashes = /[\u2010-\u2015\u2212]/g
const spaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

/**
 * Text as the reader works on it and as it is kept: Unicode NFC, every dash a hyphen, every special space a space, no soft
 * hyphens or zero-width characters. Line breaks and tabs stay. Legacy fonts must be decoded before (in TCVN3 `ư` is U+00AD).
 */
export function prepareText(text: string): string {
  return text.normalize('NFC').replace(spaces, ' ').replace(dashes, '-').replace(invisible, '').replace(/\r\n?/g, '\n')
}

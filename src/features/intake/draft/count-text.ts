import { wholeNumber } from '#domain/reading/annex/count-cell.ts'

/**
 * The whole number that somebody typed, or null when it is none for sure: `1.250` is one thousand two hundred and fifty;
 * `1.25` may be a fraction, or a slip.
 */
export function wholeNumberOf(text: string): number | null {
  return wholeNumber(text.normalize('NFC').replace(/\s+/g, ' ').trim())
}

import type { IsoDate } from '#domain/model/dates.ts'
import type { FileSubject } from './card-files.ts'

const marks = /\p{M}/gu

/** A part of a file name that every system takes: no accents, no signs, words joined by hyphens. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(marks, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** `1406/STTTT-BCVT&CNTT` → `1406-STTTT`: number and issuer tell a letter apart, together with its day. */
const shortNumber = (number: string): string => plain(number.split('-')[0] ?? number)

/**
 * `tong-hop_luot-quet_1406-STTTT_2021-10-26.csv`. A figure that answers no single request is named after the day of its data.
 * `variant` tells files of one figure apart.
 */
export function fileName(
  { figure, request }: FileSubject,
  day: IsoDate,
  extension: 'csv' | 'png' | 'svg',
  variant?: string,
): string {
  const parts = [
    'tong-hop',
    plain(figure).toLowerCase(),
    ...(request === null ? [day] : [shortNumber(request.number), request.date]),
    ...(variant === undefined ? [] : [variant]),
  ]
  return `${parts.filter((part) => part !== '').join('_')}.${extension}`
}

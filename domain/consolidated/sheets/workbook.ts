import type { Locale, Localized } from '../../model/locale.ts'

/** The tables that a campaign is exported as, in their order. */
export const sheetIds = [
  'about',
  'units',
  'directives',
  'listings',
  'qr',
  'inspection',
  'results',
  'recommendations',
] as const
export type SheetId = (typeof sheetIds)[number]

/** What a cell holds. A day is `yyyy-mm-dd` in a column of days; null is an empty cell. */
export type SheetValue = string | number | null

/** One table of a workbook. `width` is in letters; `filtered`: its first row is a head that stays and can be filtered by. */
export type Sheet = {
  readonly id: SheetId
  readonly name: string
  readonly columns: readonly {
    readonly title: string
    readonly width: number
    readonly kind: 'text' | 'number' | 'date'
  }[]
  readonly rows: readonly (readonly SheetValue[])[]
  readonly filtered: boolean
  /** So many columns at the left stay while the others move: they say whose row it is. */
  readonly frozen: number
}

export type Workbook = { readonly title: string; readonly sheets: readonly Sheet[] }

/** A column of a table: its head in every language, and what it has of a row. */
export type SheetColumn<T> = {
  readonly head: Localized
  readonly width: number
  readonly kind: Sheet['columns'][number]['kind']
  readonly of: (row: T, locale: Locale) => SheetValue
}

const columnOf =
  (kind: SheetColumn<never>['kind'], usual: number) =>
  <T>(vi: string, en: string, of: SheetColumn<T>['of'], width = usual): SheetColumn<T> => ({
    head: { vi, en },
    width,
    kind,
    of,
  })

export const text = columnOf('text', 24)
export const number = columnOf('number', 12)
export const day = columnOf('date', 12)

/** A table of some rows. */
export function sheetOf<T>(
  id: SheetId,
  name: Localized,
  columns: readonly SheetColumn<T>[],
  rows: readonly T[],
  locale: Locale,
): Sheet {
  return {
    id,
    name: name[locale],
    columns: columns.map(({ head, width, kind }) => ({ title: head[locale], width, kind })),
    rows: rows.map((row) => columns.map(({ of }) => of(row, locale))),
    filtered: true,
    frozen: id === 'units' ? 3 : 2,
  }
}

import type { useTranslations } from 'use-intl'
import type { MetricCount } from '#domain/model/count.ts'
import type { CsvColumn } from './data-table.tsx'

export type UiTexts = ReturnType<typeof useTranslations<'ui'>>

/**
 * A figure in a file: its number, and beside it why there may be none, whether it is approximate, and whether rows of it were
 * blank. Null: there is no report, or what `absent` says. Only a number is ever written as one.
 */
export function countCsv<Row>(
  ui: UiTexts,
  figure: string,
  of: (row: Row) => MetricCount | null,
  absent = ui('countMissing'),
): CsvColumn<Row>[] {
  const states = { number: ui('countNumber'), blank: ui('countBlank'), none: ui('countNone') }
  const ofNumber = (row: Row, flag: 'approximate' | 'partial') => {
    const count = of(row)
    return count?.state === 'number' ? yesNo(ui, count[flag]) : null
  }
  return [
    { header: figure, value: (row) => of(row)?.value ?? null },
    {
      header: ui('csvState', { figure }),
      value: (row) => {
        const count = of(row)
        return count === null ? absent : states[count.state]
      },
    },
    { header: ui('csvApproximate', { figure }), value: (row) => ofNumber(row, 'approximate') },
    { header: ui('csvPartial', { figure }), value: (row) => ofNumber(row, 'partial') },
  ]
}

export const yesNo = (ui: UiTexts, is: boolean): string => ui(is ? 'yes' : 'no')

import { useLocale, useTranslations } from 'use-intl'
import { metricOf } from '#domain/metrics/metrics.ts'
import { formatNumber } from '#domain/text/format.ts'
import type { MatrixCell, MatrixMeasure } from '#domain/totals/matrix.ts'
import { statusWords } from '#src/ui/status-badge.tsx'
import { signedNumber } from '../signed-number.ts'

export type CellTexts = {
  /** What is counted, after a number. */
  readonly measure: string
  /** A figure in as few words as say its state. */
  readonly figure: (cell: MatrixCell | null) => string
  /** What a number beside it is, or why there is none. */
  readonly state: (cell: MatrixCell | null) => string
  /** Where its report stands. */
  readonly standing: (cell: MatrixCell | null) => string
  /** All that is known of a cell, line by line. */
  readonly sentence: (cell: MatrixCell | null) => string[]
}

export function useCellTexts(measure: MatrixMeasure): CellTexts {
  const t = useTranslations('unitMatrix')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const words = measure === 'days' ? t('measureDays') : metricOf(measure).measure[locale]
  const figure = (cell: MatrixCell | null) => {
    if (cell === null) return t('notExpected')
    if (cell.count === null) return ui('countMissing')
    const { state, value, approximate } = cell.count
    if (state !== 'number') return ui(state === 'blank' ? 'countBlank' : 'countNone')
    const number = value ?? 0
    return `${approximate ? '≈ ' : ''}${number < 0 ? signedNumber(number) : formatNumber(number)}`
  }
  const standing = (cell: MatrixCell | null) => {
    if (cell === null) return t('notExpected')
    const { status, timeliness } = cell
    return timeliness === null ? ui(statusWords[status]) : `${ui(statusWords[status])}, ${ui(timeliness)}`
  }
  return {
    measure: words,
    figure,
    state: (cell) => {
      if (cell === null || cell.count?.state !== 'number') return figure(cell)
      const state = ui(cell.count.partial ? 'countPartial' : 'countNumber')
      return cell.counted ? state : `${state}, ${t('uncounted')}`
    },
    standing,
    sentence: (cell) => {
      if (cell === null || cell.count === null) return [figure(cell)]
      const { count, counted, sample } = cell
      return [
        count.state === 'number' ? `${figure(cell)} ${words}` : figure(cell),
        standing(cell),
        ...(count.partial ? [ui('countPartialHint')] : []),
        ...(counted ? [] : [t('notInTotal')]),
        ...(sample ? [ui('sample')] : []),
      ]
    },
  }
}

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { sumOfRows } from '#domain/model/count.ts'
import { useCountText } from '#src/ui/count-cell.tsx'
import { Icon } from '#src/ui/icons.tsx'
import { walkPlaces } from '#src/ui/original/place-keys.ts'
import { useReportFields } from './report-fields.ts'
import type { Difference } from './read-differences.ts'
import classes from './report-field.module.css'

/** One value of the report: leads to its place in the original, is marked when a finding is about it or it was corrected. */
export function ReportField({ pointer, chosen, children }: { pointer: string; chosen: boolean; children: ReactNode }) {
  const { choose, differences, severities } = useReportFields()
  const severity = severities.get(pointer)
  const difference = differences.get(pointer)
  const content = (
    <>
      {severity === undefined || severity === 'info' ? null : (
        <span className={classes['severity']} data-severity={severity}>
          <Icon name="warning" size={15} />
        </span>
      )}
      {children}
    </>
  )
  return (
    <span className={classes['field']} data-chosen={chosen || undefined} data-field={pointer}>
      {choose === null ? (
        content
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={classes['value']}
          data-pointer={pointer}
          aria-pressed={chosen}
          onClick={() => choose(pointer)}
          onKeyDown={walkPlaces}
        >
          {content}
        </button>
      )}
      {difference === undefined ? null : <DifferenceNote difference={difference} />}
    </span>
  )
}

/** What the letter says instead. */
export function DifferenceNote({ difference }: { difference: Difference }) {
  const t = useTranslations('report')
  const ui = useTranslations('ui')
  const countText = useCountText()
  const words = () => {
    switch (difference.kind) {
      case 'added':
        return t('added')
      case 'count':
        return t('readAs', { value: countText(sumOfRows([difference.read])) })
      case 'notes': {
        const { read } = difference
        return read === 'items'
          ? t('readAs', { value: '…' })
          : t('readAs', { value: ui(read === 'none' ? 'notesNone' : 'notesBlank') })
      }
      case 'text':
        return difference.read === null ? t('readAsNothing') : t('readAs', { value: difference.read })
      default:
        return difference satisfies never
    }
  }
  return <span className={classes['difference']}>{words()}</span>
}

import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Severity } from '#domain/model/finding.ts'
import { Icon } from '#src/ui/icons.tsx'
import type { RowKey, RowList } from '../draft/report-draft.ts'
import { useFormActions } from './form-context.ts'
import classes from './form.module.css'

/** What marks a closed row: the gravest finding in it, a problem that keeps it from being submitted, whether it was changed. */
export type RowMarks = {
  readonly severity: Severity | null
  readonly problem: boolean
  readonly change: 'none' | 'edited' | 'added'
}

export const editButtonId = (list: RowList, key: RowKey) => `edit-${list}-${key}`

/** A row that is only read: its content and the way to edit it. */
export function ClosedRow(props: {
  list: RowList
  rowKey: RowKey
  number: number
  marks: RowMarks
  selected: boolean
  children: ReactNode
}) {
  const { list, rowKey, number, marks, selected, children } = props
  const t = useTranslations('intake')
  const { open } = useFormActions()
  return (
    <li
      className={classes['closedRow']}
      data-selected={selected || undefined}
      data-problem={marks.problem || undefined}
    >
      <span className={classes['rowNumber']}>
        {number}
        {marks.problem || (marks.severity !== null && marks.severity !== 'info') ? (
          <span className={classes['mark']} data-severity={marks.problem ? 'error' : marks.severity}>
            <Icon name="warning" size={16} />
          </span>
        ) : null}
      </span>
      <div className={classes['rowContent']}>
        {children}
        {marks.change === 'none' ? null : (
          <em className={classes['changeMark']}>{marks.change === 'added' ? t('rowAdded') : t('rowEdited')}</em>
        )}
      </div>
      <button
        type="button"
        id={editButtonId(list, rowKey)}
        className={classes['editRow']}
        aria-label={t('editRow', { row: number })}
        onClick={() => open({ list, key: rowKey })}
      >
        {t('edit')}
      </button>
    </li>
  )
}

/** A row that is being edited. Closed, the focus goes back to where it was opened from. */
export function OpenRowFrame(props: {
  list: RowList
  rowKey: RowKey
  number: number
  /** The row after it, where there is one. */
  next: RowKey | null
  /** The only row of its list stays open. */
  canClose: boolean
  children: ReactNode
}) {
  const { list, rowKey, number, next, canClose, children } = props
  const t = useTranslations('intake')
  const { dispatch, open } = useFormActions()
  const close = () => {
    open(null)
    requestAnimationFrame(() => document.getElementById(editButtonId(list, rowKey))?.focus())
  }
  return (
    <li className={classes['openRow']}>
      <fieldset className={classes['rowFields']}>
        <legend className={classes['rowLegend']}>{t('rowTitle', { row: number })}</legend>
        {children}
        <div className={classes['rowActions']}>
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            onClick={() => dispatch({ type: 'rowRemoved', list, key: rowKey })}
          >
            {t('removeRow')}
          </Button>
          {next === null ? null : (
            <Button variant="default" size="compact-sm" onClick={() => open({ list, key: next })}>
              {t('nextRow')}
            </Button>
          )}
          {canClose ? (
            <Button size="compact-sm" variant="default" onClick={close}>
              {t('closeRow')}
            </Button>
          ) : null}
        </div>
      </fieldset>
    </li>
  )
}

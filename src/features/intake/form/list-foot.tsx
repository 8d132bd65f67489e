import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { removedRows } from '../draft/draft-difference.ts'
import type { RowList } from '../draft/report-draft.ts'
import { useFormActions, useFormView } from './form-context.ts'
import classes from './form.module.css'

/** Below a list: adding a row, and bringing back those that were deleted. */
export function ListFoot({ list, add, onAdd }: { list: RowList; add: string; onAdd: () => void }) {
  const t = useTranslations('intake')
  const { draft, read } = useFormView()
  const { dispatch } = useFormActions()
  const removed = removedRows(read, draft, list).length
  return (
    <div className={classes['listFoot']}>
      <Button variant="default" size="compact-md" onClick={onAdd}>
        + {add}
      </Button>
      {removed === 0 ? null : (
        <span className={classes['change']}>
          {t('removedRows', { count: removed })}{' '}
          <button
            type="button"
            className={classes['textButton']}
            onClick={() => dispatch({ type: 'rowsRestored', list })}
          >
            {t('restoreRows')}
          </button>
        </span>
      )}
    </div>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Difference } from '#domain/reports/correction.ts'
import { useFieldName } from '#src/ui/field-name.ts'
import { useSaidWords } from './said-words.ts'
import classes from './difference-list.module.css'

/** How many show before the rest is asked for. */
const FIRST = 12

/** Where two contents of a report differ, each place with what stood there and what stands there now. */
export function DifferenceList(props: {
  differences: readonly Difference[]
  /** Shows a field of what is there now. */
  onField: ((pointer: string) => void) | null
}) {
  const { differences, onField } = props
  const t = useTranslations('report')
  const [all, setAll] = useState(false)
  const shown = all ? differences : differences.slice(0, FIRST)
  return (
    <>
      <ul className={classes['list']}>
        {shown.map((difference) => (
          <Place
            key={`${difference.path} ${difference.after === null ? '-' : ''}`}
            difference={difference}
            onField={onField}
          />
        ))}
      </ul>
      {shown.length < differences.length ? (
        <Button size="compact-sm" variant="default" mt="xs" onClick={() => setAll(true)}>
          {t('differencesMore', { count: differences.length - shown.length })}
        </Button>
      ) : null}
    </>
  )
}

function Place({ difference, onField }: { difference: Difference; onField: ((pointer: string) => void) | null }) {
  const { path, before, after } = difference
  const t = useTranslations('report')
  const fieldName = useFieldName()
  const words = useSaidWords()
  const kind = before === null ? 'differenceAdded' : after === null ? 'differenceRemoved' : null
  return (
    <li className={classes['place']} data-alone={kind === null ? undefined : true}>
      <span>
        {onField === null || after === null ? (
          <span className={classes['field']}>{fieldName(path)}</span>
        ) : (
          <button type="button" className={classes['field']} onClick={() => onField(path)}>
            {fieldName(path)}
          </button>
        )}
        {kind === null ? null : <span className={classes['kind']}>{t(kind)}</span>}
      </span>
      {before === null ? null : (
        <del className={classes['before']}>
          <span className="visually-hidden">{t('differenceFrom')} </span>
          {words(before)}
        </del>
      )}
      {after === null ? null : (
        <ins className={classes['after']}>
          <span className="visually-hidden">{t('differenceTo')} </span>
          {words(after)}
        </ins>
      )}
    </li>
  )
}

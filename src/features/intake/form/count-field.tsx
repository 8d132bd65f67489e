import { Checkbox, SegmentedControl, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { FieldId } from '../draft/draft-field.ts'
import type { CountDraft } from '../draft/report-draft.ts'
import type { CountThen } from '../check/previous/previous-values.ts'
import { CountThenText } from './then-text.tsx'
import { FieldFrame } from './field-frame.tsx'
import { useCountDraftText } from './count-draft-text.ts'
import { useField } from './use-field.ts'
import classes from './form.module.css'

/** A figure: a number, a blank or an explicit none, always by choice. Typing a number chooses the number. */
export function CountField(props: {
  field: FieldId
  label: string
  value: CountDraft
  readAs: CountDraft | undefined
  /** What the unit reported before; undefined where there is nothing to compare with. */
  then: CountThen | undefined
  onChange: (count: CountDraft) => void
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}) {
  const { field, label, value, readAs, then, onChange, onKeyDown } = props
  const t = useTranslations('intake')
  const state = useField(field)
  const text = useCountDraftText()
  const isNumber = value.state === 'number'
  return (
    <FieldFrame state={state} label={label} readAs={readAs === undefined ? null : text(readAs)}>
      <TextInput
        {...state.input}
        label={label}
        inputMode="numeric"
        autoComplete="off"
        classNames={{ input: classes['number'] ?? '' }}
        value={isNumber ? value.text : ''}
        placeholder={isNumber ? '' : text(value)}
        maxLength={40}
        error={state.problem}
        onKeyDown={onKeyDown}
        onChange={(event) => onChange({ ...value, state: 'number', text: event.currentTarget.value })}
      />
      {then === undefined ? null : <CountThenText then={then} />}
      <SegmentedControl
        className={classes['countStates'] ?? ''}
        size="xs"
        aria-label={t('countState', { name: label })}
        value={value.state}
        onChange={(chosen) => onChange({ ...value, state: chosen })}
        data={[
          { value: 'number', label: t('stateNumber') },
          { value: 'blank', label: t('stateBlank') },
          { value: 'none', label: t('stateNone') },
        ]}
      />
      {isNumber ? (
        <Checkbox
          size="xs"
          mt={6}
          label={t('approximate')}
          checked={value.approximate}
          onChange={(event) => onChange({ ...value, approximate: event.currentTarget.checked })}
        />
      ) : null}
    </FieldFrame>
  )
}

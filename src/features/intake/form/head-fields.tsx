import { useTranslations } from 'use-intl'
import { letterField } from '../draft/draft-field.ts'
import type { LetterDraft } from '../draft/report-draft.ts'
import { FieldFrame } from './field-frame.tsx'
import { useFormActions, useFormView } from './form-context.ts'
import { FormPart } from './form-part.tsx'
import { DayField, LinesField, LongTextField, TextField } from './text-fields.tsx'
import { useField } from './use-field.ts'
import { DayInput } from '#src/ui/day-input.tsx'
import { TextInput } from '@mantine/core'
import { formatDate } from '#domain/text/format.ts'
import classes from './form.module.css'

/** Longest part of a letter's head that the API takes. */
const LONGEST_PART = 2000
const LONGEST_NUMBER = 200

/** The letter's head and foot. */
export function HeadFields() {
  const t = useTranslations('intake')
  const fields = useTranslations('fields')
  const { draft, read } = useFormView()
  const { dispatch } = useFormActions()
  const { letter } = draft
  const set = (patch: Partial<LetterDraft>) => dispatch({ type: 'letter', patch })
  return (
    <FormPart title={t('letterHead')}>
      <div className={classes['pair']}>
        <TextField
          field={letterField('number')}
          label={fields('number')}
          value={letter.number}
          readAs={read.letter.number}
          maxLength={LONGEST_PART}
          onChange={(number) => set({ number })}
        />
        <DayField
          field={letterField('date')}
          label={fields('date')}
          value={letter.date}
          readAs={read.letter.date}
          onChange={(date) => set({ date })}
        />
      </div>
      <TextField
        field={letterField('issuer')}
        label={fields('issuer')}
        value={letter.issuer}
        readAs={read.letter.issuer}
        maxLength={LONGEST_PART}
        onChange={(issuer) => set({ issuer })}
      />
      <LongTextField
        field={letterField('subject')}
        label={fields('subject')}
        value={letter.subject}
        readAs={read.letter.subject}
        maxLength={LONGEST_PART}
        onChange={(subject) => set({ subject })}
      />
      <TextField
        field={letterField('signer')}
        label={fields('signer')}
        value={letter.signer}
        readAs={read.letter.signer}
        maxLength={LONGEST_PART}
        onChange={(signer) => set({ signer })}
      />
      <LinesField
        field={letterField('recipients')}
        label={fields('recipients')}
        description={t('onePerLine')}
        value={letter.recipients}
        readAs={read.letter.recipients}
        onChange={(recipients) => set({ recipients })}
      />
      <AnswersField letter={letter} read={read.letter} onChange={set} />
    </FormPart>
  )
}

/** The request that the letter answers: number and date together are one field. */
function AnswersField(props: {
  letter: LetterDraft
  read: LetterDraft
  onChange: (patch: Partial<LetterDraft>) => void
}) {
  const { letter, read, onChange } = props
  const t = useTranslations('intake')
  const fields = useTranslations('fields')
  const state = useField(letterField('answers'))
  const readAs = [read.answersNumber, read.answersDate === null ? '' : formatDate(read.answersDate)]
    .filter((part) => part !== '')
    .join(', ')
  return (
    <FieldFrame state={state} label={fields('answers')} readAs={readAs === '' ? null : readAs}>
      <div className={classes['pair']}>
        <TextInput
          {...state.input}
          label={t('answersNumber')}
          value={letter.answersNumber}
          maxLength={LONGEST_NUMBER}
          error={state.problem}
          onChange={(event) => onChange({ answersNumber: event.currentTarget.value })}
        />
        <DayInput
          label={t('answersDate')}
          value={letter.answersDate}
          onFocus={state.input.onFocus}
          onDay={(answersDate) => onChange({ answersDate })}
        />
      </div>
    </FieldFrame>
  )
}

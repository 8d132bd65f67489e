import { Textarea, TextInput } from '@mantine/core'
import type { IsoDate } from '#domain/model/dates.ts'
import { formatDate } from '#domain/text/format.ts'
import { DayInput } from '#src/ui/day-input.tsx'
import type { FieldId } from '../draft/draft-field.ts'
import { FieldFrame } from './field-frame.tsx'
import { useField } from './use-field.ts'

type TextProps = {
  readonly field: FieldId
  readonly label: string
  readonly description?: string
  readonly value: string
  readonly readAs: string | undefined
  readonly onChange: (value: string) => void
  /** Longest text that the API takes. */
  readonly maxLength: number
}

const orNull = (text: string | undefined) => (text === undefined || text === '' ? null : text)

/** A field of one line. */
export function TextField({ field, label, value, readAs, onChange, maxLength }: TextProps) {
  const state = useField(field)
  return (
    <FieldFrame state={state} label={label} readAs={orNull(readAs)}>
      <TextInput
        {...state.input}
        label={label}
        value={value}
        maxLength={maxLength}
        error={state.problem}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}

/** A field of several lines that grows with its text. */
export function LongTextField({ field, label, description, value, readAs, onChange, maxLength }: TextProps) {
  const state = useField(field)
  return (
    <FieldFrame state={state} label={label} readAs={orNull(readAs)}>
      <Textarea
        {...state.input}
        label={label}
        description={description}
        autosize
        minRows={1}
        maxRows={12}
        value={value}
        maxLength={maxLength}
        error={state.problem}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}

/** A list of short texts, one a line. */
export function LinesField(props: {
  field: FieldId
  label: string
  description: string
  value: readonly string[]
  readAs: readonly string[] | undefined
  onChange: (lines: readonly string[]) => void
}) {
  const { field, label, description, value, readAs, onChange } = props
  return (
    <LongTextField
      field={field}
      label={label}
      description={description}
      value={value.join('\n')}
      readAs={readAs?.join('; ')}
      maxLength={20_000}
      onChange={(text) => onChange(text === '' ? [] : text.split('\n'))}
    />
  )
}

/** A day. */
export function DayField(props: {
  field: FieldId
  label: string
  value: IsoDate | null
  readAs: IsoDate | null
  onChange: (day: IsoDate | null) => void
}) {
  const { field, label, value, readAs, onChange } = props
  const state = useField(field)
  return (
    <FieldFrame state={state} label={label} readAs={readAs === null ? null : formatDate(readAs)}>
      <DayInput {...state.input} label={label} value={value} error={state.problem} onDay={onChange} />
    </FieldFrame>
  )
}

import { Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import type { RowList } from '../draft/report-draft.ts'
import { sectionField } from '../draft/draft-field.ts'
import { FieldFrame } from './field-frame.tsx'
import { inputId } from './form-context.ts'
import { SectionThenText } from './then-text.tsx'
import { useField } from './use-field.ts'
import classes from './form.module.css'

type Part = { title: string; children: ReactNode }

/** A part of the form with its heading. */
export function FormPart({ title, children }: Part) {
  const id = useId()
  return (
    <section className={classes['part']} aria-labelledby={id}>
      <Title order={2} size="h4" id={id} mb={8}>
        {title}
      </Title>
      <div className={classes['fields']}>{children}</div>
    </section>
  )
}

/** One of the five sections: a field by itself, gone to as a whole; what is found about all of it stands at its top. */
export function SectionPart(props: Part & { section: RowList; readAs: string | null }) {
  const { section, title, readAs, children } = props
  const field = sectionField(section)
  const state = useField(field)
  const speaks = state.findings.length > 0 || state.change === 'edited' || state.problem !== null
  return (
    <section
      id={inputId(field)}
      tabIndex={-1}
      className={classes['part']}
      aria-label={title}
      data-selected={state.selected || undefined}
    >
      <Title order={2} size="h4" mb={8}>
        {title}
      </Title>
      <div className={classes['fields']}>
        {speaks ? (
          <FieldFrame state={state} label={title} readAs={readAs}>
            {state.problem === null ? null : <p className={classes['problem']}>{state.problem}</p>}
          </FieldFrame>
        ) : null}
        <SectionThenText section={section} />
        {children}
      </div>
    </section>
  )
}

import { Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import type { RowList } from '../draft/report-draft.ts'
import { sectionField } from '../draft/draft-field.ts'
import { FieldFrame } from './field-frame.tsx'
import { inputId } from './form-context.ts'
import { useField } from './use-field.ts'
import classes from './form.module.css'

/** A part of the form with its heading. */
export function FormPart({ title, children }: { title: string; children: ReactNode }) {
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

/** One of the five sections: what is found about the section as a whole stands at its top. */
export function SectionPart(props: { section: RowList; title: string; readAs: string | null; children: ReactNode }) {
  const { section, title, readAs, children } = props
  const field = sectionField(section)
  const state = useField(field)
  return (
    <FormPart title={title}>
      <div id={inputId(field)} tabIndex={-1} className={classes['section']}>
        <FieldFrame state={state} label={title} readAs={readAs}>
          {state.problem === null ? null : <p className={classes['problem']}>{state.problem}</p>}
        </FieldFrame>
      </div>
      {children}
    </FormPart>
  )
}

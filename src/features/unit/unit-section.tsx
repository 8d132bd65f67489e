import { Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import classes from './unit-section.module.css'

/** A part of the unit's page with its heading; `aside` stands beside the heading. */
export function UnitSection(props: { title: string; aside?: ReactNode; children: ReactNode }) {
  const { title, aside, children } = props
  const id = useId()
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <div className={classes['head']}>
        <Title id={id} order={2} size="h3">
          {title}
        </Title>
        {aside === undefined ? null : <span className={classes['aside']}>{aside}</span>}
      </div>
      {children}
    </section>
  )
}

import { Title } from '@mantine/core'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { keepOneTabStop } from '#src/ui/original/place-keys.ts'
import classes from './report-section.module.css'

/** A part of the report with its heading. The values in it are one tab stop, walked by arrow keys. */
export function ReportSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (section.current?.querySelector('[data-pointer]')) keepOneTabStop(section.current)
  })
  return (
    <section ref={section} className={classes['section']} aria-labelledby={id} data-places>
      <Title id={id} order={2} size="h4" mb={6}>
        {title}
      </Title>
      {children}
    </section>
  )
}

import { useId, type ReactNode } from 'react'
import classes from './compare.module.css'

/** A part of the comparison with its heading. */
export function Part({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes['part']} aria-labelledby={id}>
      <div className={classes['partHead']}>
        <h2 id={id}>{title}</h2>
        {aside === undefined ? null : <span className={classes['hint']}>{aside}</span>}
      </div>
      {children}
    </section>
  )
}

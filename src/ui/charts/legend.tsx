import type { ReactNode } from 'react'
import classes from './legend.module.css'

export type LegendEntry = { readonly id: string; readonly label: string; readonly mark: ReactNode }

/** What the marks of a chart mean; each `mark` is drawn in a box of 22 × 14 as it is in the chart. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  if (entries.length === 0) return null
  return (
    <ul className={classes['legend']}>
      {entries.map(({ id, label, mark }) => (
        <li key={id}>
          <svg width="22" height="14" aria-hidden="true">
            {mark}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}

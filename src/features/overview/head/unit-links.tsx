import { Anchor } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { useOnPaper } from '#src/ui/print/paper.ts'
import classes from './head.module.css'

export type NamedUnit = {
  readonly id: string
  readonly name: string
  readonly href: string
  /** A few words beside the name, once all are listed. */
  readonly shows?: string
}

type Props = { readonly lead?: string; readonly atOnce: number; readonly units: readonly NamedUnit[] }

/** Units by name, each a link: some in a line, and the rest one press away, then each on its own line with what shows it. */
export function UnitLinks({ lead, atOnce, units }: Props) {
  const t = useTranslations('overviewHead')
  const [wanted, setOpen] = useState(false)
  const open = useOnPaper() || wanted
  const rest = units.length - atOnce
  const shown = open || rest <= 1 ? units : units.slice(0, atOnce)
  const explained = units.some(({ shows }) => shows !== undefined)
  const listed = open && explained
  const inline = explained && units.length <= atOnce
  return (
    <div className={classes['names']}>
      {lead === undefined ? null : <strong>{lead} </strong>}
      <ul data-listed={listed || undefined}>
        {shown.map(({ id, name, href, shows }, index) => (
          <li key={id}>
            <Anchor component={Link} to={href} inherit>
              {name}
            </Anchor>
            {(listed || inline) && shows !== undefined ? <span> ({shows})</span> : null}
            {listed || index === shown.length - 1 ? '' : ', '}
          </li>
        ))}
      </ul>{' '}
      {rest <= 1 ? null : (
        <button type="button" className={classes['more']} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('less') : t('more', { count: rest })}
        </button>
      )}
    </div>
  )
}

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatDate } from '#domain/text/format.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'
import { LightLink, useFollow } from '#src/ui/light-link.tsx'
import { paths } from '#src/ui/paths.ts'
import { Part } from './part.tsx'
import type { SharedDirective } from './shared-directives.rows.ts'
import { useShared } from './use-shared.ts'
import classes from './compare.module.css'

/** Documents of direction that the units have in common, and those of each alone. */
export function Directives({ histories }: { histories: readonly UnitHistory[] }) {
  const t = useTranslations('compare')
  const follow = useFollow()
  const { common, apart, unnumbered } = useShared(histories)
  const labels = new Map(histories.map(({ unit }) => [unit.id as string, unit.shortName]))
  return (
    <Part title={t('directives')}>
      <div ref={follow} className={classes['directives']}>
        {common.length === 0 ? (
          <p className={classes['hint']}>{t('noneInCommon')}</p>
        ) : (
          <Folded title={t('inCommon', { count: common.length })} directives={common} labels={labels} isOpen />
        )}
        {histories.map(({ unit }) => {
          const alone = apart.get(unit.id) ?? []
          const title = t('apart', { unit: unit.shortName, count: alone.length })
          return <Folded key={unit.id} title={title} directives={alone} labels={labels} />
        })}
        {unnumbered === 0 ? null : <p className={classes['hint']}>{t('unnumbered', { count: unnumbered })}</p>}
      </div>
    </Part>
  )
}

type FoldedProps = {
  readonly title: string
  readonly directives: readonly SharedDirective[]
  readonly labels: ReadonlyMap<string, string>
  readonly isOpen?: boolean
}

/** A list that may be of many hundreds: drawn once it is unfolded. */
function Folded({ title, directives, labels, isOpen = false }: FoldedProps) {
  const t = useTranslations('compare')
  const [open, setOpen] = useState(isOpen)
  if (directives.length === 0) return <p className={classes['hint']}>{title}</p>
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open ? (
        <ul>
          {directives.map(({ key, number, date, content, places }) => (
            <li key={key}>
              <strong>{number}</strong>{' '}
              <span className={classes['hint']}>{date === null ? t('noDate') : formatDate(date)}</span>
              <p>{content}</p>
              <p className={classes['hint']}>
                {t('listedBy')}{' '}
                {places.map(({ unitId, reportId, position }, index) => (
                  <span key={unitId}>
                    {index === 0 ? null : ', '}
                    <LightLink to={paths.report(reportId, { field: `/sections/directives/${position}` })}>
                      {labels.get(unitId) ?? unitId}
                    </LightLink>
                  </span>
                ))}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  )
}

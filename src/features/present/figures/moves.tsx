import { useTranslations } from 'use-intl'
import { formatNumber } from '#domain/text/format.ts'
import type { SlideOf } from '../slides/slide.ts'
import classes from './bars.module.css'

/** Whose figures moved most since the campaign before: growth to the right, falls hatched. */
export function Moves({ slide: { moves } }: { slide: SlideOf<'change'> }) {
  const t = useTranslations('present')
  if (moves.length === 0) return <p className={classes['nobody']}>{t('changeNobody')}</p>
  const top = Math.max(...moves.map(({ before, after }) => Math.abs(after - before)))
  const half = Math.ceil(moves.length / 2)
  return (
    <div className={classes['sides']}>
      {[moves.slice(0, half), moves.slice(half)].map((side, index) => (
        <ol key={index} className={classes['bars']}>
          {side.map(({ unitId, label, before, after }) => (
            <li key={unitId}>
              <span className={classes['label']}>{label}</span>
              <strong className={classes['value']} data-fell={after < before || undefined}>
                {after > before ? '+' : '−'}
                {formatNumber(Math.abs(after - before))}
              </strong>
              <span className={classes['track']} aria-hidden="true">
                <span
                  data-fell={after < before || undefined}
                  style={{ width: `${(100 * Math.abs(after - before)) / top}%` }}
                />
              </span>
              <span className={classes['aside']}>
                {t('fromTo', { before: formatNumber(before), after: formatNumber(after) })}
              </span>
            </li>
          ))}
        </ol>
      ))}
    </div>
  )
}

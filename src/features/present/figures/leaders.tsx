import { useTranslations } from 'use-intl'
import { formatNumber } from '#domain/text/format.ts'
import type { Ranked, SlideOf } from '../slides/slide.ts'
import classes from './bars.module.css'

/** Who has most and who has least, on one scale. */
export function Leaders({ slide: { most, least } }: { slide: SlideOf<'leaders'> }) {
  const t = useTranslations('present')
  const top = most[0]?.value ?? 0
  const half = Math.ceil(most.length / 2)
  const sides =
    least.length > 0
      ? [
          { heading: t('most'), units: most },
          { heading: t('least'), units: least },
        ]
      : [
          { heading: null, units: most.slice(0, half) },
          { heading: null, units: most.slice(half) },
        ]
  return (
    <div className={classes['sides']}>
      {sides.map(({ heading, units }, index) => (
        <div key={index}>
          {heading === null ? null : <h2 className={classes['heading']}>{heading}</h2>}
          <ol className={classes['bars']}>
            {units.map((unit) => (
              <Bar key={unit.unitId} unit={unit} top={top} />
            ))}
          </ol>
        </div>
      ))}
    </div>
  )
}

function Bar({ unit: { label, value, approximate, partial }, top }: { unit: Ranked; top: number }) {
  return (
    <li>
      <span className={classes['label']}>{label}</span>
      <strong className={classes['value']}>
        {partial ? '≥ ' : approximate ? '≈ ' : ''}
        {formatNumber(value)}
      </strong>
      <span className={classes['track']} aria-hidden="true">
        <span data-partial={partial || undefined} style={{ width: `${(100 * value) / top}%` }} />
      </span>
    </li>
  )
}

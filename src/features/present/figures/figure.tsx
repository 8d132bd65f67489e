import { useLocale, useTranslations } from 'use-intl'
import { formatNumber } from '#domain/text/format.ts'
import type { Slide } from '../slides/slide.ts'
import { Columns } from './columns.tsx'
import { Every } from './every.tsx'
import { Leaders } from './leaders.tsx'
import { Moves } from './moves.tsx'
import { Names } from './names.tsx'
import { Sentences } from './sentences.tsx'
import { Standings } from './standings.tsx'
import { Timeliness } from './timeliness.tsx'
import { Total } from './total.tsx'

/** The drawing of a slide. */
export function Figure({ slide }: { slide: Slide }) {
  const t = useTranslations('present')
  const locale = useLocale()
  switch (slide.kind) {
    case 'reported':
      return <Standings slide={slide} />
    case 'missing':
      return (
        <Names
          units={slide.units.map((unit) => ({
            ...unit,
            words:
              unit.daysLate === 0
                ? t('inTime')
                : t('daysOverdue', { days: unit.daysLate, text: formatNumber(unit.daysLate) }),
          }))}
        />
      )
    case 'total':
      return <Total slide={slide} />
    case 'change':
      return <Moves slide={slide} />
    case 'leaders':
      return <Leaders slide={slide} />
    case 'unusual':
      return <Sentences sentences={slide.facts.map(({ says }) => says[locale])} />
    case 'cases':
      return <Names units={slide.cases.map(({ shows, ...unit }) => ({ ...unit, words: shows[locale] }))} />
    case 'timeliness':
      return <Timeliness slide={slide} />
    case 'late':
      return (
        <Names
          units={slide.units.map((unit) => ({
            ...unit,
            words: t('daysLate', { days: unit.daysLate, text: formatNumber(unit.daysLate) }),
          }))}
        />
      )
    case 'development':
      return <Columns slide={slide} />
    case 'every':
      return <Every slide={slide} />
    default:
      return slide satisfies never
  }
}

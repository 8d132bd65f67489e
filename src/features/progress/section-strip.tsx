import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { sectionNames, sectionStates, type SectionState } from '#domain/reports/section-states.ts'
import { LightLink } from '#src/ui/light-link.tsx'
import { paths } from '#src/ui/paths.ts'
import classes from './section-strip.module.css'

type State = SectionState | 'missing'

/**
 * A report's five sections, each a part that leads to it. What a part says shows in its shape as well as its colour: a full box, a
 * box with a stroke for an explicit none, an empty dashed box for a blank, a dot where nothing was submitted.
 */
export const SectionStrip = memo(function SectionStrip(props: {
  sections: readonly SectionState[] | null
  reportId: string | null
}) {
  const t = useTranslations('progress')
  const { sections, reportId } = props
  if (sections === null || reportId === null) {
    return (
      <span className={classes['strip']}>
        {sectionNames.map((name) => (
          <Part key={name} state="missing" />
        ))}
        <span className="visually-hidden">{t('stripMissing')}</span>
      </span>
    )
  }
  return (
    <span className={classes['strip']}>
      {sectionNames.map((name, at) => {
        const state = sections[at] ?? 'blank'
        const words = t('partState', { part: t(`part_${name}`), state: t(`state_${state}`) })
        return (
          <LightLink
            key={name}
            to={paths.report(reportId, { field: `/sections/${name}` })}
            className={classes['link'] ?? ''}
            title={words}
            aria-label={words}
          >
            <Part state={state} />
          </LightLink>
        )
      })}
    </span>
  )
})

function Part({ state }: { state: State }) {
  return <span className={classes['part']} data-state={state} aria-hidden="true" />
}

/** What the shapes mean. */
export function StripLegend() {
  const t = useTranslations('progress')
  return (
    <p className={classes['legend']}>
      <span>{t('legend')}</span>
      {[...sectionStates, 'missing' as const].map((state) => (
        <span key={state} className={classes['key']}>
          <Part state={state} />
          {t(`state_${state}`)}
        </span>
      ))}
    </p>
  )
}

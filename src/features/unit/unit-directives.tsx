import { useDeferredValue, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { IsoDate } from '#domain/model/dates.ts'
import { dayNumber } from '#src/ui/charts/days.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { useFollow } from '#src/ui/light-link.tsx'
import { DirectiveItem } from './directive-item.tsx'
import { directiveAnchor, type DirectiveEntry } from './unit-directives.rows.ts'
import { UnitSection } from './unit-section.tsx'
import classes from './unit-directives.module.css'

/** Of a list of many hundreds these are drawn at once, and the others in the moments after, so that nothing has to wait. */
const DRAWN_AT_ONCE = 30

/** The directives that the unit's reports name, each once; the day pointed at in the charts stands out here as well. */
export function UnitDirectives(props: {
  entries: readonly DirectiveEntry[]
  domain: readonly [number, number] | null
  active: IsoDate | null
  onActive: (date: IsoDate | null) => void
}) {
  const { entries, domain, active, onActive } = props
  const t = useTranslations('unit')
  const follow = useFollow()
  const drawn = useDeferredValue(entries.length, Math.min(entries.length, DRAWN_AT_ONCE))
  const firsts = useMemo(() => firstOfEachDay(entries), [entries])
  if (entries.length === 0) {
    return (
      <UnitSection title={t('directives')}>
        <EmptyState title={t('noDirectives')} />
      </UnitSection>
    )
  }
  const isOutside = (date: IsoDate | null) =>
    date !== null && domain !== null && (dayNumber(date) < domain[0] || dayNumber(date) > domain[1])
  return (
    <UnitSection title={t('directives')} aside={t('directivesCount', { count: entries.length })}>
      <ol className={classes['list']} ref={follow} aria-busy={drawn < entries.length}>
        {entries.slice(0, drawn).map((entry) => (
          <DirectiveItem
            key={entry.key}
            entry={entry}
            anchor={firsts.has(entry) ? directiveAnchor(entry.date) : undefined}
            isActive={entry.date !== null && entry.date === active}
            isOutside={isOutside(entry.date)}
            onActive={onActive}
          />
        ))}
      </ol>
    </UnitSection>
  )
}

/** The charts' tick of a day leads to the first of its directives. */
function firstOfEachDay(entries: readonly DirectiveEntry[]): ReadonlySet<DirectiveEntry> {
  const firsts = new Map<IsoDate | null, DirectiveEntry>()
  for (const entry of entries) if (!firsts.has(entry.date)) firsts.set(entry.date, entry)
  return new Set(firsts.values())
}

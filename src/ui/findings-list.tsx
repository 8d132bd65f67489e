import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Severity } from '#domain/model/finding.ts'
import { Icon } from './icons.tsx'
import classes from './findings-list.module.css'

/** A finding as the list shows it. `field` names its place; without a place there is nowhere to go. */
export type ListedFinding = {
  readonly key: string
  readonly severity: Severity
  readonly message: string
  readonly field: string
  readonly go: (() => void) | null
  /** Where that stands in the original, in words, and what shows it there; null when it is not known. */
  readonly place: { readonly words: string; readonly show: () => void } | null
  /** Its field was changed since: it may hold no longer. */
  readonly changed: boolean
}

const severities: readonly Severity[] = ['error', 'warning', 'info']
const headings = { error: 'findingsError', warning: 'findingsWarning', info: 'findingsInfo' } as const
/** How many of one severity show before the rest is asked for. */
const FIRST = 6

/** What the checks found, the gravest first; each leads to the field that it is about. */
export function FindingsList({ findings }: { findings: readonly ListedFinding[] }) {
  const t = useTranslations('ui')
  if (findings.length === 0) {
    return (
      <p className={classes['fine']}>
        <Icon name="check" size={18} /> {t('findingsNone')}
      </p>
    )
  }
  return (
    <div className={classes['findings']}>
      {severities.map((severity) => {
        const of = findings.filter((finding) => finding.severity === severity)
        return of.length === 0 ? null : <OfSeverity key={severity} severity={severity} findings={of} />
      })}
    </div>
  )
}

function OfSeverity({ severity, findings }: { severity: Severity; findings: readonly ListedFinding[] }) {
  const t = useTranslations('ui')
  const [all, setAll] = useState(false)
  const shown = all ? findings : findings.slice(0, FIRST)
  return (
    <section className={classes['group']} data-severity={severity}>
      <h3 className={classes['heading']}>
        <Icon name={severity === 'info' ? 'file' : 'warning'} size={18} />
        {t(headings[severity], { count: findings.length })}
      </h3>
      <ul className={classes['list']}>
        {shown.map((finding) => (
          <li key={finding.key} data-changed={finding.changed || undefined}>
            {finding.go === null ? (
              <span className={classes['field']}>{finding.field}</span>
            ) : (
              <button type="button" className={classes['link']} onClick={finding.go}>
                {finding.field}
              </button>
            )}
            {finding.place === null ? null : (
              <button
                type="button"
                className={classes['place']}
                aria-label={t('findingPlace', { field: finding.field, place: finding.place.words })}
                onClick={finding.place.show}
              >
                {finding.place.words}
              </button>
            )}
            <span className={classes['message']}>{finding.message}</span>
            {finding.changed ? <em className={classes['changed']}>{t('findingChanged')}</em> : null}
          </li>
        ))}
      </ul>
      {shown.length < findings.length ? (
        <Button size="compact-sm" variant="default" onClick={() => setAll(true)}>
          {t('findingsMore', { count: findings.length - shown.length })}
        </Button>
      ) : null}
    </section>
  )
}

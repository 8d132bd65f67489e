import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Correction } from '#domain/reports/correction.ts'
import { Icon } from '#src/ui/icons.tsx'
import type { FieldId } from '../draft/draft-field.ts'
import { EarlierCorrections } from './earlier-corrections.tsx'
import { useFormActions, useFormView } from './form-context.ts'
import { ReasonChoice } from './reason-choice.tsx'
import type { FieldState } from './use-field.ts'
import classes from './form.module.css'

const ofLetter = {
  changed: 'changed',
  changedFromNothing: 'changedFromNothing',
  restore: 'restore',
  restoreOf: 'restoreOf',
} as const
const ofReport = {
  changed: 'changedSubmitted',
  changedFromNothing: 'changedSubmittedFromNothing',
  restore: 'restoreSubmitted',
  restoreOf: 'restoreSubmittedOf',
} as const

const none: readonly Correction[] = []

/** Unit and campaign are chosen, not corrected. */
const hasReason = (field: FieldId) => field.startsWith('/letter/') || field.startsWith('/sections/')

/**
 * Around an input: whether its place is marked in the original, what the checks found there, and what was read where it
 * says something else now. `readAs` is null when nothing was read.
 */
export function FieldFrame(props: { state: FieldState; label: string; readAs: string | null; children: ReactNode }) {
  const { state, label, readAs, children } = props
  const { field, findings, change, selected } = state
  const t = useTranslations('intake')
  const { dispatch, showPlace } = useFormActions()
  const { kind, placeWords, asksReasons, corrections } = useFormView()
  const words = kind === 'report' ? ofReport : ofLetter
  const place = selected ? placeWords(field) : null
  return (
    <div
      className={classes['field']}
      data-selected={selected || undefined}
      data-changed={change === 'edited' || undefined}
    >
      {children}
      {findings.map((finding, index) => (
        <p key={index} className={classes['finding']} data-severity={finding.severity}>
          <Icon name={finding.severity === 'info' ? 'file' : 'warning'} size={15} /> {finding.message}
        </p>
      ))}
      {change === 'edited' ? (
        <p className={classes['change']}>
          {readAs === null ? t(words.changedFromNothing) : t(words.changed, { value: readAs })}{' '}
          <button
            type="button"
            className={classes['textButton']}
            aria-label={t(words.restoreOf, { field: label })}
            onClick={() => dispatch({ type: 'fieldRestored', field })}
          >
            {t(words.restore)}
          </button>
        </p>
      ) : null}
      {change === 'edited' && asksReasons && hasReason(field) ? <ReasonChoice field={field} label={label} /> : null}
      <EarlierCorrections corrections={corrections.get(field) ?? none} />
      {selected && showPlace !== null ? (
        <button type="button" className={classes['textButton']} onClick={() => showPlace(field)}>
          {place === null ? t('showPlace') : t('showPlaceAt', { place })}
        </button>
      ) : null}
      {showPlace === null && place !== null ? <p className={classes['place']}>{t('placeAt', { place })}</p> : null}
    </div>
  )
}

import { ActionIcon, Button, Text, Textarea } from '@mantine/core'
import { useMemo, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Report } from '#domain/reports/report.ts'
import { useFieldName } from '#src/ui/field-name.ts'
import { Icon } from '#src/ui/icons.tsx'
import { useDialogKeys } from '#src/ui/shortcuts/dialog-keys.ts'
import { KeyNames } from '#src/ui/shortcuts/shortcuts-help.tsx'
import { SidePanel } from '#src/ui/side-panel.tsx'
import {
  emptyReason,
  filled,
  firstReasons,
  LONGEST_REASON,
  MOST_REASONS,
  moved,
  notTaken,
  offersOf,
  withOffer,
  without,
  withText,
  type DraftReason,
  type Offer,
} from './return-reasons.ts'
import classes from './return-dialog.module.css'

type Reasons = readonly DraftReason[]

/**
 * Asks why a report is returned. What was written outlives the dialog (`reasons` belongs to the caller; null: nothing yet), so that
 * a refused decision can be taken again without writing it anew.
 */
export function ReturnDialog(props: {
  report: Report
  reasons: Reasons | null
  onReasons: (reasons: Reasons) => void
  pending: boolean
  onClose: () => void
  onReturn: (reasons: string[]) => void
}) {
  const { report, onReasons, pending, onClose, onReturn } = props
  const t = useTranslations('report')
  const offers = useOffers(report)
  const [first] = useState(() => firstReasons(offers))
  const [tried, setTried] = useState(false)
  const reasons = props.reasons ?? first
  const sent = filled(reasons)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (sent.length > 0) onReturn(sent)
  }

  const offered = reasons.length < MOST_REASONS ? notTaken(offers, reasons) : []
  const take = (offer: Offer) => onReasons(withOffer(reasons, offer))
  const form = useRef<HTMLFormElement>(null)
  useDialogKeys([
    { keys: 'mod+Enter', run: () => form.current?.requestSubmit() },
    ...offered.slice(0, 9).map((offer, index) => ({ keys: `alt+${index + 1}`, run: () => take(offer) })),
  ])

  return (
    <SidePanel title={t('returnTitle', { unit: report.unitName })} place="middle" wide onClose={onClose}>
      <form ref={form} onSubmit={submit} noValidate>
        <Text mb="sm">{t('returnText')}</Text>
        <ol className={classes['reasons']}>
          {reasons.map((reason, index) => (
            <ReasonField
              key={reason.key}
              reason={reason}
              number={index + 1}
              last={index === reasons.length - 1}
              missing={tried && sent.length === 0 && index === 0}
              onReasons={(change) => onReasons(change(reasons))}
            />
          ))}
        </ol>
        {reasons.length < MOST_REASONS ? (
          <Button variant="subtle" size="compact-sm" onClick={() => onReasons([...reasons, emptyReason()])}>
            + {t('addReason')}
          </Button>
        ) : null}
        <Offers offers={offered} onTake={take} />
        <Preview reasons={sent} />
        <div className={classes['actions']}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" color="#a8480a" loading={pending} rightSection={<KeyNames keys="mod+Enter" beside />}>
            {t('sendBack')}
          </Button>
        </div>
      </form>
    </SidePanel>
  )
}

function useOffers({ findings }: Report): readonly Offer[] {
  const t = useTranslations('report')
  const fieldName = useFieldName()
  return useMemo(
    () =>
      offersOf(findings, ({ path, message }) =>
        // What is about a whole section, or all of the report, says so itself.
        path.split('/').length > 3 || path.startsWith('/letter/')
          ? t('fromFinding', { field: fieldName(path), message })
          : message,
      ),
    [findings, t, fieldName],
  )
}

function ReasonField(props: {
  reason: DraftReason
  number: number
  last: boolean
  missing: boolean
  onReasons: (change: (reasons: Reasons) => Reasons) => void
}) {
  const { reason, number, last, missing, onReasons } = props
  const { key, text, from } = reason
  const t = useTranslations('report')
  const move = (by: -1 | 1) => onReasons((reasons) => moved(reasons, key, by))
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={classes['reason']}>
      <div className={classes['head']}>
        <span className={classes['number']} aria-hidden>
          {number}
        </span>
        {from === null ? null : (
          <span className={classes['severity']} data-severity={from.severity}>
            <Icon name="warning" size={14} />
            {t(from.severity === 'error' ? 'severityError' : 'severityWarning')}
          </span>
        )}
        <span className={classes['tools']}>
          <Tool label={t('reasonUp', { number })} icon="up" disabled={number === 1} onPress={() => move(-1)} />
          <Tool label={t('reasonDown', { number })} icon="down" disabled={last} onPress={() => move(1)} />
          <Tool
            label={t('removeReason', { number })}
            icon="close"
            disabled={number === 1 && last && text === ''}
            onPress={() => onReasons((reasons) => without(reasons, key))}
          />
        </span>
      </div>
      <Textarea
        // The dialog gives the focus to what has this attribute; React would set it too early by itself.
        ref={(field) => {
          if (number === 1) field?.setAttribute('autofocus', '')
        }}
        aria-label={t('reason', { number })}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={LONGEST_REASON}
        value={text}
        onChange={(event) => {
          const { value } = event.currentTarget
          onReasons((reasons) => withText(reasons, key, value))
        }}
        onKeyDown={onKeyDown}
        error={missing ? t('reasonMissing') : null}
      />
    </li>
  )
}

function Tool(props: { label: string; icon: 'up' | 'down' | 'close'; disabled: boolean; onPress: () => void }) {
  const { label, icon, disabled, onPress } = props
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} disabled={disabled} onClick={onPress}>
      <Icon name={icon} size={16} />
    </ActionIcon>
  )
}

/** Findings as ready reasons: each can be taken once. */
function Offers({ offers, onTake }: { offers: readonly Offer[]; onTake: (offer: Offer) => void }) {
  const t = useTranslations('report')
  if (offers.length === 0) return null
  return (
    <fieldset className={classes['offers']}>
      <legend>{t('fromFindings')}</legend>
      {offers.map((offer, index) => (
        <button
          key={`${index} ${offer.words}`}
          type="button"
          className={classes['offer']}
          onClick={() => onTake(offer)}
        >
          <span className={classes['severity']} data-severity={offer.severity}>
            <Icon name="plus" size={14} />
            {t(offer.severity === 'error' ? 'severityError' : 'severityWarning')}
          </span>{' '}
          <span>{offer.words}</span> {index < 9 ? <KeyNames keys={`alt+${index + 1}`} beside /> : null}
        </button>
      ))}
    </fieldset>
  )
}

/** The reasons as the unit finds them on its report. */
function Preview({ reasons }: { reasons: readonly string[] }) {
  const t = useTranslations('report')
  return (
    <section className={classes['preview']} aria-label={t('preview')}>
      <h3>{t('preview')}</h3>
      <p>{t('previewLead')}</p>
      {reasons.length === 0 ? (
        <p className={classes['nothing']}>{t('previewNothing')}</p>
      ) : (
        <ol>
          {reasons.map((reason, index) => (
            <li key={index}>{reason}</li>
          ))}
        </ol>
      )}
    </section>
  )
}

import { ActionIcon, Button, Text, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Report } from '#domain/reports/report.ts'
import { useFieldName } from '#src/ui/field-name.ts'
import { Icon } from '#src/ui/icons.tsx'
import { SidePanel } from '#src/ui/side-panel.tsx'
import classes from './decision.module.css'

/** Most reasons that the API takes, and the longest. */
const MOST_REASONS = 50
const LONGEST_REASON = 2000

/**
 * Asks why a report is returned. What was typed outlives the dialog (`reasons` belongs to the caller), so that a refused
 * decision can be taken again without typing it anew.
 */
export function ReturnDialog(props: {
  report: Report
  reasons: readonly string[]
  onReasons: (reasons: readonly string[]) => void
  pending: boolean
  onClose: () => void
  onReturn: (reasons: string[]) => void
}) {
  const { report, reasons, onReasons, pending, onClose, onReturn } = props
  const t = useTranslations('report')
  const [tried, setTried] = useState(false)
  const filled = reasons.map((reason) => reason.trim()).filter((reason) => reason !== '')
  const change = (index: number, text: string) => onReasons(reasons.map((reason, at) => (at === index ? text : reason)))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (filled.length > 0) onReturn(filled)
  }

  return (
    <SidePanel title={t('returnTitle', { unit: report.unitName })} place="middle" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Text mb="sm">{t('returnText')}</Text>
        {reasons.map((reason, index) => (
          <div key={index} className={classes['reason']}>
            <Textarea
              className={classes['reasonText'] ?? ''}
              label={t('reason', { number: index + 1 })}
              autosize
              minRows={2}
              maxRows={8}
              maxLength={LONGEST_REASON}
              value={reason}
              onChange={(event) => change(index, event.currentTarget.value)}
              error={tried && filled.length === 0 && index === 0 ? t('reasonMissing') : null}
            />
            {reasons.length === 1 ? null : (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('removeReason', { number: index + 1 })}
                onClick={() => onReasons(reasons.filter((_, at) => at !== index))}
              >
                <Icon name="close" size={16} />
              </ActionIcon>
            )}
          </div>
        ))}
        {reasons.length < MOST_REASONS ? (
          <Button variant="subtle" size="compact-sm" onClick={() => onReasons([...reasons, ''])}>
            {t('addReason')}
          </Button>
        ) : null}
        <Suggestions report={report} reasons={reasons} onReasons={onReasons} />
        <div className={classes['actions']}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" color="#a8480a" loading={pending}>
            {t('sendBack')}
          </Button>
        </div>
      </form>
    </SidePanel>
  )
}

/** Findings as ready reasons: each can be taken once. */
function Suggestions(props: {
  report: Report
  reasons: readonly string[]
  onReasons: (reasons: readonly string[]) => void
}) {
  const { report, reasons, onReasons } = props
  const t = useTranslations('report')
  const fieldName = useFieldName()
  const offers = report.findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ path, message }) => t('fromFinding', { field: fieldName(path), message }))
    .filter((offer) => !reasons.includes(offer))
  if (offers.length === 0) return null
  const take = (offer: string) => onReasons([...reasons.filter((reason) => reason.trim() !== ''), offer])
  return (
    <fieldset className={classes['offers']}>
      <legend>{t('fromFindings')}</legend>
      {offers.map((offer) => (
        <button key={offer} type="button" className={classes['offer']} onClick={() => take(offer)}>
          + {offer}
        </button>
      ))}
    </fieldset>
  )
}

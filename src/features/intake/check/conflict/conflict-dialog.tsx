import { Button, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import { formatInstant } from '#domain/text/format-instant.ts'
import type { NewReport, Report } from '#domain/reports/report.ts'
import { useFieldName } from '#src/ui/field-name.ts'
import { paths } from '#src/ui/paths.ts'
import { SidePanel } from '#src/ui/side-panel.tsx'
import { statusWords } from '#src/ui/status-badge.tsx'
import type { FieldId } from '../../draft/draft-field.ts'
import type { ReportDraft } from '../../draft/report-draft.ts'
import { useFieldText } from '../../form/field-text.ts'
import { pointerNow } from '../form-findings.ts'
import { disputes, merged, theirDraft, type Dispute } from './merge.ts'
import classes from '../review/dialogs.module.css'

/**
 * Somebody was faster: who, when, and both versions side by side, a choice for each place. Nothing is chosen for whom one did not
 * ask: theirs stays unless mine is taken.
 */
export function ConflictDialog(props: {
  theirs: Report
  mine: ReportDraft
  sent: NewReport
  /** Goes on with both brought together, on their revision: at once, or once more in the form. */
  onMerged: (draft: ReportDraft, submit: boolean) => void
  /** Mine is given up for theirs, which opens. */
  theirsOpened: () => void
  onClose: () => void
}) {
  const { theirs, mine, sent, onMerged, theirsOpened, onClose } = props
  const t = useTranslations('review')
  const [their, all] = useMemo(() => {
    const draft = theirDraft(theirs, mine, sent)
    return [draft, disputes(mine, draft)]
  }, [theirs, mine, sent])
  const [keepMine, setKeepMine] = useState<ReadonlySet<FieldId>>(new Set())
  const by = theirs.submittedBy
  const choose = (field: FieldId, isMine: boolean) =>
    setKeepMine((before) => {
      const next = new Set(before)
      if (isMine) next.add(field)
      else next.delete(field)
      return next
    })
  const together = () => merged(mine, their, all, keepMine)
  return (
    <SidePanel title={t('conflictTitle')} place="middle" wide onClose={onClose}>
      <Who theirs={theirs} />
      <Text mt="xs">{t('conflictKept')}</Text>
      <Text mt="xs">{all.length === 0 ? t('conflictSame') : t('conflictChoose', { count: all.length })}</Text>
      {all.length === 0 ? null : (
        <>
          <div className={classes['all']}>
            <Button size="compact-sm" variant="default" onClick={() => setKeepMine(new Set())}>
              {t('conflictAllTheirs', { by })}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => setKeepMine(new Set(all.map(({ field }) => field)))}
            >
              {t('conflictAllMine')}
            </Button>
          </div>
          <Sides mine={mine} their={their} by={by} all={all} keepMine={keepMine} onChoose={choose} />
        </>
      )}
      <div className={classes['buttons']}>
        <Button variant="subtle" component={Link} to={paths.report(theirs.id)} onClick={theirsOpened}>
          {t('conflictTheirsOnly', { by })}
        </Button>
        <Button variant="default" onClick={() => onMerged(together(), false)}>
          {t('conflictBack')}
        </Button>
        <Button onClick={() => onMerged(together(), true)}>{t('conflictSubmit')}</Button>
      </div>
    </SidePanel>
  )
}

/** Who was faster, and when: with a version of the content, or with a decision on the one that was on screen. */
function Who({ theirs }: { theirs: Report }) {
  const t = useTranslations('review')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const status = ui(statusWords[theirs.status]).toLocaleLowerCase(locale)
  const { decision, submittedAt, submittedBy, version } = theirs
  return (
    <Text>
      {decision !== null && decision.at > submittedAt
        ? t('conflictDecided', { by: decision.by, at: formatInstant(decision.at), status, version })
        : t('conflictWho', { by: submittedBy, at: formatInstant(submittedAt), status, version })}
    </Text>
  )
}

function Sides(props: {
  mine: ReportDraft
  their: ReportDraft
  by: string
  all: readonly Dispute[]
  keepMine: ReadonlySet<FieldId>
  onChoose: (field: FieldId, isMine: boolean) => void
}) {
  const { mine, their, by, all, keepMine, onChoose } = props
  const t = useTranslations('review')
  const fieldName = useFieldName()
  const fieldText = useFieldText()
  const side = (draft: ReportDraft, { field, kind }: Dispute, isMine: boolean) => {
    const isThere = kind === 'edited' || (kind === 'onlyMine') === isMine
    return (isThere ? fieldText(draft, field) : t('conflictNoRow')) || t('nothing')
  }
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('conflictField')}</th>
            <th scope="col">{t('conflictTheirs', { by })}</th>
            <th scope="col">{t('conflictMine')}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((dispute) => {
            const { field, kind } = dispute
            const name = fieldName(pointerNow(field, kind === 'onlyTheirs' ? their : mine))
            const isMine = keepMine.has(field)
            return (
              <tr key={field}>
                <th scope="row">{name}</th>
                <td>
                  <Choice
                    field={field}
                    whose={t('conflictTheirs', { by })}
                    text={side(their, dispute, false)}
                    checked={!isMine}
                    onChoose={() => onChoose(field, false)}
                  />
                </td>
                <td>
                  <Choice
                    field={field}
                    whose={t('conflictMine')}
                    text={side(mine, dispute, true)}
                    checked={isMine}
                    onChoose={() => onChoose(field, true)}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Choice(props: { field: FieldId; whose: string; text: string; checked: boolean; onChoose: () => void }) {
  const { field, whose, text, checked, onChoose } = props
  return (
    <label className={classes['side']}>
      <input type="radio" name={`conflict ${field}`} checked={checked} onChange={onChoose} />
      <span>
        <span className="visually-hidden">{whose}: </span>
        {text}
      </span>
    </label>
  )
}

import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { contactKindSchema, type ContactKind } from '#domain/model/contact.ts'
import { useRecordContacts } from '#src/api/contacts.mutations.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { SidePanel } from '#src/ui/side-panel.tsx'
import classes from './dialogs.module.css'

/** By hand one records what the software did not do itself. */
const byHand: readonly ContactKind[] = ['phone', 'email', 'other', 'reminder'] satisfies readonly ContactKind[]

type Recorded = { readonly at: string; readonly count: number }

/** Records a contact with several units. */
export function RecordDialog(props: {
  campaignId: string
  unitIds: readonly string[]
  onClose: () => void
  onRecorded: (recorded: Recorded) => void
}) {
  const { campaignId, unitIds, onClose, onRecorded } = props
  const t = useTranslations('contacts')
  return (
    <SidePanel title={t('recordTitle', { count: unitIds.length })} place="middle" onClose={onClose}>
      <RecordForm campaignId={campaignId} unitIds={unitIds} onCancel={onClose} onRecorded={onRecorded} />
    </SidePanel>
  )
}

export function RecordForm(props: {
  campaignId: string
  unitIds: readonly string[]
  onCancel?: () => void
  onRecorded: (recorded: Recorded) => void
}) {
  const { campaignId, unitIds, onCancel, onRecorded } = props
  const t = useTranslations('contacts')
  const recording = useRecordContacts(campaignId)
  const [kind, setKind] = useState<ContactKind>('phone')
  const [note, setNote] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (recording.isPending) return
    recording.mutate(
      { unitIds, kind, note },
      {
        onSuccess: ({ items }) => {
          setNote('')
          onRecorded({ at: items[0]?.at ?? '', count: items.length })
        },
      },
    )
  }
  return (
    <form className={classes['form']} onSubmit={submit}>
      <NativeSelect
        label={t('contactKind')}
        value={kind}
        onChange={(event) => setKind(contactKindSchema.parse(event.currentTarget.value))}
        data={byHand.map((value) => ({ value, label: t(`kind_${value}`) }))}
      />
      <Textarea
        label={t('note')}
        placeholder={t('noteHint')}
        rows={3}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {recording.isError ? <ErrorState title={t('actionFailed')} error={recording.error} /> : null}
      <div className={classes['actions']}>
        {onCancel === undefined ? null : (
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
        <Button type="submit" loading={recording.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

import '@mantine/core/styles/Radio.layer.css'
import { Button, Radio, Text, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import {
  asideReasonSchema,
  type AsideReason,
  type LetterInList,
  type SetAside,
} from '#domain/letters/letter-in-list.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { SidePanel } from '#src/ui/side-panel.tsx'
import classes from './intake.module.css'

type Props = {
  letter: LetterInList
  pending: boolean
  error: Error | null
  onClose: () => void
  onSetAside: (wish: SetAside) => void
}

/** Asks why nothing is to come of a letter. */
export function SetAsideDialog({ letter, pending, error, onClose, onSetAside }: Props) {
  const t = useTranslations('intakeQueue')
  const [reason, setReason] = useState<AsideReason>(letter.twin === null ? 'notReport' : 'duplicate')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const lacksNote = reason === 'other' && note.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!lacksNote) onSetAside({ reason, note: note.trim() === '' ? null : note.trim() })
  }
  const name = letter.number === null ? letter.fileName : t('numbered', { number: letter.number })
  return (
    <SidePanel title={t('setAsideTitle', { name })} place="middle" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Text c="dimmed" size="sm" mb="sm">
          {t('setAsideHint')}
        </Text>
        <Radio.Group
          label={t('setAsideWhy')}
          value={reason}
          onChange={(value) => setReason(asideReasonSchema.parse(value))}
        >
          {asideReasonSchema.options.map((option) => (
            <Radio
              key={option}
              ref={(field) => {
                // The dialog gives the focus to what has this attribute; React would set it too early by itself.
                if (option === reason) field?.setAttribute('autofocus', '')
              }}
              value={option}
              label={t(`asideReasons.${option}`)}
              mt="xs"
            />
          ))}
        </Radio.Group>
        <Textarea
          mt="md"
          label={t(reason === 'other' ? 'setAsideNote' : 'setAsideNoteOptional')}
          rows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={tried && lacksNote ? t('setAsideNoteMissing') : null}
        />
        {error === null ? null : <ErrorState error={error} title={t('setAsideFailed')} />}
        <div className={classes['dialogActions']}>
          <Button variant="default" onClick={onClose}>
            {t('pasteCancel')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('setAside')}
          </Button>
        </div>
      </form>
    </SidePanel>
  )
}

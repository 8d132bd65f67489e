import { Button, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Campaign } from '#domain/model/campaign.ts'
import { useChangeCampaign } from '#src/api/campaigns.mutations.ts'
import { DayInput } from '#src/ui/day-input.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { SidePanel } from '#src/ui/side-panel.tsx'
import { inDialog } from './in-dialog.ts'
import { useFieldError } from './use-field-error.ts'
import classes from './dialogs.module.css'

/** Changes title, cut-off and due day. The campaign as it was when the dialog opened is what the change is based on. */
export function EditDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const t = useTranslations('campaigns')
  const changing = useChangeCampaign()
  const [seen] = useState(campaign)
  const [title, setTitle] = useState(seen.title)
  const [dueOn, setDueOn] = useState<Campaign['dueOn'] | null>(seen.dueOn)
  const [dataCutoff, setDataCutoff] = useState(seen.dataCutoff)
  const [tried, setTried] = useState(false)
  const refused = useFieldError(changing.error)
  const isEarly = dueOn !== null && dueOn < seen.request.date
  const titleError = tried && title.trim() === '' ? t('needed') : refused('/title')
  const dueError = isEarly ? t('dueEarly') : tried && dueOn === null ? t('needed') : refused('/dueOn')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (title.trim() === '' || dueOn === null || isEarly || changing.isPending) return
    changing.mutate({ seen, change: { title: title.trim(), dataCutoff, dueOn } }, { onSuccess: onClose })
  }
  return (
    <SidePanel title={t('editTitle')} place="middle" onClose={onClose}>
      <form className={classes['form']} onSubmit={submit} noValidate>
        <TextInput
          label={t('fieldTitle')}
          required
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={titleError}
        />
        <div className={classes['pair']}>
          <DayInput
            popoverProps={inDialog}
            label={t('fieldDue')}
            required
            value={dueOn}
            onDay={setDueOn}
            error={dueError}
          />
          <DayInput
            popoverProps={inDialog}
            label={t('fieldCutoff')}
            value={dataCutoff}
            onDay={setDataCutoff}
            error={refused('/dataCutoff')}
          />
        </div>
        {dueOn === seen.dueOn ? null : (
          <Text size="sm" className={classes['note'] ?? ''}>
            {t('editDueNote')}
          </Text>
        )}
        {changing.isError ? <ErrorState title={t('saveFailed')} error={changing.error} /> : null}
        <div className={classes['actions']}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={changing.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </SidePanel>
  )
}

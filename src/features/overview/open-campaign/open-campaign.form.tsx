import { Button, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { NewCampaign } from '#domain/model/campaign.ts'
import { useOpenCampaign } from '#src/api/campaigns.queries.ts'
import { DayInput } from '#src/ui/day-input.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { SidePanel } from '#src/ui/side-panel.tsx'
import { draftErrors, emptyDraft, newCampaignOf, type CampaignDraft } from './campaign-draft.ts'
import classes from './open-campaign.module.css'

/** Inside a modal dialog, what is drawn elsewhere on the page lies under it; `fixed` keeps its edge from cutting it. */
const inDialog = { withinPortal: false, floatingStrategy: 'fixed' } as const

type Props = { readonly onClose: () => void; readonly onOpened: (campaignId: string) => void }

/** Opens a campaign: what was asked by which letter, as of when, by when. */
export function OpenCampaignForm({ onClose, onOpened }: Props) {
  const t = useTranslations('overview')
  const opening = useOpenCampaign()
  const [draft, setDraft] = useState<CampaignDraft>(emptyDraft)
  const [tried, setTried] = useState(false)
  const errors = draftErrors(draft)
  const set = (part: Partial<CampaignDraft>) => setDraft((current) => ({ ...current, ...part }))
  const wording = { needed: t('openNeeded'), dueEarly: t('openDueEarly') }
  const errorOf = (field: keyof CampaignDraft) => {
    const error = errors[field]
    return tried && error !== undefined ? wording[error] : null
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const campaign: NewCampaign | null = newCampaignOf(draft)
    if (campaign !== null) opening.mutate(campaign, { onSuccess: ({ id }) => onOpened(id) })
  }

  return (
    <SidePanel title={t('openTitle')} place="middle" onClose={onClose}>
      <form className={classes['form']} onSubmit={submit} noValidate>
        <TextInput
          label={t('openName')}
          placeholder={t('openNamePlaceholder')}
          required
          maxLength={300}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          error={errorOf('title')}
        />
        <TextInput
          label={t('openNumber')}
          placeholder={t('openNumberPlaceholder')}
          required
          maxLength={100}
          value={draft.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
          error={errorOf('number')}
        />
        <div className={classes['dates']}>
          <DayInput
            popoverProps={inDialog}
            label={t('openDate')}
            required
            value={draft.date}
            onDay={(date) => set({ date })}
            error={errorOf('date')}
          />
          <DayInput
            popoverProps={inDialog}
            label={t('openDue')}
            required
            value={draft.dueOn}
            onDay={(dueOn) => set({ dueOn })}
            error={errorOf('dueOn')}
          />
          <DayInput
            popoverProps={inDialog}
            label={t('openCutoff')}
            description={t('openCutoffHint')}
            value={draft.dataCutoff}
            onDay={(dataCutoff) => set({ dataCutoff })}
          />
        </div>
        <Text size="sm" c="dimmed">
          {t('openUnits')}
        </Text>
        {opening.isError ? <ErrorState title={t('openFailed')} error={opening.error} /> : null}
        <div className={classes['actions']}>
          <Button variant="default" onClick={onClose}>
            {t('openCancel')}
          </Button>
          <Button type="submit" loading={opening.isPending}>
            {t('openSubmit')}
          </Button>
        </div>
      </form>
    </SidePanel>
  )
}

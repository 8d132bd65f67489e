import '@mantine/core/styles/Popover.css'
import '@mantine/dates/styles.css'
import 'dayjs/locale/vi'
import { Button, Text, TextInput } from '@mantine/core'
import { DateInput, DatesProvider, type DateInputProps } from '@mantine/dates'
import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import { useState, type FormEvent } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { NewCampaign } from '#domain/model/campaign.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import { useOpenCampaign } from '../../../api/campaigns.queries.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { draftErrors, emptyDraft, newCampaignOf, type CampaignDraft } from './campaign-draft.ts'
import classes from './open-campaign.module.css'

// Without it, a date typed as dd/mm/yyyy is read as mm/dd/yyyy.
dayjs.extend(customParseFormat)

type Props = { readonly onClose: () => void; readonly onOpened: (campaignId: string) => void }

/** Opens a campaign: what was asked by which letter, as of when, by when. */
export function OpenCampaignForm({ onClose, onOpened }: Props) {
  const t = useTranslations('overview')
  const locale = useLocale()
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
      <DatesProvider settings={{ locale, firstDayOfWeek: 1, weekendDays: [] }}>
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
              label={t('openDate')}
              required
              value={draft.date}
              onDay={(date) => set({ date })}
              error={errorOf('date')}
            />
            <DayInput
              label={t('openDue')}
              required
              value={draft.dueOn}
              onDay={(dueOn) => set({ dueOn })}
              error={errorOf('dueOn')}
            />
            <DayInput
              label={t('openCutoff')}
              description={t('openCutoffHint')}
              clearable
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
      </DatesProvider>
    </SidePanel>
  )
}

type DayInputProps = Omit<DateInputProps, 'value' | 'onChange'> & {
  readonly value: IsoDate | null
  readonly onDay: (day: IsoDate | null) => void
}

/** A day, typed or picked, always as dd/mm/yyyy. */
function DayInput({ onDay, ...props }: DayInputProps) {
  const t = useTranslations('overview')
  return (
    <DateInput
      valueFormat="DD/MM/YYYY"
      placeholder={t('datePlaceholder')}
      hideOutsideDates
      // Inside a modal dialog, what is drawn elsewhere on the page lies under it; `fixed` keeps its edge from cutting it.
      popoverProps={{ withinPortal: false, floatingStrategy: 'fixed' }}
      clearButtonProps={{ 'aria-label': t('clearDate') }}
      previousLabel={t('previousMonth')}
      nextLabel={t('nextMonth')}
      onChange={(day) => onDay(day as IsoDate | null)}
      {...props}
    />
  )
}

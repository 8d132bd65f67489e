import { Alert, Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { IsoDate } from '#domain/model/dates.ts'
import type { LetterId } from '#domain/model/ids.ts'
import { useOpenCampaign } from '#src/api/campaigns.mutations.ts'
import { Problem } from '#src/api/problem.ts'
import { unitsQuery } from '#src/api/units.queries.ts'
import { DayInput } from '#src/ui/day-input.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { KeyNames } from '#src/ui/shortcuts/shortcuts-help.tsx'
import { useShortcuts } from '#src/ui/shortcuts/shortcuts.ts'
import { draftErrors, fieldPaths, newCampaignOf, type CampaignDraft, type DraftField } from './campaign-draft.ts'
import { pickedUnits } from './picked-units.ts'
import { ProposalNotes, type Beside } from './proposal-notes.tsx'
import { UnitsPart } from './units-part.tsx'
import classes from './new-campaign.module.css'

type Props = {
  readonly initial: CampaignDraft
  readonly letterId: LetterId | null
  readonly beside: Beside | null
  readonly onOpened: (campaignId: string) => void
}

/** A campaign's fields, typed by hand or checked against its request letter. */
export function CampaignForm({ initial, letterId, beside, onOpened }: Props) {
  const t = useTranslations('campaigns')
  const [draft, setDraft] = useState(initial)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const opening = useOpenCampaign()
  const units = useQuery(unitsQuery(draft.date))
  const picked = pickedUnits(units.data ?? [], draft.unitIds)
  const errors = draftErrors(draft, picked)
  const set = (part: Partial<CampaignDraft>) => {
    opening.reset()
    setDraft((current) => ({ ...current, ...part }))
  }

  const errorOf = (field: DraftField): string | null => {
    const own = tried ? errors[field] : undefined
    if (own !== undefined) return t(own)
    const refused = opening.error instanceof Problem ? opening.error.errors : []
    return (
      refused.find(({ path }) => path === fieldPaths[field] || path.startsWith(`${fieldPaths[field]}/`))?.message ??
      null
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const campaign = newCampaignOf(draft, picked, letterId)
    if (campaign === null) {
      // The first field that is wrong, once it is marked as such.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    } else if (!opening.isPending) opening.mutate(campaign, { onSuccess: ({ id }) => onOpened(id) })
  }

  const notes = (field: DraftField, label: string, onDay?: (day: IsoDate) => void): ReactNode => (
    <ProposalNotes beside={beside} path={fieldPaths[field]} label={label} {...(onDay === undefined ? {} : { onDay })} />
  )
  const whole = beside?.proposal.findings.filter(({ path }) => path === '') ?? []
  const left = Object.keys(errors).length

  const submitLabel = picked.length === 0 ? t('submit') : t('submitCount', { count: picked.length })
  useShortcuts([{ keys: 'mod+Enter', label: submitLabel, run: () => form.current?.requestSubmit() }])

  return (
    <form ref={form} className={classes['form']} onSubmit={submit} noValidate aria-label={t('newTitle')}>
      {whole.map((finding, index) => (
        <Alert key={index} variant="light" color={finding.severity === 'info' ? 'blue' : 'orange'}>
          {finding.message}
        </Alert>
      ))}
      <section className={classes['part']} aria-labelledby="campaign-fields">
        <h2 id="campaign-fields" className={classes['heading']}>
          {t('fields')}
        </h2>
        <div data-field={fieldPaths.title}>
          <TextInput
            label={t('fieldTitle')}
            placeholder={t('fieldTitleHint')}
            required
            maxLength={300}
            value={draft.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
            error={errorOf('title')}
          />
          {notes('title', t('fieldTitle'))}
        </div>
        <div className={classes['pair']}>
          <div data-field={fieldPaths.number}>
            <TextInput
              label={t('fieldNumber')}
              placeholder="1406/STTTT-BCVT&CNTT"
              required
              maxLength={100}
              value={draft.number}
              onChange={(event) => set({ number: event.currentTarget.value })}
              error={errorOf('number')}
            />
            {notes('number', t('fieldNumber'))}
          </div>
          <div data-field={fieldPaths.date}>
            <DayInput
              label={t('fieldDate')}
              required
              value={draft.date}
              onDay={(date) => set({ date })}
              error={errorOf('date')}
            />
            {notes('date', t('fieldDate'))}
          </div>
          <div data-field={fieldPaths.dueOn}>
            <DayInput
              label={t('fieldDue')}
              description={t('fieldDueHint')}
              required
              value={draft.dueOn}
              onDay={(dueOn) => set({ dueOn })}
              error={errorOf('dueOn')}
            />
            {notes('dueOn', t('fieldDue'), (dueOn) => set({ dueOn }))}
          </div>
          <div data-field={fieldPaths.dataCutoff}>
            <DayInput
              label={t('fieldCutoff')}
              description={t('fieldCutoffHint')}
              value={draft.dataCutoff}
              onDay={(dataCutoff) => set({ dataCutoff })}
              error={errorOf('dataCutoff')}
            />
            {notes('dataCutoff', t('fieldCutoff'), (dataCutoff) => set({ dataCutoff }))}
          </div>
        </div>
      </section>
      <UnitsPart
        query={units}
        date={draft.date}
        picked={picked}
        onPick={(unitIds) => set({ unitIds })}
        error={errorOf('unitIds')}
        notes={notes('unitIds', t('units'))}
      />
      <div className={classes['foot']}>
        {opening.isError ? <ErrorState title={t('openFailed')} error={opening.error} /> : null}
        {tried && left > 0 ? (
          <p role="alert" className={classes['left']}>
            {t('checkFields', { count: left })}
          </p>
        ) : null}
        <Button type="submit" size="md" loading={opening.isPending} rightSection={<KeyNames keys="mod+Enter" beside />}>
          {submitLabel}
        </Button>
      </div>
    </form>
  )
}

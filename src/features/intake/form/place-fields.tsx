import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/ScrollArea.layer.css'
import { Alert, Anchor, NativeSelect, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import type { Campaign } from '#domain/model/campaign.ts'
import type { CampaignId, UnitId } from '#domain/model/ids.ts'
import { compareVietnamese } from '#domain/text/fold.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { useUser } from '#src/api/session.queries.ts'
import { unitsQuery } from '#src/api/units.queries.ts'
import { paths } from '#src/ui/paths.ts'
import { statusWords } from '#src/ui/status-badge.tsx'
import type { ExistingReport } from '../check/existing-report.ts'
import { filterUnits } from '../filter-units.ts'
import { FieldFrame } from './field-frame.tsx'
import { useFormActions, useFormView } from './form-context.ts'
import { FormPart } from './form-part.tsx'
import { useField, type FieldState } from './use-field.ts'

/** Whose report this is and in which campaign; says when there is one already. */
export function PlaceFields({ existing, fromLetter }: { existing: ExistingReport; fromLetter: boolean }) {
  const t = useTranslations('intake')
  return (
    <FormPart title={t('place')}>
      <UnitField fromLetter={fromLetter} />
      <CampaignField fromLetter={fromLetter} />
      <ExistingNotice existing={existing} />
    </FormPart>
  )
}

/** Whether a field must still say that the letter did not tell; a finding there says it better. */
const asks = (fromLetter: boolean, { findings }: FieldState, value: string | null) =>
  fromLetter && value === null && findings.length === 0

function UnitField({ fromLetter }: { fromLetter: boolean }) {
  const t = useTranslations('intake')
  const fields = useTranslations('fields')
  const { draft, read } = useFormView()
  const { dispatch } = useFormActions()
  const state = useField('/unitId')
  const units = useQuery(unitsQuery()).data ?? []
  const { unitId: ownUnit } = useUser()
  const nameOf = (id: UnitId | null) => units.find((unit) => unit.id === id)?.name ?? null
  if (ownUnit !== null) {
    return (
      <FieldFrame state={state} label={fields('unitId')} readAs={null}>
        <TextInput {...state.input} label={fields('unitId')} value={nameOf(ownUnit) ?? ''} readOnly variant="filled" />
      </FieldFrame>
    )
  }
  return (
    <FieldFrame state={state} label={fields('unitId')} readAs={nameOf(read.unitId)}>
      <Select
        {...state.input}
        label={fields('unitId')}
        placeholder={t('chooseUnit')}
        description={asks(fromLetter, state, draft.unitId) ? t('unitNotRead') : undefined}
        searchable
        selectFirstOptionOnChange
        clearable
        clearButtonProps={{ 'aria-label': t('clearUnit') }}
        comboboxProps={{ withinPortal: false }}
        withScrollArea={false}
        styles={{ options: { maxHeight: 260, overflowY: 'auto' } }}
        nothingFoundMessage={t('noUnitFound')}
        limit={300}
        data={units
          .toSorted((a, b) => compareVietnamese(a.name, b.name))
          .map(({ id, name }) => ({ value: id, label: name }))}
        filter={filterUnits(units)}
        value={draft.unitId}
        onChange={(id) => dispatch({ type: 'unit', unitId: id as UnitId | null })}
        error={state.problem}
      />
    </FieldFrame>
  )
}

function CampaignField({ fromLetter }: { fromLetter: boolean }) {
  const t = useTranslations('intake')
  const fields = useTranslations('fields')
  const { draft, read } = useFormView()
  const { dispatch } = useFormActions()
  const state = useField('/campaignId')
  const campaigns = useQuery(campaignsQuery()).data ?? []
  const title = ({ title: name, status }: Campaign) =>
    status === 'closed' ? t('campaignClosed', { title: name }) : name
  const readAs = campaigns.find(({ id }) => id === read.campaignId)?.title ?? null
  return (
    <FieldFrame state={state} label={fields('campaignId')} readAs={readAs}>
      <NativeSelect
        {...state.input}
        label={fields('campaignId')}
        description={asks(fromLetter, state, draft.campaignId) ? t('campaignNotRead') : undefined}
        value={draft.campaignId ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget
          dispatch({ type: 'campaign', campaignId: value === '' ? null : (value as CampaignId) })
        }}
        data={[
          { value: '', label: t('chooseCampaign') },
          ...campaigns.map((campaign) => ({ value: campaign.id, label: title(campaign) })),
        ]}
        error={state.problem}
      />
    </FieldFrame>
  )
}

function ExistingNotice({ existing }: { existing: ExistingReport }) {
  const t = useTranslations('intake')
  const ui = useTranslations('ui')
  const locale = useLocale()
  if (existing.state === 'unknown') return <Alert color="yellow">{t('existingUnknown')}</Alert>
  if (existing.state !== 'found') return null
  const { report } = existing
  return (
    <Alert color="blue" variant="light">
      {t('existing', {
        version: report.version,
        next: report.version + 1,
        status: ui(statusWords[report.status]).toLocaleLowerCase(locale),
      })}{' '}
      <Anchor component={Link} to={paths.report(report.id)} inherit underline="always">
        {t('existingOpen')}
      </Anchor>
    </Alert>
  )
}

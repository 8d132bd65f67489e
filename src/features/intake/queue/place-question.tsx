import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/ScrollArea.layer.css'
import { Button, NativeSelect, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { LetterInList, LetterPlace } from '#domain/letters/letter-in-list.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import { campaignIdSchema, unitIdSchema, type UnitId } from '#domain/model/ids.ts'
import type { Unit } from '#domain/model/unit.ts'
import { compareVietnamese } from '#domain/text/fold.ts'
import { KeyNames } from '#src/ui/shortcuts/shortcuts-help.tsx'
import { filterUnits } from '../filter-units.ts'
import type { Question } from './place-choices.ts'
import classes from './desk.module.css'

type Props = {
  letter: LetterInList
  question: Question
  units: readonly Unit[]
  campaigns: readonly Campaign[]
  pending: boolean
  onPlace: (place: LetterPlace) => void
}

/** Asks whose letter it is, or of which campaign: the likeliest answers take one key or click, any other a list. */
export function PlaceQuestion({ letter, question, units, campaigns, pending, onPlace }: Props) {
  const t = useTranslations('intakeQueue')
  const name = letter.number ?? letter.fileName
  return (
    <fieldset className={classes['question']} aria-label={t(`ask.${question.about}Of`, { name })}>
      <span className={classes['asked']}>{t(`ask.${question.about}`)}</span>
      {question.choices.map(({ label, place }, index) => (
        <Button
          key={label}
          variant="default"
          size="compact-sm"
          disabled={pending}
          leftSection={<KeyNames keys={`${index + 1}`} beside />}
          onClick={() => onPlace(place)}
        >
          {label}
        </Button>
      ))}
      {question.about === 'unit' ? (
        <OtherUnit
          name={name}
          units={units}
          pending={pending}
          onUnit={(unitId) => onPlace({ ...letter.placed, unitId })}
        />
      ) : campaigns.length > question.choices.length ? (
        <NativeSelect
          className={classes['other'] ?? ''}
          size="xs"
          aria-label={t('ask.otherCampaignOf', { name })}
          disabled={pending}
          value=""
          data-other
          onChange={({ currentTarget: { value } }) => {
            if (value !== '') onPlace({ ...letter.placed, campaignId: campaignIdSchema.parse(value) })
          }}
          data={[
            { value: '', label: t('ask.otherCampaign') },
            ...campaigns.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      ) : null}
    </fieldset>
  )
}

/** Any other unit: the long list is only made when it is asked for. */
function OtherUnit(props: { name: string; units: readonly Unit[]; pending: boolean; onUnit: (id: UnitId) => void }) {
  const { name, units, pending, onUnit } = props
  const t = useTranslations('intakeQueue')
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        disabled={pending}
        data-other
        rightSection={<KeyNames keys="0" beside />}
        onClick={() => setOpen(true)}
      >
        {t('ask.otherUnit')}
        <span className="visually-hidden"> {t('ask.otherUnitFor', { name })}</span>
      </Button>
    )
  }
  return (
    <Select
      className={classes['other'] ?? ''}
      ref={(field) => field?.focus()}
      defaultDropdownOpened
      size="xs"
      aria-label={t('ask.otherUnitOf', { name })}
      placeholder={t('ask.findUnit')}
      searchable
      selectFirstOptionOnChange
      disabled={pending}
      withScrollArea={false}
      styles={{ options: { maxHeight: 260, overflowY: 'auto' } }}
      nothingFoundMessage={t('ask.noUnit')}
      limit={300}
      data={units
        .toSorted((a, b) => compareVietnamese(a.name, b.name))
        .map(({ id, name: label }) => ({ value: id, label }))}
      filter={filterUnits(units)}
      value={null}
      onChange={(id) => {
        if (id !== null) onUnit(unitIdSchema.parse(id))
      }}
    />
  )
}

import { Button, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { UnitId } from '#domain/model/ids.ts'
import type { Unit } from '#domain/model/unit.ts'
import { formatNumber } from '#domain/text/format.ts'
import { kindLabels, unitKinds } from '#src/ui/kind-labels.ts'
import { unitGroups, withUnits, type UnitGroup } from './picked-units.ts'
import classes from './units-picker.module.css'

type Props = {
  readonly units: readonly Unit[]
  readonly picked: ReadonlySet<UnitId>
  readonly onPick: (picked: ReadonlySet<UnitId>) => void
}

/** The directory with a box for each unit and each group of them. */
export function UnitsPicker({ units, picked, onPick }: Props) {
  const t = useTranslations('campaigns')
  const [search, setSearch] = useState('')
  const groups = useMemo(() => unitGroups(units, picked, unitKinds, search), [units, picked, search])
  const shown = groups.flatMap((group) => group.units)
  return (
    <div className={classes['picker']}>
      <div className={classes['tools']}>
        <TextInput
          className={classes['search'] ?? ''}
          type="search"
          label={t('unitsSearch')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Button variant="default" size="sm" onClick={() => onPick(withUnits(picked, shown, true))}>
          {t('unitsAll')}
        </Button>
        <Button variant="default" size="sm" onClick={() => onPick(withUnits(picked, shown, false))}>
          {t('unitsNone')}
        </Button>
      </div>
      {groups.length === 0 ? <p className={classes['none']}>{t('unitsNotFound')}</p> : null}
      {groups.map((group) => (
        <Group key={group.kind} group={group} picked={picked} onPick={onPick} />
      ))}
    </div>
  )
}

function Group({ group, picked, onPick }: Omit<Props, 'units'> & { readonly group: UnitGroup }) {
  const t = useTranslations('campaigns')
  const ui = useTranslations('ui')
  const { kind, units } = group
  const ofShown = units.filter(({ id }) => picked.has(id)).length
  const isMixed = ofShown > 0 && ofShown < units.length
  const label = t('unitsGroup', {
    group: ui(kindLabels[kind]),
    picked: formatNumber(group.picked),
    all: formatNumber(group.all),
  })
  return (
    <fieldset className={classes['group']}>
      <legend>
        <label className={classes['all']}>
          <input
            type="checkbox"
            ref={(box) => {
              if (box !== null) box.indeterminate = isMixed
            }}
            checked={ofShown === units.length}
            onChange={(event) => onPick(withUnits(picked, units, event.currentTarget.checked))}
          />
          {label}
        </label>
      </legend>
      <ul className={classes['units']}>
        {units.map((unit) => (
          <li key={unit.id}>
            <label>
              <input
                type="checkbox"
                checked={picked.has(unit.id)}
                onChange={(event) => onPick(withUnits(picked, [unit], event.currentTarget.checked))}
              />
              <span>{unit.name}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { compareVietnamese, matches } from '#domain/text/fold.ts'
import { unitsQuery } from '#src/api/units.queries.ts'
import { Icon } from '#src/ui/icons.tsx'
import { MOST_UNITS } from './compare.address.ts'
import classes from './compare.module.css'

type Props = { readonly unitIds: readonly string[]; readonly onChoose: (unitIds: readonly string[]) => void }

/** Which units stand side by side: each can be taken away, and others are found by search. */
export function UnitChooser({ unitIds, onChoose }: Props) {
  const t = useTranslations('compare')
  const heading = useId()
  const units = useQuery(unitsQuery())
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search.trim())
  const nameOf = (id: string) => units.data?.find((unit) => unit.id === id)?.shortName ?? id
  const found =
    wanted === ''
      ? []
      : (units.data ?? [])
          .filter(
            (unit) =>
              unit.reports &&
              !unitIds.includes(unit.id) &&
              matches(`${unit.name} ${unit.shortName} ${unit.symbol ?? ''}`, wanted),
          )
          .toSorted((a, b) => compareVietnamese(a.shortName, b.shortName))
  const add = (id: string) => {
    onChoose([...unitIds, id])
    setSearch('')
  }
  return (
    <section className={classes['chooser']} aria-labelledby={heading}>
      <h2 id={heading} className="visually-hidden">
        {t('chosen')}
      </h2>
      <ul className={classes['chosen']}>
        {unitIds.map((id, side) => (
          <li key={id} data-side={side}>
            <span>{nameOf(id)}</span>
            <button
              type="button"
              aria-label={t('remove', { unit: nameOf(id) })}
              onClick={() => onChoose(unitIds.filter((other) => other !== id))}
            >
              <Icon name="close" size={16} />
            </button>
          </li>
        ))}
      </ul>
      {unitIds.length >= MOST_UNITS ? (
        <p className={classes['hint']}>{t('full')}</p>
      ) : (
        <search className={classes['search']}>
          <TextInput
            type="search"
            label={t('add')}
            placeholder={t('addHint')}
            value={search}
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
            onKeyDown={({ key }) => {
              const [only] = found
              if (key === 'Enter' && only !== undefined) add(only.id)
            }}
          />
          <output className="visually-hidden">{wanted === '' ? '' : t('found', { count: found.length })}</output>
          {found.length === 0 ? null : (
            <ul className={classes['found']}>
              {found.map(({ id, name, shortName }) => (
                <li key={id}>
                  <Button
                    variant="subtle"
                    color="gray"
                    size="sm"
                    fullWidth
                    justify="start"
                    aria-label={t('addUnit', { unit: shortName })}
                    onClick={() => add(id)}
                  >
                    {name}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </search>
      )}
    </section>
  )
}

import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Icon } from '#src/ui/icons.tsx'
import { KeyNames } from '#src/ui/shortcuts/shortcuts-help.tsx'
import { useShortcuts } from '#src/ui/shortcuts/shortcuts.ts'
import classes from './bulk-bar.module.css'

type Props = {
  readonly shown: number
  readonly all: number
  readonly selected: number
  /** Null: no unit is filtered away. */
  readonly onUnfilter: (() => void) | null
  /** Selected reports that await a decision and have no errors. */
  readonly acceptable: number
  readonly isAccepting: boolean
  readonly may: { readonly contact: boolean; readonly decide: boolean }
  readonly onSelectAll: () => void
  readonly onClear: () => void
  readonly onRemind: () => void
  readonly onRecord: () => void
  readonly onAccept: () => void
}

/** What can be done with the units selected; it stays in sight above the board. */
export function BulkBar(props: Props) {
  const {
    shown,
    all,
    selected,
    acceptable,
    isAccepting,
    may,
    onUnfilter,
    onSelectAll,
    onClear,
    onRemind,
    onRecord,
    onAccept,
  } = props
  const t = useTranslations('progress')
  const none = selected === 0
  const key = (holds: boolean, keys: string, label: string, run: () => void) => (holds ? [{ keys, label, run }] : [])
  useShortcuts([
    ...key(may.contact, 'x', t('selectAll'), onSelectAll),
    ...key(may.contact && !none, 'd', t('remind'), onRemind),
    ...key(may.contact && !none, 'c', t('record'), onRecord),
    ...key(may.contact && may.decide && acceptable > 0, 'a', t('acceptClean', { count: acceptable }), onAccept),
  ])
  return (
    <div className={classes['bar']} data-selected={!none || undefined}>
      <output className={classes['count']}>
        {t('shown', { shown, all })}
        {none ? null : <strong> · {t('selected', { count: selected })}</strong>}
      </output>
      {onUnfilter === null ? null : (
        <Button size="compact-sm" variant="subtle" leftSection={<Icon name="close" size={14} />} onClick={onUnfilter}>
          {t('clearFilters')}
        </Button>
      )}
      {may.contact ? (
        <>
          {none ? (
            onUnfilter === null ? (
              <span className={classes['hint']}>{t('selectHint')}</span>
            ) : null
          ) : (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
              {t('clearSelection')}
            </Button>
          )}
          <div className={classes['actions']}>
            <Button
              size="xs"
              variant="default"
              className={classes['all'] ?? ''}
              rightSection={<KeyNames keys="x" beside />}
              onClick={onSelectAll}
            >
              {t('selectAllShort')}
            </Button>
            <Button
              size="xs"
              disabled={none}
              leftSection={<Icon name="mail" size={16} />}
              rightSection={<KeyNames keys="d" beside />}
              onClick={onRemind}
            >
              {t('remind')}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={none}
              leftSection={<Icon name="phone" size={16} />}
              rightSection={<KeyNames keys="c" beside />}
              onClick={onRecord}
            >
              {t('record')}
            </Button>
            {may.decide ? (
              <Button
                size="xs"
                variant="default"
                disabled={acceptable === 0}
                loading={isAccepting}
                leftSection={<Icon name="check" size={16} />}
                rightSection={<KeyNames keys="a" beside />}
                onClick={onAccept}
              >
                {t('acceptClean', { count: acceptable })}
              </Button>
            ) : null}
          </div>
        </>
      ) : null}
    </div>
  )
}

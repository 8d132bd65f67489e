import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { SidePanel } from '../side-panel.tsx'
import { printedKeys, type Keys } from './keys.ts'
import { setBareShortcuts, useBareShortcuts, useShortcutList, useShortcuts } from './shortcuts.ts'
import classes from './shortcuts.module.css'

/** Once around all screens: `?` shows what can be pressed, and so does the button. */
export function ShortcutsHelp({ className }: { className?: string | undefined }) {
  const t = useTranslations('shortcuts')
  const [isOpen, setOpen] = useState(false)
  const shortcuts = useShortcutList()
  useShortcuts([{ keys: '?', label: t('help'), run: () => setOpen(true) }])
  return (
    <>
      {shortcuts.length <= 1 ? null : (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={`${classes['open']} ${className ?? ''}`}
          rightSection={<KeyNames keys="?" beside />}
          onClick={() => setOpen(true)}
        >
          {t('open')}
        </Button>
      )}
      {isOpen ? <Help onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function Help({ onClose }: { onClose: () => void }) {
  const t = useTranslations('shortcuts')
  // What the screen itself has comes first.
  const shortcuts = useShortcutList().toSorted((a, b) => Number(a.keys === '?') - Number(b.keys === '?'))
  const on = useBareShortcuts()
  return (
    <SidePanel title={t('title')} place="middle" onClose={onClose}>
      <dl className={classes['list']}>
        {shortcuts.map(({ keys, label }) => (
          <div key={`${keys} ${label}`} className={classes['row']}>
            <dt>
              <KeyNames keys={keys} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <label className={classes['single']}>
        <input type="checkbox" checked={on} onChange={(event) => setBareShortcuts(event.currentTarget.checked)} />
        <span>{t('singleKeys')}</span>
      </label>
      <p className={classes['hint']}>{t('singleKeysHint')}</p>
    </SidePanel>
  )
}

/** Keys as they stand on a keyboard. `beside`: they stand on the button that they press, whose name they are no part of. */
export function KeyNames({ keys, beside = false }: { keys: Keys; beside?: boolean }) {
  return (
    <span className={classes['keys']} aria-hidden={beside || undefined} data-beside={beside || undefined}>
      {printedKeys(keys).map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  )
}

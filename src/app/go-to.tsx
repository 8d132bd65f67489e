import { useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Icon, type IconName } from '../ui/icons.tsx'
import { KeyNames } from '../ui/shortcuts/shortcuts-help.tsx'
import { useShortcuts } from '../ui/shortcuts/shortcuts.ts'
import { SidePanel } from '../ui/side-panel.tsx'
import classes from './go-to.module.css'

/** A screen that the menu offers. */
export type Place = { readonly href: string; readonly label: string; readonly icon: IconName }

/** The keys of the places, in their order; more have none, and are reached by arrows. */
const digits = '1234567890'

/** `g` and then a digit opens any screen of the menu, from anywhere. */
export function GoTo({ places }: { places: readonly Place[] }) {
  const t = useTranslations('app')
  const [isOpen, setOpen] = useState(false)
  useShortcuts([{ keys: 'g', label: t('goTo'), run: () => setOpen(true) }])
  return isOpen ? <Choice places={places} onClose={() => setOpen(false)} /> : null
}

function Choice({ places, onClose }: { places: readonly Place[]; onClose: () => void }) {
  const t = useTranslations('app')
  const navigate = useNavigate()
  const choose = (place: Place | undefined) => {
    if (place === undefined) return
    onClose()
    void navigate(place.href)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const entries = [...event.currentTarget.querySelectorAll('button')]
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      const at = entries.findIndex((entry) => entry === document.activeElement)
      entries[Math.max(0, Math.min(entries.length - 1, at + step))]?.focus()
    }
    if (digits.includes(event.key)) choose(places[digits.indexOf(event.key)])
  }
  return (
    <SidePanel title={t('goToTitle')} place="middle" onClose={onClose}>
      <div role="menu" tabIndex={-1} aria-label={t('goToTitle')} onKeyDown={onKeyDown}>
        {places.map((place, index) => (
          <button
            key={place.href}
            type="button"
            role="menuitem"
            className={classes['place']}
            // The dialog gives the focus to what has this attribute; React would set it too early by itself.
            ref={(button) => {
              if (index === 0) button?.setAttribute('autofocus', '')
            }}
            onClick={() => choose(place)}
          >
            <Icon name={place.icon} size={18} />
            <span className={classes['label']}>{place.label}</span>
            {digits[index] === undefined ? null : <KeyNames keys={digits[index]} beside />}
          </button>
        ))}
      </div>
    </SidePanel>
  )
}

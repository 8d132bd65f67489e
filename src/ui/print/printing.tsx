import { useEffect, useSyncExternalStore, type ComponentType } from 'react'
import { useTranslations } from 'use-intl'
import { loadTexts } from '../../i18n/messages.ts'
import { useShortcuts } from '../shortcuts/shortcuts.ts'
import { putOnPaper } from './paper.ts'
import './print.css'

type Preparing = ComponentType<{ readonly onEnd: () => void }>

let preparing: Preparing | null = null
const listeners = new Set<() => void>()

function setPreparing(next: Preparing | null): void {
  preparing = next
  for (const notify of listeners) notify()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Has everything of this screen loaded and drawn for paper, then printed. Without its code, what is there is printed. */
export async function askToPrint(): Promise<void> {
  try {
    const [{ Preparation }] = await Promise.all([import('./preparation.tsx'), loadTexts('print')])
    setPreparing(Preparation)
  } catch {
    window.print()
  }
}

const end = () => setPreparing(null)
const begin = () => putOnPaper(true)
const back = () => putOnPaper(false)

/** Prints when asked to, by button or Ctrl+P, and follows a browser that prints of its own accord with what is there. */
export function Printing() {
  const t = useTranslations('ui')
  const Preparation = useSyncExternalStore(subscribe, () => preparing)
  useShortcuts([{ keys: 'mod+p', label: t('print'), run: () => void askToPrint() }])
  useEffect(() => {
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', back)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', back)
    }
  }, [])
  return Preparation === null ? null : <Loaded component={Preparation} />
}

const Loaded = ({ component: Component }: { component: Preparing }) => <Component onEnd={end} />

import { useRef, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { useShortcuts } from '#src/ui/shortcuts/shortcuts.ts'

/**
 * Lets arrows walk the links of a list, from anywhere on the screen: first to its beginning, or to where one was. At the end
 * `onEnd` may bring more.
 */
export function useWalk(list: RefObject<HTMLElement | null>, onEnd: () => void): void {
  const t = useTranslations('queue')
  const place = useRef(-1)
  const step = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-work]') ?? [])]
    const now = links.findIndex((link) => link === document.activeElement)
    // What had the focus may be done and gone: then the one in its place is next.
    const wanted = now === -1 ? Math.max(place.current, 0) : now + by
    const to = Math.min(Math.max(wanted, 0), links.length - 1)
    if (wanted >= links.length) onEnd()
    place.current = to
    links[to]?.focus()
    links[to]?.scrollIntoView({ block: 'nearest' })
  }
  useShortcuts([
    { keys: 'ArrowDown', label: t('next'), run: () => step(1) },
    { keys: 'ArrowUp', label: t('previous'), run: () => step(-1) },
  ])
}

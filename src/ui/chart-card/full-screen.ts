import { useCallback, useEffect, useState, type RefObject } from 'react'

export type FullScreen = { readonly on: boolean; readonly toggle: () => void }

/**
 * Shows an element over the whole screen: by the browser, or, where that is refused or unknown (iPhones), above everything else in
 * the window. Escape leaves.
 */
export function useFullScreen(ref: RefObject<HTMLElement | null>): FullScreen {
  const [by, setBy] = useState<'browser' | 'window' | null>(null)

  useEffect(() => {
    const follow = () => {
      const isOurs = ref.current !== null && document.fullscreenElement === ref.current
      setBy((before) => (isOurs ? 'browser' : before === 'browser' ? null : before))
    }
    document.addEventListener('fullscreenchange', follow)
    return () => document.removeEventListener('fullscreenchange', follow)
  }, [ref])

  useEffect(() => {
    const element = ref.current
    return by === 'window' && element !== null ? coverWindow(element) : undefined
  }, [by, ref])

  const toggle = useCallback(() => {
    const element = ref.current
    if (element === null) return
    if (document.fullscreenElement === element) void document.exitFullscreen()
    else if (element.popover === 'manual') setBy(null)
    else void askBrowser(element).then((granted) => (granted ? undefined : setBy('window')))
  }, [ref])

  const on = by !== null
  useEffect(() => {
    if (!on) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isBelow()) toggle()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [on, toggle])

  return { on, toggle }
}

/** Whether a dialog or a menu lies above: keys are theirs. */
const isBelow = () => document.querySelector('dialog[open], [popover="auto"]:popover-open') !== null

/** Whether the browser gives the whole screen. */
async function askBrowser(element: HTMLElement): Promise<boolean> {
  if (!('requestFullscreen' in element)) return false
  return element.requestFullscreen({ navigationUI: 'hide' }).then(
    () => true,
    () => false,
  )
}

/** Lifts an element above the window without moving it in the page, which would draw its chart from nothing; returns the way back. */
function coverWindow(element: HTMLElement): () => void {
  const { overflow } = document.documentElement.style
  const before = document.activeElement
  element.popover = 'manual'
  element.showPopover()
  if (!element.contains(before)) element.focus()
  document.documentElement.style.overflow = 'hidden'

  // What lies beneath cannot be seen: Tab goes round within.
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof Node && !element.contains(target) && !isBelow()) element.focus()
  }
  document.addEventListener('focusin', onFocus)
  return () => {
    document.removeEventListener('focusin', onFocus)
    document.documentElement.style.overflow = overflow
    element.popover = null
  }
}

import { useEffect, useRef, useSyncExternalStore } from 'react'
import { isBare, isPressed, type Keys } from './keys.ts'

/** What a key does, with its name in the interface's language. */
export type Shortcut = { readonly keys: Keys; readonly label: string; readonly run: () => void }

/** The lists of the parts that are on screen; of two that know a key, the one that came last has it. */
type Entry = { shortcuts: readonly Shortcut[] }
let entries: readonly Entry[] = []
let bareOff = readBareOff()
const listeners = new Set<() => void>()

const STORED = 'tong-hop.single-keys'

function readBareOff(): boolean {
  try {
    return localStorage.getItem(STORED) === 'off'
  } catch {
    return false
  }
}

const changed = () => {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Turns shortcuts of one key alone on or off, on this device: who speaks or slips needs them off (WCAG 2.1.4). */
export function setBareShortcuts(on: boolean): void {
  bareOff = !on
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off')
  } catch {
    // Without storage, it holds until the page is left.
  }
  changed()
}

export const useBareShortcuts = (): boolean => useSyncExternalStore(subscribe, () => !bareOff)

/** What can be pressed at the moment, for the list that `?` shows. */
export const useShortcutList = (): readonly Shortcut[] => {
  const known = useSyncExternalStore(subscribe, () => entries)
  return known.flatMap(({ shortcuts }) => shortcuts)
}

const typing = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'
/** Moves the caret, or the choice, of a field; or takes text away. */
const edits = /^(Arrow\w+|Home|End|Delete|Backspace)$/
/** Pressed by the space bar. */
const pressed = 'button, summary, [role="button"]'
const choosing = '[role="menu"], [role="listbox"], [role="dialog"]'

/** Whether a key belongs to what has the focus: a field that is typed into, a menu, a dialog over the screen. */
function isTaken(event: KeyboardEvent, keys: Keys): boolean {
  if (document.querySelector('dialog[open]') !== null) return true
  if (!(event.target instanceof Element)) return false
  if (event.target.closest(choosing) !== null) return true
  if (keys === ' ' && event.target.closest(pressed) !== null) return true
  if (edits.test(keys) && event.target.closest(typing) !== null) return true
  return isBare(keys) && event.target.closest(typing) !== null && !isTickBox(event.target)
}

const isTickBox = (target: Element) =>
  target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type)

function onKeyDown(event: KeyboardEvent): void {
  // While an input method composes, every key is its own.
  if (event.defaultPrevented || event.repeat || event.isComposing) return
  for (const { shortcuts } of entries.toReversed()) {
    for (const { keys, run } of shortcuts) {
      if (!isPressed(keys, event) || (bareOff && isBare(keys)) || isTaken(event, keys)) continue
      event.preventDefault()
      run()
      return
    }
  }
}

const namesOf = (shortcuts: readonly Shortcut[]) => shortcuts.map(({ keys, label }) => `${keys} ${label}`).join('\n')

/**
 * Keys that do something while this part is on screen; an empty list takes none. They rest while one types, while a menu or a dialog
 * is open, and each press counts once. `?` shows them all.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const entry = useRef<Entry>({ shortcuts: [] })
  useEffect(() => {
    const own = entry.current
    const others = namesOf(own.shortcuts) !== namesOf(shortcuts)
    own.shortcuts = shortcuts
    if (!others) return
    entries = [...entries]
    changed()
  })
  useEffect(() => {
    const own = entry.current
    if (entries.length === 0) window.addEventListener('keydown', onKeyDown)
    entries = [...entries, own]
    changed()
    return () => {
      entries = entries.filter((other) => other !== own)
      if (entries.length === 0) window.removeEventListener('keydown', onKeyDown)
      changed()
    }
  }, [])
}

/**
 * A key, or one with modifiers before it: `a`, `?`, `Escape`, `mod+Enter`, `alt+ArrowDown`. `mod` is Ctrl, on a Mac ⌘. Letters mean
 * the key that is labelled so, whatever an input method for Vietnamese makes of it.
 */
export type Keys = string

type Modifiers = { readonly mod: boolean; readonly alt: boolean; readonly shift: boolean }
type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

function parsed(keys: Keys): Modifiers & { readonly key: string } {
  const parts = keys.split('+').filter((part) => part !== '')
  const key = parts.at(-1) ?? ''
  return { key, mod: parts.includes('mod'), alt: parts.includes('alt'), shift: parts.includes('shift') }
}

/** Whether a shortcut is one sign alone, which a slip, or speech taken for keys, presses easily. */
export function isBare(keys: Keys): boolean {
  const { key, mod, alt } = parsed(keys)
  return key.length === 1 && !mod && !alt
}

/** The key that was meant: an input method may give `Process`, or a letter with marks, for a plain one. */
function keyOf({ key, code }: Pressed): string {
  if (/^[!-~]$/.test(key)) return key.toLowerCase()
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key
}

export function isPressed(keys: Keys, event: Pressed): boolean {
  const { key, mod, alt, shift } = parsed(keys)
  if (mod !== (event.ctrlKey || event.metaKey) || alt !== event.altKey) return false
  // Signs such as `?` need Shift on some keyboards and not on others; letters and named keys mean what they say.
  const shiftMatters = key.length > 1 || /^[a-z]$/i.test(key)
  return keyOf(event) === (key.length === 1 ? key.toLowerCase() : key) && (!shiftMatters || shift === event.shiftKey)
}

const named: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
}

/** The keys as they are printed on a keyboard, one after another. */
export const printedKeys = (keys: Keys): string[] =>
  keys
    .split('+')
    .filter((part) => part !== '')
    .map((part) => named[part] ?? (part.length === 1 ? part.toUpperCase() : part))

import { useEffect, useRef } from 'react'
import { isBare, isPressed, type Keys } from './keys.ts'

export type DialogKey = { readonly keys: Keys; readonly run: () => void }

/**
 * What keys do while a dialog is open, under which those of the screen rest. `?` does not list them: each stands on its button. One
 * sign alone is text where one types.
 */
export function useDialogKeys(list: readonly DialogKey[]): void {
  const latest = useRef(list)
  useEffect(() => {
    latest.current = list
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.repeat || event.defaultPrevented) return
      const isTyping =
        event.target instanceof HTMLTextAreaElement ||
        (event.target instanceof HTMLInputElement && !/^(radio|checkbox|button)$/.test(event.target.type))
      const pressed = latest.current.find(({ keys }) => isPressed(keys, event) && !(isTyping && isBare(keys)))
      if (pressed === undefined) return
      event.preventDefault()
      pressed.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

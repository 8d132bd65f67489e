import { createContext, use, useCallback, useSyncExternalStore } from 'react'

/** The document that is pointed at, and where; `show`: the other place shall come to it. */
export type Pointed = { readonly key: string; readonly on: 'chart' | 'list'; readonly show: boolean }

/** What chart and list tell each other while the reader points at things: nothing else is drawn anew for it. */
export type Pointing = {
  readonly now: () => Pointed | null
  readonly point: (pointed: Pointed | null) => void
  readonly onChange: (listener: () => void) => () => void
}

export function createPointing(): Pointing {
  let pointed: Pointed | null = null
  const listeners = new Set<() => void>()
  return {
    now: () => pointed,
    point: (next) => {
      const same = pointed?.key === next?.key && pointed?.on === next?.on && pointed?.show === next?.show
      if (same) return
      pointed = next
      for (const notify of listeners) notify()
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const Context = createContext<Pointing>(createPointing())

export const PointingTogether = Context.Provider

export const usePointing = (): Pointing => use(Context)

/** What is pointed at on the other side, or null. */
export function usePointedOn(side: Pointed['on']): Pointed | null {
  const pointing = usePointing()
  return useSyncExternalStore(pointing.onChange, () => {
    const pointed = pointing.now()
    return pointed?.on === side ? pointed : null
  })
}

/** Whether this document is pointed at, on either side. */
export function useIsPointed(key: string): boolean {
  const pointing = usePointing()
  return useSyncExternalStore(
    pointing.onChange,
    useCallback(() => pointing.now()?.key === key, [pointing, key]),
  )
}

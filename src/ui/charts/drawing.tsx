import { createContext, use, type ReactNode } from 'react'

/** What a chart is being drawn for. Charts ask it instead of the screen, so that pictures and paper need no other charts. */
export type Drawing = {
  /**
   * `screen`: answers to pointer and keyboard, may scroll. `picture` and `print`: stands still and whole, whatever its size,
   * because nobody can scroll it or point at it.
   */
  readonly medium: 'screen' | 'picture' | 'print'
  /** Colours that it must have; null: the reader's own. */
  readonly scheme: 'light' | 'dark' | null
  /** Its width in pixels; null: that of its place. */
  readonly width: number | null
  /** The height in pixels that it may fill, as in full screen; null: its usual one. It may always need more. */
  readonly height: number | null
}

export const onScreen: Drawing = { medium: 'screen', scheme: null, width: null, height: null }

const Context = createContext<Drawing>(onScreen)

export const useDrawing = () => use(Context)

/** Draws all charts inside for something else than their place on screen. */
export function DrawnFor({ drawing, children }: { readonly drawing: Drawing; readonly children: ReactNode }) {
  return <Context value={drawing}>{children}</Context>
}

import { createContext, use, type ReactNode } from 'react'
import { PAPER_WIDTH, useOnPaper } from '../print/paper.ts'

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

const forPaper: Drawing = { medium: 'print', scheme: 'light', width: PAPER_WIDTH, height: null }

const Context = createContext<Drawing>(onScreen)

/** What is on screen is drawn for paper while the page is printed. */
export function useDrawing(): Drawing {
  const drawing = use(Context)
  const onPaper = useOnPaper()
  return onPaper && drawing.medium === 'screen' ? forPaper : drawing
}

/** Draws all charts inside for something else than their place on screen. */
export function DrawnFor({ drawing, children }: { readonly drawing: Drawing; readonly children: ReactNode }) {
  return <Context value={drawing}>{children}</Context>
}

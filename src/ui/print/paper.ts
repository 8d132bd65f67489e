import { useSyncExternalStore } from 'react'

/**
 * Width of the text on paper, in pixels of 1/96 inch: A4 upright less the margins of `print.css`. What is drawn for paper is
 * drawn at this width, whatever the window's.
 */
export const PAPER_WIDTH = 702

let onPaper = false
/** The colours that the screen had. */
let scheme: string | undefined
const listeners = new Set<() => void>()

/**
 * Draws everything for paper, or for the screen again: all there is, in light colours, at the width of paper. React follows
 * before the event that this is called in ends, so that it is in time also where a browser prints of its own accord.
 */
export function putOnPaper(next: boolean): void {
  if (onPaper === next) return
  onPaper = next
  const { dataset } = document.documentElement
  if (next) {
    scheme = dataset['mantineColorScheme']
    dataset['mantineColorScheme'] = 'light'
    dataset['paper'] = ''
  } else {
    delete dataset['paper']
    if (scheme !== undefined) dataset['mantineColorScheme'] = scheme
  }
  for (const notify of listeners) notify()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const isOnPaper = () => onPaper

/** Whether the page is being drawn for paper. */
export const useOnPaper = (): boolean => useSyncExternalStore(subscribe, isOnPaper)

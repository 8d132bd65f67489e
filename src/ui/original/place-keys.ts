import type { KeyboardEvent } from 'react'

const places = '[data-pointer]'
/** Around places that the arrow keys walk: the original, or a table of fields. */
const pane = '[data-places]'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

function makeTabStop(among: readonly HTMLElement[], stop: HTMLElement | undefined): void {
  for (const place of among) place.tabIndex = place === stop ? 0 : -1
}

/** Lets Tab reach exactly one place of the pane: the chosen one, or the first, or without places the pane itself. */
export function keepOneTabStop(paneElement: HTMLElement): void {
  const all = [...paneElement.querySelectorAll<HTMLElement>(places)]
  if (all.length === 0) paneElement.tabIndex = 0
  makeTabStop(all, paneElement.querySelector<HTMLElement>(`[data-chosen] ${places}`) ?? all[0])
}

/** Arrow keys move from place to place, Home and End to the first and last. */
export function walkPlaces(event: KeyboardEvent<HTMLElement>): void {
  const all = [...(event.currentTarget.closest(pane)?.querySelectorAll<HTMLElement>(places) ?? [])]
  const at = all.indexOf(event.currentTarget)
  const step = steps[event.key]
  const target = event.key === 'Home' ? all[0] : event.key === 'End' ? all.at(-1) : all[at + (step ?? 0)]
  if (target === undefined || target === event.currentTarget) return
  event.preventDefault()
  makeTabStop(all, target)
  target.focus()
}

import { useState } from 'react'

const STORED = 'tong-hop.auto-next'

/** Whether the next letter opens by itself after one was submitted; remembered on this device, and on unless turned off. */
export function useAutoNext(): readonly [boolean, (on: boolean) => void] {
  const [isOn, setOn] = useState(() => localStorage.getItem(STORED) !== 'off')
  const set = (on: boolean) => {
    localStorage.setItem(STORED, on ? 'on' : 'off')
    setOn(on)
  }
  return [isOn, set]
}

/** What the screen of the next letter says of the one before: it became a report, or was set aside. */
export type JustSubmitted = { readonly reportId: string; readonly unitName: string; readonly accepted: boolean }
export type JustAside = { readonly asideId: string; readonly name: string }

const justOf = (state: unknown): unknown =>
  typeof state === 'object' && state !== null && 'just' in state ? state.just : null

export function justSubmittedOf(state: unknown): JustSubmitted | null {
  const just = justOf(state)
  return isJustSubmitted(just) ? just : null
}

export function justAsideOf(state: unknown): JustAside | null {
  const just = justOf(state) as Partial<Record<keyof JustAside, unknown>> | null
  return typeof just?.asideId === 'string' && typeof just.name === 'string'
    ? { asideId: just.asideId, name: just.name }
    : null
}

function isJustSubmitted(just: unknown): just is JustSubmitted {
  const fields = just as Partial<Record<keyof JustSubmitted, unknown>> | null
  return (
    typeof fields?.reportId === 'string' && typeof fields.unitName === 'string' && typeof fields.accepted === 'boolean'
  )
}

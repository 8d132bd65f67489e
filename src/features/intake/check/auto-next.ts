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

/** What the screen of the next letter says of the one before. */
export type JustSubmitted = { readonly reportId: string; readonly unitName: string; readonly accepted: boolean }

export function justSubmittedOf(state: unknown): JustSubmitted | null {
  const just: unknown = typeof state === 'object' && state !== null && 'just' in state ? state.just : null
  return isJustSubmitted(just) ? just : null
}

function isJustSubmitted(just: unknown): just is JustSubmitted {
  const fields = just as Partial<Record<keyof JustSubmitted, unknown>> | null
  return (
    typeof fields?.reportId === 'string' && typeof fields.unitName === 'string' && typeof fields.accepted === 'boolean'
  )
}

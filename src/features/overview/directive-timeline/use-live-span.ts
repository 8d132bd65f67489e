import { useEffect, useRef, useState } from 'react'
import { cutTo, kept, spanText, type TimeSpan } from './time-span.ts'

/** `replace`: no step back for it, as while turning the wheel. */
export type ChangeSpan = (span: TimeSpan | null, how: { readonly replace: boolean }) => void

export type LiveSpan = {
  readonly whole: TimeSpan
  /** What is on screen; the whole where nothing is chosen. */
  readonly shown: TimeSpan
  readonly isWhole: boolean
  /** Shows it at once, while it is still being dragged. */
  readonly show: (span: TimeSpan) => void
  /** Takes it into the address. */
  readonly choose: (span: TimeSpan | null) => void
  /** Shows it at once, and takes it into the address when the hand rests. */
  readonly go: (span: TimeSpan) => void
}

const REST_MS = 250

const nameOf = (span: TimeSpan | null) => (span === null ? '' : spanText(span))

/** The days that are shown: those of the address, or what the reader is just choosing. */
export function useLiveSpan(chosen: TimeSpan | null, whole: TimeSpan, onChange: ChangeSpan): LiveSpan {
  const [live, setLive] = useState<{ readonly on: string; readonly span: TimeSpan | null } | null>(null)
  const resting = useRef<ReturnType<typeof setTimeout> | null>(null)
  const stop = () => {
    if (resting.current !== null) clearTimeout(resting.current)
    resting.current = null
  }
  useEffect(
    () => () => {
      if (resting.current !== null) clearTimeout(resting.current)
    },
    [],
  )

  const settled = cutTo(whole, chosen)
  const on = nameOf(chosen)
  // Once the address has changed, it counts.
  const current = live !== null && live.on === on ? live.span : settled
  const show = (span: TimeSpan | null) => setLive({ on, span: kept(span, whole) })
  const take = (span: TimeSpan | null, replace: boolean) => {
    stop()
    const next = kept(span, whole)
    if (nameOf(next) === on) setLive(null)
    else {
      show(next)
      onChange(next, { replace })
    }
  }
  return {
    whole,
    shown: current ?? whole,
    isWhole: current === null,
    show: (span) => {
      stop()
      show(span)
    },
    choose: (span) => take(span, false),
    go: (span) => {
      stop()
      show(span)
      resting.current = setTimeout(() => take(span, true), REST_MS)
    },
  }
}

import { useCallback } from 'react'
import { useSearchParams } from 'react-router-dom'

/**
 * What the address of a screen says, and a way to change it without a step back: null or an empty text takes a parameter away.
 * `reset` takes away all but what it is given.
 */
export function useAddress() {
  const [parameters, setParameters] = useSearchParams()
  const set = useCallback(
    (name: string, value: string | null) => {
      // From the address itself: what was last drawn may be a choice behind.
      const after = new URLSearchParams(window.location.search)
      if (value === null || value === '') after.delete(name)
      else after.set(name, value)
      setParameters(after, { replace: true })
    },
    [setParameters],
  )
  const reset = useCallback(
    (kept: Readonly<Record<string, string>> = {}) => setParameters(kept, { replace: true }),
    [setParameters],
  )
  return { parameters, set, reset }
}

import { useCallback, useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router-dom'

/**
 * The field that is looked at, in the address: a link to it shows the same place of the original to a colleague. `choose`
 * stays the same function, so that choosing draws no row anew but those concerned.
 */
export function useChosenField() {
  const [parameters, setParameters] = useSearchParams()
  const set = useRef(setParameters)
  useEffect(() => {
    set.current = setParameters
  }, [setParameters])
  const choose = useCallback((pointer: string) => {
    set.current(
      (before) => {
        const after = new URLSearchParams(before)
        after.set('field', pointer)
        return after
      },
      { replace: true, preventScrollReset: true },
    )
  }, [])
  return { chosen: parameters.get('field'), choose }
}

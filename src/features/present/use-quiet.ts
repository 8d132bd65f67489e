import { useEffect, useState } from 'react'

const QUIET_AFTER_MS = 3000

/** Whether nobody has touched pointer, screen or keys for a while: nothing but the slide is then shown. Quiet at first. */
export function useQuiet(): boolean {
  const [isQuiet, setQuiet] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wake = () => {
      setQuiet(false)
      clearTimeout(timer)
      timer = setTimeout(() => setQuiet(true), QUIET_AFTER_MS)
    }
    const signs = ['pointermove', 'pointerdown', 'focusin'] as const
    for (const sign of signs) window.addEventListener(sign, wake, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of signs) window.removeEventListener(sign, wake)
    }
  }, [])
  return isQuiet
}

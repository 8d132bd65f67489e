import { use, useCallback } from 'react'
import { UNSAFE_NavigationContext as Navigation } from 'react-router-dom'

/**
 * Goes to an address of the app. The router's own hook draws whoever uses it anew whenever the address changes, a chart of hundreds
 * of rows too; this one doesn't ask where it is.
 */
export function useGo(): (to: string) => void {
  const { navigator } = use(Navigation)
  return useCallback((to) => navigator.push(to), [navigator])
}

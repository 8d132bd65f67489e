import { useCallback, type ComponentProps, type RefCallback } from 'react'
import { useGo } from './use-go.ts'

const MARK = 'data-light-link'

/**
 * A link among many hundreds. The router's own are all drawn anew whenever the address changes, which a search does with each
 * key; these are not, and are followed by what stands around them, see `useFollow`. Without it they are ordinary links.
 */
export function LightLink({ to, children, ...rest }: { readonly to: string } & Omit<ComponentProps<'a'>, 'href'>) {
  return (
    <a href={to} {...{ [MARK]: true }} {...rest}>
      {children}
    </a>
  )
}

/** For the `ref` of an element: its light links are followed without loading the page; a click for a new tab gets one. */
export function useFollow(): RefCallback<HTMLElement | SVGElement> {
  const go = useGo()
  return useCallback(
    (around) => {
      const follow = (event: Event) => {
        if (!(event instanceof MouseEvent) || event.defaultPrevented || event.button !== 0) return
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        const link = event.target instanceof Element ? event.target.closest(`a[${MARK}]`) : null
        const to = link?.getAttribute('href')
        if (to === null || to === undefined) return
        event.preventDefault()
        go(to)
      }
      around?.addEventListener('click', follow)
      return () => around?.removeEventListener('click', follow)
    },
    [go],
  )
}

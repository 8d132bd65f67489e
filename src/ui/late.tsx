import { useSyncExternalStore, type ComponentType, type ReactNode } from 'react'

export type LateComponent<P> = ComponentType<P & { readonly fallback: ReactNode }> & {
  /** Begins to load the code; resolves when it is there, or could not be had. */
  readonly preload: () => Promise<void>
}

/**
 * A component whose code, and texts, load on their own. Once that is there it renders at once: a Suspense boundary would hold the first
 * reveal back by about 300 ms. Meanwhile the page is marked as busy, also where the fallback shows nothing.
 */
export function late<P extends object>(
  load: () => Promise<ComponentType<P>>,
  loadTexts: () => Promise<void> = () => Promise.resolve(),
): LateComponent<P> {
  let loaded: ComponentType<P> | null = null
  let failure: unknown = null
  let loading: Promise<void> | null = null
  const listeners = new Set<() => void>()

  const settle = async () => {
    try {
      const [component] = await Promise.all([load(), loadTexts()])
      loaded = component
    } catch (error) {
      failure = error
    }
    for (const notify of listeners) notify()
  }

  const preload = () => {
    loading ??= settle()
    return loading
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    void preload()
    return () => listeners.delete(listener)
  }

  function Late({ fallback, ...props }: P & { readonly fallback: ReactNode }) {
    const Component = useSyncExternalStore(subscribe, () => loaded ?? failure)
    if (failure !== null) throw failure
    return Component === null || loaded === null ? (
      <>
        {fallback}
        <span hidden aria-busy="true" />
      </>
    ) : (
      <Loaded component={loaded} props={props as unknown as P} />
    )
  }
  return Object.assign(Late, { preload })
}

function Loaded<P extends object>({ component: Component, props }: { component: ComponentType<P>; props: P }) {
  return <Component {...props} />
}

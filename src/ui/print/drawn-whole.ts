/** Unfinished parts mark themselves so. */
const UNFINISHED = '[aria-busy="true"], .mantine-Skeleton-root'
/** Frames without any change after which nothing more is to be expected. */
const CALM_FRAMES = 4

type Options = {
  readonly root: HTMLElement
  /** How many answers of the server are still on their way. */
  readonly asked: () => number
  /** Hears how many parts are unfinished, whenever that changes. */
  readonly onLeft: (parts: number) => void
  readonly signal: AbortSignal
  /** Without any progress. */
  readonly longestMs: number
}

/** Waits until everything inside is loaded and drawn, and nothing has changed for some frames. */
export async function drawnWhole({
  root,
  asked,
  onLeft,
  signal,
  longestMs,
}: Options): Promise<'whole' | 'slow' | 'stopped'> {
  let changed = true
  let told = -1
  const observer = new MutationObserver(() => (changed = true))
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true })
  let until = performance.now() + longestMs
  try {
    for (let calm = 0; calm < CALM_FRAMES;) {
      await new Promise((settle) => requestAnimationFrame(settle))
      if (signal.aborted) return 'stopped'
      const left = Math.max(root.querySelectorAll(UNFINISHED).length, asked())
      if (left !== told) onLeft(left)
      told = left
      if (changed) until = performance.now() + longestMs
      else if (left > 0 && performance.now() > until) return 'slow'
      calm = changed || left > 0 ? 0 : calm + 1
      changed = false
    }
    return 'whole'
  } finally {
    observer.disconnect()
  }
}

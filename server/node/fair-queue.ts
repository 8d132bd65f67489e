/** What waits for its turn: each owner's entries in their order, while the owners take turns. */
export type FairQueue<T> = {
  readonly size: () => number
  readonly add: (owner: string, entry: T) => void
  /** Takes out the entry whose turn it is: the first one of the owner who has waited longest since the last. */
  readonly next: () => T | undefined
  /** Takes out an entry that waits no more. */
  readonly remove: (owner: string, entry: T) => void
}

export function fairQueue<T>(): FairQueue<T> {
  // A map keeps its keys in the order in which they came: an owner who had a turn goes to the end.
  const lines = new Map<string, T[]>()
  const put = (owner: string, line: T[]) => {
    lines.delete(owner)
    if (line.length > 0) lines.set(owner, line)
  }
  return {
    size: () => [...lines.values()].reduce((sum, line) => sum + line.length, 0),
    add: (owner, entry) => {
      const line = lines.get(owner)
      if (line === undefined) lines.set(owner, [entry])
      else line.push(entry)
    },
    next: () => {
      const [first] = lines
      if (first === undefined) return undefined
      const [owner, [entry, ...others]] = first
      put(owner, others)
      return entry
    },
    remove: (owner, entry) => {
      const line = lines.get(owner)
      if (line === undefined) return
      const others = line.filter((one) => one !== entry)
      if (others.length === 0) lines.delete(owner)
      else lines.set(owner, others)
    },
  }
}

type Listener = (this: unknown, event: { readonly data: unknown }) => void

/** What the parts of the library talk through: its own way of being called, which is that of a worker's port. */
type Handler = { readonly initializeFromPort: (port: LinkedPort) => void }

/** A message with the operators of a page: the library empties these lists as soon as it has sent them. */
type Chunk = { readonly fnArray: readonly unknown[]; readonly argsArray: readonly unknown[] }

function chunkOf(message: unknown): Chunk | null {
  if (typeof message !== 'object' || message === null || !('chunk' in message)) return null
  const { chunk } = message
  const isOperators = typeof chunk === 'object' && chunk !== null && 'fnArray' in chunk && 'argsArray' in chunk
  return isOperators && Array.isArray(chunk.fnArray) && Array.isArray(chunk.argsArray) ? (chunk as Chunk) : null
}

/** Asks how the signs of a font are drawn, which takes as long as reading them. */
type AskForOutlines = { readonly sourceName: string; readonly targetName: string; readonly callbackId: number }

const asksForOutlines = (message: unknown): message is AskForOutlines =>
  typeof message === 'object' && message !== null && 'action' in message && message.action === 'FontFallback'

/** The answer that it was done, as the library gives it: nothing is drawn. */
const doneAs = ({ sourceName, targetName, callbackId }: AskForOutlines) => ({
  sourceName: targetName,
  targetName: sourceName,
  callback: 1,
  callbackId,
})

/** One of two ends that hand messages over as they are, in order and never at once. */
class LinkedPort {
  readonly #listeners = new Set<Listener>()
  #other: LinkedPort | null = null
  #sent: Promise<void> = Promise.resolve()

  link(other: LinkedPort): void {
    this.#other = other
  }

  postMessage(message: unknown): void {
    if (asksForOutlines(message)) {
      this.#sent = this.#sent.then(() => this.receive(doneAs(message)))
      return
    }
    const chunk = chunkOf(message)
    const data =
      chunk === null
        ? message
        : Object.assign({}, message, {
            chunk: { ...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] },
          })
    this.#sent = this.#sent.then(() => this.#other?.receive(data))
  }

  receive(data: unknown): void {
    for (const listener of this.#listeners) listener.call(this, { data })
  }

  addEventListener(_type: string, listener: Listener): void {
    this.#listeners.add(listener)
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.#listeners.delete(listener)
  }

  terminate(): void {
    this.#listeners.clear()
  }
}

function libraryHandler(): Handler | null {
  const found: unknown = Reflect.get(globalThis, 'pdfjsWorker')
  const handler: unknown =
    typeof found === 'object' && found !== null && 'WorkerMessageHandler' in found ? found.WorkerMessageHandler : null
  return typeof handler === 'function' && 'initializeFromPort' in handler ? (handler as unknown as Handler) : null
}

/**
 * A port to the part of the library that takes files apart, which would run in a worker of its own. Here both parts are in
 * one thread; by its own port the library copies each message whole, which takes a third of the time. Null where it does not
 * say how to reach that part.
 */
export function libraryPort(): Worker | null {
  const handler = libraryHandler()
  if (handler === null) return null
  const [near, far] = [new LinkedPort(), new LinkedPort()]
  near.link(far)
  far.link(near)
  handler.initializeFromPort(far)
  return near as unknown as Worker
}

import { Worker } from 'node:worker_threads'

/** Runs in a thread of its own, from its text alone: a module would bring a second loader with it, of 20 MB. */
function watch(): void {
  const most = Number(process.env['MEMORY_MB']) * 1_048_576
  const server = process.ppid
  // Twenty times a second: a file becomes no more than some 50 MB meanwhile.
  setInterval(() => {
    if (process.memoryUsage.rss() > most || process.ppid !== server) process.kill(process.pid, 'SIGKILL')
  }, 50)
}

/**
 * Watches a process that reads letters, and may be too busy to look at itself: ends it once it holds more memory than it may
 * (the heap's own limit knows nothing of what lies beside it), or once the server is gone.
 */
export function startWatchdog(): void {
  new Worker(`(${watch.toString()})()`, { eval: true }).unref()
}

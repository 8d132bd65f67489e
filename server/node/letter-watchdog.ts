import { workerData } from 'node:worker_threads'

/** How often a process that reads letters is looked at: a file becomes no more than some 50 MB meanwhile. */
const WATCH_MS = 50
const MB = 1_048_576

const memoryMb = Number(workerData)
if (!(memoryMb > 0)) throw new Error('how much memory may be held is not said')
const server = process.ppid

/**
 * Runs beside the reading, which may be too busy to look at itself, and ends it once the process holds more memory than it
 * may (the heap's own limit knows nothing of what lies beside it), or once the server is gone.
 */
setInterval(() => {
  if (process.memoryUsage.rss() > memoryMb * MB || process.ppid !== server) process.kill(process.pid, 'SIGKILL')
}, WATCH_MS)

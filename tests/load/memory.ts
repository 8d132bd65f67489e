import { readdir, readFile } from 'node:fs/promises'

const KB_IN_MB = 1024
const SAMPLE_MS = 100

type Process = { readonly parent: number; readonly mb: number }

/** Null for a process that has just ended, or where the system has no such files (it is no Linux). */
async function processOf(pid: string): Promise<Process | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const field = (name: string) => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]
  const [parent, kb] = [field('PPid'), field('VmRSS')]
  return parent === undefined || kb === undefined ? null : { parent: Number(parent), mb: Number(kb) / KB_IN_MB }
}

/** Memory that a process and its children hold, in MB; 0 where the system does not tell. */
async function memoryOf(pid: number): Promise<number> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const own = await Promise.all(
    pids.map(async (name) => {
      const found = await processOf(name)
      return found !== null && (Number(name) === pid || found.parent === pid) ? found.mb : 0
    }),
  )
  return own.reduce((sum, mb) => sum + mb, 0)
}

/** Watches a process and its children; `most` is the most memory that all of them held at one moment so far, in MB. */
export function watchMemory(pid: number): { readonly most: () => number; readonly stop: () => void } {
  let most = 0
  const look = async () => {
    most = Math.max(most, await memoryOf(pid))
  }
  const timer = setInterval(() => void look(), SAMPLE_MS)
  return { most: () => most, stop: () => clearInterval(timer) }
}

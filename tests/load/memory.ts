import { readdir, readFile } from 'node:fs/promises'

const KB_IN_MB = 1024
const SAMPLE_MS = 100
/** Looking for children looks at every process of the machine. */
const SEARCH_MS = 1000

/** 0 for a process that has just ended, or where the system has no such files (it is no Linux). */
async function heldBy(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / KB_IN_MB
}

async function parentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0)
}

async function childrenOf(pid: number): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = await Promise.all(pids.map(parentOf))
  return pids.filter((_, nth) => parents[nth] === pid)
}

/** Watches a process and its children; `most` is the most memory that all of them held at one moment so far, in MB. */
export function watchMemory(pid: number): { readonly most: () => number; readonly stop: () => void } {
  let most = 0
  let children: number[] = []
  const look = async () => {
    const held = await Promise.all([pid, ...children].map(heldBy))
    most = Math.max(
      most,
      held.reduce((sum, mb) => sum + mb, 0),
    )
  }
  const search = async () => {
    children = await childrenOf(pid)
  }
  const timers = [setInterval(() => void look(), SAMPLE_MS), setInterval(() => void search(), SEARCH_MS)]
  return { most: () => most, stop: () => timers.forEach(clearInterval) }
}

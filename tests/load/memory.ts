import { readFile } from 'node:fs/promises'

const MB = 1024

async function statusOf(pid: number, field: string): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kb = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]
  return kb === undefined ? null : Number(kb) / MB
}

/** The most memory that a process has held so far, in MB; null where the system does not tell (it is no Linux). */
export const peakMemory = (pid: number): Promise<number | null> => statusOf(pid, 'VmHWM')

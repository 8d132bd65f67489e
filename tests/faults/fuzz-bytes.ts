import type { Random } from '#domain/sample/random.ts'
import { joined, type Bytes } from './hostile-file.ts'

/** Changes bytes at random; `other` is another file, to take a part from. */
export type Mutation = (bytes: Bytes, random: Random, other: Bytes) => Bytes

/** Where something of a random length begins and ends. */
function range(bytes: Bytes, random: Random, most = bytes.length): readonly [number, number] {
  const start = random.whole(0, Math.max(0, bytes.length - 1))
  const length = Math.floor(random.fraction() ** 3 * most)
  return [start, Math.min(bytes.length, start + length)]
}

const flipBits: Mutation = (bytes, random) => {
  const changed = bytes.slice()
  for (let nth = random.whole(1, 30); nth > 0 && changed.length > 0; nth -= 1) {
    const at = random.whole(0, changed.length - 1)
    changed[at] = (changed[at] ?? 0) ^ (1 << random.whole(0, 7))
  }
  return changed
}

const deleteChunk: Mutation = (bytes, random) => {
  const [start, end] = range(bytes, random)
  return joined(bytes.subarray(0, start), bytes.subarray(end))
}

const duplicateChunk: Mutation = (bytes, random) => {
  const [start, end] = range(bytes, random, 20_000)
  const times = random.whole(1, 8)
  return joined(
    bytes.subarray(0, end),
    ...Array.from({ length: times }, () => bytes.subarray(start, end)),
    bytes.subarray(end),
  )
}

const swapChunks: Mutation = (bytes, random) => {
  const ranges = [range(bytes, random, 5000), range(bytes, random, 5000)].toSorted(([a], [b]) => a - b)
  const [[aStart, aEnd] = [0, 0], [bStart, bEnd] = [0, 0]] = ranges
  if (bStart < aEnd) return bytes
  return joined(
    bytes.subarray(0, aStart),
    bytes.subarray(bStart, bEnd),
    bytes.subarray(aEnd, bStart),
    bytes.subarray(aStart, aEnd),
    bytes.subarray(bEnd),
  )
}

const truncate: Mutation = (bytes, random) => bytes.slice(0, random.whole(0, bytes.length))

const splice: Mutation = (bytes, random, other) => {
  const [start, end] = range(bytes, random)
  const [from, to] = range(other, random, 20_000)
  return joined(bytes.subarray(0, start), other.subarray(from, to), bytes.subarray(end))
}

const numbers = [
  0, 1, 0xff, 0x7f_ff, 0xff_ff, 0x01_00_00, 0x7f_ff_ff_ff, 0x80_00_00_00, 0xff_ff_ff_fe, 0xff_ff_ff_ff,
] as const

/** Writes numbers of 16 or 32 bits that are the largest, the smallest, or next to them, where binary formats have theirs. */
const plantNumbers: Mutation = (bytes, random) => {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  for (let nth = random.whole(1, 6); nth > 0 && changed.length > 8; nth -= 1) {
    const at = random.whole(0, (changed.length - 4) >> 1) * 2
    const value = random.pick(numbers)
    if (random.chance(0.5)) view.setUint16(at, value & 0xff_ff, true)
    else view.setUint32(at, value, true)
  }
  return changed
}

export const byteMutations: readonly [Mutation, ...Mutation[]] = [
  flipBits,
  flipBits,
  deleteChunk,
  duplicateChunk,
  swapChunks,
  truncate,
  splice,
  plantNumbers,
  plantNumbers,
]

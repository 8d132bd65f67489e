import { fold } from '#domain/text/fold.ts'

/** Words in a row that make one shingle: fewer are common to all texts, more are lost with each changed word. */
const WORDS = 4
const HASH_SEED = 0x81_1c_9d_c5
const HASH_PRIME = 0x01_00_01_93

/** 32 bits of FNV-1a, with their bits mixed: the smallest hashes must be as good as drawn by lot. */
export function hashOf(text: string): number {
  let hash = HASH_SEED
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_PRIME)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The words of a text for comparing: folded, without signs, without the names given (folded words). */
export function wordsOf(text: string, names: readonly string[] = []): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return names.length === 0 ? words : withoutNames(words.join(' '), names)
}

function withoutNames(text: string, names: readonly string[]): string[] {
  const longestFirst = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length)
  const rest = longestFirst.reduce((left, name) => left.replaceAll(` ${name} `, ' '), ` ${text} `)
  return rest.split(' ').filter((word) => word !== '')
}

/** The shingles of some words, as hashes. A text shorter than a shingle is one as a whole. */
export function shinglesOf(words: readonly string[]): Set<number> {
  const shingles = new Set<number>()
  if (words.length === 0) return shingles
  for (let at = 0; at <= Math.max(0, words.length - WORDS); at += 1)
    shingles.add(hashOf(words.slice(at, at + WORDS).join(' ')))
  return shingles
}

/** How alike two texts are by their shingles: those that both have, over those that either has; 0 to 1. */
export function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [less, more] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const shingle of less) if (more.has(shingle)) shared += 1
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

const SKETCH_SIZE = 32

/** The smallest hashes of a text, in order: few enough to keep and compare for every text that there is. */
export function sketchOf(shingles: ReadonlySet<number>): number[] {
  return [...shingles].sort((a, b) => a - b).slice(0, SKETCH_SIZE)
}

/** `likenessOf`, estimated from sketches: exact for texts that are whole in theirs, else mostly within 0.15. */
export function estimatedLikeness(a: readonly number[], b: readonly number[]): number {
  const areWhole = a.length < SKETCH_SIZE && b.length < SKETCH_SIZE
  const most = areWhole ? a.length + b.length : SKETCH_SIZE
  let [inA, inB, looked, shared] = [0, 0, 0, 0]
  while (looked < most && (inA < a.length || inB < b.length)) {
    const [left, right] = [a[inA] ?? Number.POSITIVE_INFINITY, b[inB] ?? Number.POSITIVE_INFINITY]
    if (left <= right) inA += 1
    if (right <= left) inB += 1
    if (left === right) shared += 1
    looked += 1
  }
  return looked === 0 ? 0 : shared / looked
}

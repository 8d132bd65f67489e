import { readFileSync } from 'node:fs'
import { strToU8 } from 'fflate'
import type { Random } from '#domain/sample/random.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/** A file made to do harm, or so broken that a reader may stumble. */
export type HostileFile = {
  readonly name: string
  readonly bytes: () => Bytes
  /** What the server must say of it, in Vietnamese; without it: that something is wrong. `null`: it is read like any other. */
  readonly says?: RegExp | null
}

export const MEGABYTE = 1_000_000

export const says = {
  damaged: /bị hỏng|trọn vẹn/,
  encrypted: /mật khẩu/,
  tooLarge: /vượt quá/,
  unknown: /không thuộc loại tệp/,
  macros: /macro/,
} as const

/** A file of `tests/fixtures`. */
export function fixture(path: string): Bytes {
  return new Uint8Array(readFileSync(new URL(`../fixtures/${path}`, import.meta.url)))
}

export const textBytes = (text: string): Bytes => new Uint8Array(strToU8(text))

export function joined(...parts: readonly (string | Uint8Array)[]): Bytes {
  const pieces = parts.map((part) => (typeof part === 'string' ? textBytes(part) : part))
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

export function noise(random: Random, size: number): Bytes {
  return Uint8Array.from({ length: size }, () => random.whole(0, 255))
}

/** The first part of a file, at several shares of its length. */
export function truncations(name: string, bytes: () => Bytes): HostileFile[] {
  return [0.01, 0.1, 0.35, 0.6, 0.85, 0.97].map((share) => ({
    name: `cat-${share * 100}-${name}`,
    bytes: () => {
      const whole = bytes()
      return whole.slice(0, Math.floor(whole.length * share))
    },
  }))
}

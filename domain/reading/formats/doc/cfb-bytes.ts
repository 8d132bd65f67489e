/** Little-endian numbers in bytes, as Office files hold them; null where the bytes end before. */
export class Bytes {
  readonly all: Uint8Array

  constructor(all: Uint8Array) {
    this.all = all
  }

  get length(): number {
    return this.all.length
  }

  u8(at: number): number | null {
    return this.all[at] ?? null
  }

  u16(at: number): number | null {
    const high = this.all[at + 1]
    return high === undefined ? null : (this.all[at] ?? 0) | (high << 8)
  }

  i16(at: number): number | null {
    const value = this.u16(at)
    return value === null ? null : (value << 16) >> 16
  }

  i32(at: number): number | null {
    const top = this.all[at + 3]
    if (top === undefined) return null
    return (this.all[at] ?? 0) | ((this.all[at + 1] ?? 0) << 8) | ((this.all[at + 2] ?? 0) << 16) | (top << 24)
  }

  u32(at: number): number | null {
    const value = this.i32(at)
    return value === null ? null : value >>> 0
  }

  /** A part of the bytes, cut off where they end. */
  part(start: number, length: number): Bytes {
    const from = Math.max(0, start)
    return new Bytes(this.all.subarray(from, Math.max(from, start + length)))
  }
}

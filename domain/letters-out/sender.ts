import type { Unit } from '../model/unit.ts'
import { tokensOf } from '../text/document-number.ts'

/** Who a letter of the department goes out from; what could not be told for sure is null, and is filled in by whoever issues it. */
export type Sender = {
  /** The body above the issuer, as it stands over its name: «UBND TỈNH QUẢNG NGÃI». */
  readonly parent: string
  /** «Sở Thông tin và Truyền thông». */
  readonly name: string | null
  /** What follows the number: «STTTT-BCVT&CNTT». */
  readonly symbols: string | null
  /** The office within that writes the letter and keeps a copy: «BCVT&CNTT». */
  readonly office: string | null
  /** Where letters are dated: «Quảng Ngãi». */
  readonly place: string
}

/** Told by the number of the request that the letter is about: whoever asked also reminds. */
export function senderOf(requestNumber: string, provinceName: string, units: readonly Unit[]): Sender {
  const [symbol, ...office] = tokensOf(requestNumber)
  const issuer = symbol === undefined ? undefined : units.find((unit) => unit.symbol === symbol)
  const place = provinceName.replace(/^(Tỉnh|Thành phố)\s+/u, '')
  return {
    parent: `UBND ${provinceName}`.toUpperCase(),
    name: issuer === undefined ? null : nameInside(issuer.name, provinceName),
    symbols: issuer === undefined ? null : (requestNumber.split('/').at(-1) ?? null),
    office: issuer === undefined || office.length === 0 ? null : office.join('-'),
    place,
  }
}

/** What a unit is called inside its province: «Sở Công Thương tỉnh Quảng Ngãi» → «Sở Công Thương». */
export function nameInside(name: string, provinceName: string): string {
  const tail = ` ${provinceName}`.toLowerCase()
  return name.toLowerCase().endsWith(tail) ? name.slice(0, -tail.length) : name
}

import { expect } from 'vitest'
import { isoDateSchema } from '#domain/model/dates.ts'
import { unit } from './people.ts'

const day = (text: string) => isoDateSchema.parse(text)

/** What the letter 2162/SCT-VP says, by its own text; beginnings of long sentences. */
export const realReading = {
  letter: {
    number: '2162/SCT-VP',
    date: day('2021-10-27'),
    issuer: expect.stringMatching(/^sở công thương$/iu) as unknown,
    signer: 'Nguyễn Đức Huy',
    answers: { number: '1406/STTTT-BCVT&CNTT', date: day('2021-10-26') },
  },
  unitId: unit.congThuong,
  sections: {
    directives: [
      { ordinal: 1, documents: [{ number: '780/SCT-VP', date: day('2021-05-07') }] },
      { ordinal: 2, documents: [{ number: '1532/SCT-QLTM', date: day('2021-08-09') }] },
      { ordinal: 3, documents: [{ number: '1711/TB-SCT', date: day('2021-08-30') }] },
    ],
    qr: [
      {
        subject: 'Sở Công Thương tỉnh Quảng Ngãi',
        group: null,
        qrCodes: { state: 'number', value: 1 },
        scans: { state: 'number', value: 541 },
        note: null,
      },
    ],
    inspection: { state: 'items' },
    results: { state: 'items' },
    recommendations: { state: 'none' },
  },
} as const

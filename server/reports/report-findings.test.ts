import { describe, expect, it } from 'vitest'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { emptySections } from '#domain/model/sections.ts'
import { stillHolding, withoutRepeats, type Subject } from './report-findings.ts'

const row = {
  subject: 'Sở',
  group: null,
  note: null,
  qrCodes: { state: 'number', value: 1 },
  scans: { state: 'blank' },
} as const
const read: Subject = {
  letter: { ...emptyLetterHead, number: '1/SCT' },
  sections: { ...emptySections, qr: [row] },
  unitId: null,
  campaignId: 'dot-1',
}
const finding = (path: string) => ({ rule: 'r', severity: 'warning', path, evidence: {} }) as const
const pathsHolding = (submitted: Subject, paths: readonly string[]) =>
  stillHolding(paths.map(finding), read, submitted).map(({ path }) => path)

describe('findings of a reading', () => {
  it('hold while their field has the value that was read', () => {
    const paths = ['/letter/number', '/sections/qr/0/scans', '/sections/qr', '/campaignId', '/letter/recipients', '']
    expect(pathsHolding(structuredClone(read), paths)).toEqual(paths)
  })

  it('are gone once their field was corrected', () => {
    const scans = { state: 'number', value: 541 } as const
    const corrected = { ...read, unitId: 'so', sections: { ...read.sections, qr: [{ ...row, scans }] } }
    const paths = ['/sections/qr/0/scans', '/sections/qr/0/qrCodes', '/sections/qr/0', '/sections/qr', '/unitId']
    expect(pathsHolding(corrected, paths)).toEqual(['/sections/qr/0/qrCodes'])
  })

  it('about the whole letter always hold', () => {
    expect(pathsHolding({ ...read, unitId: 'so' }, [''])).toEqual([''])
  })

  it('hold where neither has such a field, and not where only one has it', () => {
    const without = { ...read, sections: emptySections }
    expect(pathsHolding(without, ['/sections/qr/5', '/sections/qr/0', '/sections/qr/0/scans'])).toEqual([
      '/sections/qr/5',
    ])
  })

  it('do not mind a field that is absent on one side and undefined on the other', () => {
    const odd = { ...read, sections: { ...read.sections, qr: [{ ...row, extra: undefined }] } }
    expect(pathsHolding(odd, ['/sections/qr'])).toEqual(['/sections/qr'])
  })
})

describe('findings put together', () => {
  it('say each thing once', () => {
    const one = { ...finding('/a'), evidence: { x: 1, y: 2 } }
    const same = { ...finding('/a'), evidence: { y: 2, x: 1 } }
    const other = { ...finding('/a'), evidence: { x: 1, y: 3 } }
    expect(withoutRepeats([one, same, other, finding('/b')])).toEqual([one, other, finding('/b')])
  })
})

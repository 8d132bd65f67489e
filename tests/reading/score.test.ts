import { describe, expect, it } from 'vitest'
import { blank, numberOf, none, type Count } from '#domain/model/count.ts'
import type { Finding } from '#domain/model/finding.ts'
import { isoDateSchema } from '#domain/model/dates.ts'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { emptySections, type QrRow } from '#domain/model/sections.ts'
import { scoreOf, silentFigures, wrongFields } from './score.ts'
import type { Ask, Entered } from './truth.schema.ts'

const row = (scans: Count, note: string | null = null): QrRow => ({
  subject: 'Chợ Sa Huỳnh',
  group: null,
  qrCodes: numberOf(1),
  scans,
  note,
})
const letterOf = (...qr: QrRow[]): Entered => ({
  letter: { ...emptyLetterHead, date: isoDateSchema.parse('2021-10-27') },
  unitId: null,
  campaignId: null,
  sections: { ...emptySections, qr },
})
const finding = (path: string, severity: Finding['severity'] = 'warning', rule = 'count-unreadable'): Finding => ({
  rule,
  severity,
  path,
  evidence: {},
})
const truth = letterOf(row(numberOf(541)))
const scored = (read: Entered, findings: Finding[] = [], asks: Ask[] = [], expected = truth) =>
  scoreOf({ ...read, findings }, expected, asks)
const wrong = (read: Entered, findings: Finding[] = [], expected = truth) =>
  wrongFields(scored(read, findings, [], expected)).map(({ path, outcome }) => [path, outcome])

describe('the score of a reading', () => {
  it('has nothing wrong, missing or needless where all is as it should be', () => {
    const { fields, missing, needless } = scored(truth)
    expect(fields.every(({ outcome }) => outcome === 'right')).toBe(true)
    expect(fields.length).toBe(17)
    expect([missing, needless]).toEqual([[], []])
  })

  it('counts a wrong number as silent, and as asked about only where a finding stands at it or at what it is part of', () => {
    const read = letterOf(row(numberOf(451)))
    expect(wrong(read)).toEqual([['/sections/qr/0/scans', 'silent']])
    for (const path of ['/sections/qr/0/scans', '/sections/qr/0', '/sections/qr', '/sections'])
      expect(wrong(read, [finding(path)])).toEqual([['/sections/qr/0/scans', 'asked']])
    for (const path of ['/sections/qr/0/qrCodes', '/sections/qr/01', '/sections/q', '/sections/qr/0/scans/x'])
      expect(wrong(read, [finding(path)])).toEqual([['/sections/qr/0/scans', 'silent']])
  })

  it('takes no remark in passing for a question, nor a warning about the file as a whole', () => {
    const read = letterOf(row(numberOf(451)))
    expect(wrong(read, [finding('/sections/qr/0/scans', 'info'), finding('')])).toEqual([
      ['/sections/qr/0/scans', 'silent'],
    ])
    expect(wrong(read, [finding('', 'error')])).toEqual([['/sections/qr/0/scans', 'asked']])
  })

  it.each([
    [numberOf(0), blank],
    [numberOf(0), none],
    [blank, none],
    [numberOf(500), { state: 'number', value: 500, approximate: true } as const],
  ])('keeps %o apart from %o', (one, other) => {
    expect(wrong(letterOf(row(one)), [], letterOf(row(other)))).toHaveLength(1)
    expect(wrong(letterOf(row(other)), [], letterOf(row(one)))).toHaveLength(1)
  })

  it('takes a lost row and one too many for as many wrong fields as a row has', () => {
    expect(wrong(letterOf())).toHaveLength(5)
    expect(wrong(letterOf(row(numberOf(541)), row(numberOf(3))))).toHaveLength(5)
  })

  it('does not mind how words are broken into lines, but minds the words', () => {
    const noted = letterOf(row(numberOf(541), 'Đã dán – tại cổng'))
    expect(wrong(letterOf(row(numberOf(541), 'Đã dán -\n tại cổng')), [], noted)).toEqual([])
    expect(wrong(letterOf(row(numberOf(541), 'Đã dán tại cổng')), [], noted)).toEqual([
      ['/sections/qr/0/note', 'silent'],
    ])
  })

  it('tells silent figures from silent words', () => {
    const read = { ...letterOf(row(numberOf(451), 'lạ')), letter: emptyLetterHead }
    expect(silentFigures(scored(read)).map(({ path }) => path)).toEqual(['/letter/date', '/sections/qr/0/scans'])
  })

  it('misses a finding that the truth asks for, unless it is there by its rule, at the path or at what that is part of', () => {
    const asks = [{ path: '/sections/qr/0/scans', rule: 'count-unreadable' }]
    const missing = (...findings: Finding[]) => scored(truth, findings, asks).missing
    expect(missing()).toEqual(asks)
    expect(missing(finding('/sections/qr/0/scans', 'error', 'count-merged'))).toEqual(asks)
    expect(missing(finding('/sections/qr/1/scans'))).toEqual(asks)
    expect(missing(finding('/sections/qr/0'))).toEqual([])
    expect(missing(finding('/sections/qr/0/scans', 'info'))).toEqual([])
  })

  it('calls a question needless where all is right and nobody wanted it', () => {
    const asked = finding('/sections/qr')
    expect(scored(truth, [asked, finding('/letter/number', 'info')]).needless).toEqual([asked])
    expect(scored(letterOf(row(numberOf(451))), [asked]).needless).toEqual([])
    expect(scored(truth, [asked], [{ path: '/sections/qr/0/scans', rule: asked.rule }]).needless).toEqual([])
    expect(scored(truth, [asked], [{ path: '/sections/qr', rule: 'several-tables' }]).needless).toEqual([asked])
  })
})

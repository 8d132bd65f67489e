import { expect, test } from 'vitest'
import type { FindingMessage } from '#domain/model/finding.ts'
import { filled, firstReasons, moved, notTaken, offersOf, withOffer, without, withText } from './return-reasons.ts'

const finding = (severity: FindingMessage['severity'], message: string, rule = 'x'): FindingMessage => ({
  rule,
  severity,
  path: '',
  evidence: {},
  message,
})
const words = ({ message }: FindingMessage) => message
const offers = offersOf(
  [finding('warning', 'B'), finding('info', 'C'), finding('error', 'A'), finding('warning', 'D', 'notes-copied')],
  words,
)
const texts = (reasons: ReturnType<typeof firstReasons>) => reasons.map(({ text }) => text)

test('errors come before warnings, and nothing that tells of another unit is offered', () => {
  expect(offers.map((offer) => offer.words)).toEqual(['A', 'B'])
})

test('the errors are there from the start; without any there is one reason to write', () => {
  expect(texts(firstReasons(offers))).toEqual(['A'])
  expect(texts(firstReasons([]))).toEqual([''])
})

test('a finding that was taken is offered no more, also when it was reworded, until it is removed', () => {
  const [, warning] = offers
  if (warning === undefined) throw new Error('there is a warning')
  const reasons = withOffer(firstReasons(offers), warning)
  expect(notTaken(offers, reasons)).toEqual([])
  const last = reasons.at(-1)?.key ?? 0
  expect(notTaken(offers, withText(reasons, last, 'khác'))).toEqual([])
  expect(notTaken(offers, without(reasons, last))).toEqual([warning])
})

test('reasons change places, and those at an end stay', () => {
  const [error, warning] = offers
  if (error === undefined || warning === undefined) throw new Error('there are two')
  const reasons = withOffer(firstReasons([error]), warning)
  const first = reasons[0]?.key ?? 0
  expect(texts(moved(reasons, first, 1))).toEqual(['B', 'A'])
  expect(texts(moved(reasons, first, -1))).toEqual(['A', 'B'])
})

test('only reasons that say something are sent', () => {
  const reasons = firstReasons([])
  expect(filled(reasons)).toEqual([])
  expect(filled(withText(reasons, reasons[0]?.key ?? 0, '  Thiếu mục 2 '))).toEqual(['Thiếu mục 2'])
})

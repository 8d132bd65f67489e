import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { InTurn } from './in-turn.tsx'

type Report = (entries: { isIntersecting: boolean }[]) => void
const reports: Report[] = []

beforeEach(() => {
  reports.length = 0
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(report: Report) {
        reports.push(report)
      }
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

const page = (words: string) => (
  <>
    <InTurn id="first">first {words}</InTurn>
    <InTurn id="second">second {words}</InTurn>
  </>
)

test('what is on screen changes at once, what is far from it follows, and at once when it is reached', async () => {
  const { rerender } = render(page('before'))
  act(() => reports[1]?.([{ isIntersecting: false }]))
  rerender(page('after'))
  expect(screen.getByText('first after')).toBeTruthy()
  expect(screen.getByText('second before')).toBeTruthy()
  await screen.findByText('second after')
  rerender(page('again'))
  expect(screen.getByText('second after')).toBeTruthy()
  act(() => reports[1]?.([{ isIntersecting: true }]))
  expect(screen.getByText('second again')).toBeTruthy()
})

import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renderInterface } from '#tests/setup/render.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { ChartSurface, type Move } from './chart-surface.tsx'

const marks = ['Sở Y tế: 10', 'Sở Tư pháp: 20', 'Ban Dân tộc: 30']

/** Nothing is laid out in the tests' document: the chart's place is said to be 600 pixels wide. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600)
})
afterEach(() => vi.restoreAllMocks())

function step(from: number | null, move: Move): number | null {
  if (move === 'down') return from === null ? 0 : Math.min(from + 1, marks.length - 1)
  if (move === 'up') return from === null ? 0 : Math.max(from - 1, 0)
  return move === 'last' ? marks.length - 1 : 0
}

function draw(onOpen: (index: number) => void) {
  renderInterface(
    <ChartFrame height={100}>
      {() => (
        <svg width={600} height={100}>
          <ChartSurface
            label="Biểu đồ"
            area={{ x: 0, y: 0, width: 600, height: 100 }}
            hit={({ y }) => (y < 90 ? Math.floor(y / 30) : null)}
            step={step}
            spotOf={(index) => ({ x: 100, y: index * 30 })}
            renderTip={(index) => <span>hộp {marks[index]}</span>}
            describe={(index) => marks[index] ?? ''}
            onOpen={onOpen}
          >
            {(active) => <text>{active === null ? 'không chọn' : `dòng ${active}`}</text>}
          </ChartSurface>
        </svg>
      )}
    </ChartFrame>,
  )
  return screen.getByRole('application', { name: 'Biểu đồ' })
}

test('arriving by Tab says the first mark, arrow keys go through the others', async () => {
  const user = userEvent.setup()
  const surface = draw(() => undefined)
  await user.tab()
  expect(document.activeElement).toBe(surface)
  expect(screen.getByText('Sở Y tế: 10')).toBeTruthy()
  await user.keyboard('{ArrowDown}')
  expect(screen.getByText('Sở Tư pháp: 20')).toBeTruthy()
  await user.keyboard('{End}')
  expect(screen.getByText('Ban Dân tộc: 30')).toBeTruthy()
  expect(screen.getByText('dòng 2')).toBeTruthy()
})

test('Enter opens the mark that was reached, Escape leaves it', async () => {
  const opened = vi.fn<(index: number) => void>()
  const user = userEvent.setup()
  draw(opened)
  await user.tab()
  await user.keyboard('{ArrowDown}{Enter}')
  expect(opened.mock.calls).toEqual([[1]])
  await user.keyboard('{Escape}')
  expect(screen.getByText('không chọn')).toBeTruthy()
})

test('the pointer shows the mark beneath it, and a press opens it', async () => {
  const opened = vi.fn<(index: number) => void>()
  const user = userEvent.setup()
  const surface = draw(opened)
  await user.pointer({ target: surface, coords: { clientX: 50, clientY: 65 } })
  await waitFor(() => expect(screen.getByText('hộp Ban Dân tộc: 30')).toBeTruthy())
  await user.pointer({ keys: '[MouseLeft]', target: surface, coords: { clientX: 50, clientY: 65 } })
  expect(opened.mock.calls).toEqual([[2]])
})

test('a first touch shows the mark, a second one on it opens it', async () => {
  const opened = vi.fn<(index: number) => void>()
  const user = userEvent.setup()
  const surface = draw(opened)
  const touch = { keys: '[TouchA]', target: surface, coords: { clientX: 50, clientY: 5 } }
  await user.pointer(touch)
  expect(screen.getByText('hộp Sở Y tế: 10')).toBeTruthy()
  expect(opened).not.toHaveBeenCalled()
  await user.pointer(touch)
  expect(opened.mock.calls).toEqual([[0]])
})

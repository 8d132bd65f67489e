import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderInterface } from '#tests/setup/render.tsx'
import { blankCount, missing, noneCount, number, summaryUnit } from '../summary-unit.fixture.ts'
import { UnitBarsChart } from './unit-bars.chart.tsx'
import { unitBars } from './unit-bars.rows.ts'

const units = [
  summaryUnit('Sở nhiều', { scans: number(900) }),
  summaryUnit('Sở không', { scans: number(0) }),
  summaryUnit('Sở trống', { scans: blankCount }),
  summaryUnit('Sở chẳng', { scans: noneCount }),
  summaryUnit('Sở thiếu', missing),
  summaryUnit('Sở chờ', { scans: number(541), status: 'submitted', counted: false }),
]
const expected: Record<string, string> = {
  'Sở nhiều': '900',
  'Sở không': '0',
  'Sở trống': 'để trống',
  'Sở chẳng': 'không phát sinh',
  'Sở thiếu': 'chưa báo cáo',
  'Sở chờ': '541 (chờ duyệt)',
}

afterEach(() => vi.restoreAllMocks())

function draw(width: number) {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width)
  const bars = unitBars(units, 'scans', { sort: 'value', find: '' })
  return renderInterface(
    <UnitBarsChart
      bars={bars}
      title="Biểu đồ"
      label="Lượt quét"
      measure="scans"
      withChange={false}
      hrefOf={(unitId) => `/units/${encodeURIComponent(unitId)}`}
      marksReal={false}
    />,
  )
}

const nameOf = (name: string) => screen.findByText(name, { selector: 'text' })
const yOf = (element: Element | null | undefined) => Number(element?.getAttribute('y'))

test('every unit has its own figure beside its name', async () => {
  draw(800)
  for (const [name, figure] of Object.entries(expected)) {
    const label = screen.getByText(figure, { selector: 'text' })
    expect([name, yOf(await nameOf(name))]).toEqual([name, yOf(label)])
  }
})

test('on a phone every name stands right above its own figure', async () => {
  draw(340)
  const rows = await Promise.all(
    Object.entries(expected).map(async ([name, figure]) => ({
      name: yOf(await nameOf(name)),
      figure: yOf(screen.getByText(figure, { selector: 'text' })),
    })),
  )
  const byName = rows.map(({ name }) => name).toSorted((a, b) => a - b)
  const byFigure = rows.map(({ figure }) => figure).toSorted((a, b) => a - b)
  for (const { name, figure } of rows) {
    expect(figure).toBeGreaterThan(name)
    expect(byName.indexOf(name)).toBe(byFigure.indexOf(figure))
  }
})

test('only figures are drawn as bars: a blank, a none and a missing report are not', async () => {
  const { container } = draw(800)
  await nameOf('Sở nhiều')
  const solid = container.querySelector(`path[fill="#2b6cb0"]`)?.getAttribute('d') ?? ''
  expect(solid.match(/M/g)).toHaveLength(2)
})

test('each name leads to its unit', async () => {
  draw(800)
  const link = (await nameOf('Sở nhiều')).closest('a')
  expect(link?.getAttribute('href')).toBe('/units/S%E1%BB%9F%20nhi%E1%BB%81u')
})

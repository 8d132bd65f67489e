import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Provenance } from '#domain/reports/reading.ts'
import { renderInterface } from '#tests/setup/render.tsx'
import { useFieldChoice } from './field-choice.tsx'

const provenance: Provenance = {
  '/letter/number': { block: 0, row: 0, cell: 0 },
  '/letter/subject': { block: 0, row: 0, cell: 0 },
  '/letter/answers/number': { block: 1 },
  '/letter/answers/date': { block: 1 },
  '/letter/signer': { block: 2 },
}

function Places({ onChoose }: { onChoose: (pointer: string) => void }) {
  const { chooseAt, choice } = useFieldChoice(provenance, onChoose)
  return (
    <>
      {Object.keys(provenance).map((pointer) => (
        <button key={pointer} type="button" onClick={() => chooseAt(pointer)}>
          {pointer}
        </button>
      ))}
      {choice}
    </>
  )
}

function show() {
  const onChoose = vi.fn<(pointer: string) => void>()
  renderInterface(<Places onChoose={onChoose} />)
  const choose = (pointer: string) => userEvent.click(screen.getByRole('button', { name: pointer }))
  return { onChoose, choose }
}

test('a place of one field is that field, also when it has several parts', async () => {
  const { onChoose, choose } = show()
  await choose('/letter/signer')
  await choose('/letter/answers/number')
  expect(onChoose.mock.calls).toEqual([['/letter/signer'], ['/letter/answers/number']])
  expect(screen.queryByRole('menu')).toBeNull()
})

test('a place of several fields asks which, by arrow keys or by number', async () => {
  const { onChoose, choose } = show()
  await choose('/letter/number')
  expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['1Số, ký hiệu', '2Trích yếu'])
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await choose('/letter/number')
  await userEvent.keyboard('1')
  expect(onChoose.mock.calls).toEqual([['/letter/subject'], ['/letter/number']])
})

test('Escape asks no more, and leads back to the place', async () => {
  const { onChoose, choose } = show()
  await choose('/letter/subject')
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement?.textContent).toBe('/letter/subject')
  expect(onChoose).not.toHaveBeenCalled()
})

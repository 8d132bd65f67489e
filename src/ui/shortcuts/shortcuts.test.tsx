import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { renderInterface } from '#tests/setup/render.tsx'
import { isPressed } from './keys.ts'
import { ShortcutsHelp } from './shortcuts-help.tsx'
import { setBareShortcuts, useShortcuts } from './shortcuts.ts'

afterEach(() => setBareShortcuts(true))
vi.setConfig({ testTimeout: 30_000 })

function Screen({ accept, save, away }: { accept: () => void; save: () => void; away?: () => void }) {
  useShortcuts([
    { keys: 'a', label: 'Tiếp nhận', run: accept },
    { keys: 'mod+Enter', label: 'Lưu', run: save },
    { keys: 'Delete', label: 'Để riêng', run: away ?? (() => undefined) },
  ])
  return <textarea aria-label="Lý do" />
}

function show() {
  const [accept, save] = [vi.fn<() => void>(), vi.fn<() => void>()]
  const { unmount } = renderInterface(
    <>
      <Screen accept={accept} save={save} />
      <ShortcutsHelp />
    </>,
  )
  return { accept, save, unmount }
}

test('a key does what the screen says, until the screen is left', async () => {
  const { accept, unmount } = show()
  await userEvent.keyboard('a')
  expect(accept).toHaveBeenCalledTimes(1)
  unmount()
  await userEvent.keyboard('a')
  expect(accept).toHaveBeenCalledTimes(1)
})

test('what is typed into a field is text, keys with Ctrl are not', async () => {
  const { accept, save } = show()
  await userEvent.type(screen.getByRole('textbox', { name: 'Lý do' }), 'a{Control>}{Enter}{/Control}')
  expect(accept).not.toHaveBeenCalled()
  expect(save).toHaveBeenCalledTimes(1)
})

test('Delete takes a sign away in a field, and elsewhere does what the screen says', async () => {
  const away = vi.fn<() => void>()
  renderInterface(<Screen accept={vi.fn<() => void>()} save={vi.fn<() => void>()} away={away} />)
  const field = screen.getByRole('textbox', { name: 'Lý do' })
  await userEvent.type(field, 'thừa{Delete}')
  expect(away).not.toHaveBeenCalled()
  field.blur()
  await userEvent.keyboard('{Delete}')
  expect(away).toHaveBeenCalledTimes(1)
})

test('a key that means something to the browser stays the browser’s', async () => {
  const { accept } = show()
  await userEvent.keyboard('{Control>}a{/Control}{Meta>}a{/Meta}{Alt>}a{/Alt}')
  expect(accept).not.toHaveBeenCalled()
})

test('`?` lists what can be pressed, and nothing behind the list answers', async () => {
  const { accept } = show()
  await userEvent.keyboard('?')
  expect(screen.getByText('Tiếp nhận')).toBeTruthy()
  expect(screen.getByText('Xem các phím tắt')).toBeTruthy()
  await userEvent.keyboard('a')
  expect(accept).not.toHaveBeenCalled()
})

test('single keys can be turned off, others stay', async () => {
  const { accept, save } = show()
  await userEvent.click(screen.getByRole('button', { name: /Phím tắt/ }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Dùng phím tắt một phím' }))
  await userEvent.click(screen.getByRole('button', { name: 'Đóng' }))
  await userEvent.keyboard('a{Control>}{Enter}{/Control}')
  expect(accept).not.toHaveBeenCalled()
  expect(save).toHaveBeenCalledTimes(1)
})

test('a key is known by its label when an input method changes its letter', () => {
  const pressed = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  expect(isPressed('a', { ...pressed, key: 'Process', code: 'KeyA' })).toBe(true)
  expect(isPressed('a', { ...pressed, key: 'ă', code: 'KeyA' })).toBe(true)
  expect(isPressed('a', { ...pressed, key: 'q', code: 'KeyA' })).toBe(false)
  expect(isPressed('a', { ...pressed, key: 'A', code: 'KeyA', shiftKey: true })).toBe(false)
  expect(isPressed('?', { ...pressed, key: '?', code: 'Slash', shiftKey: true })).toBe(true)
})

import { expect, test } from 'vitest'
import { cellAfter, type CellPress } from './cell-keys.ts'

const around = { above: 'r0', here: 'r1', next: 'r2' } as const
function press(key: string, more: Partial<CellPress> = {}): CellPress {
  return {
    key,
    shiftKey: false,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    nativeEvent: { isComposing: false },
    currentTarget: { value: '541', selectionStart: 1, selectionEnd: 1 },
    ...more,
  }
}
const caretAt = (at: number) => ({ currentTarget: { value: '541', selectionStart: at, selectionEnd: at } })

test('Enter and the arrows lead down and up a column', () => {
  expect(cellAfter(press('Enter'), around, 'scans')).toBe('/sections/qr/r2/scans')
  expect(cellAfter(press('ArrowDown'), around, 'qrCodes')).toBe('/sections/qr/r2/qrCodes')
  expect(cellAfter(press('ArrowUp'), around, 'scans')).toBe('/sections/qr/r0/scans')
  expect(cellAfter(press('Enter', { shiftKey: true }), around, 'scans')).toBe('/sections/qr/r0/scans')
  expect(cellAfter(press('ArrowDown'), { ...around, next: null }, 'scans')).toBeNull()
})

test('left and right lead to the other figure only from the edge of the text', () => {
  expect(cellAfter(press('ArrowRight'), around, 'qrCodes')).toBeNull()
  expect(cellAfter(press('ArrowRight', caretAt(3)), around, 'qrCodes')).toBe('/sections/qr/r1/scans')
  expect(cellAfter(press('ArrowLeft', caretAt(0)), around, 'scans')).toBe('/sections/qr/r1/qrCodes')
  expect(cellAfter(press('ArrowLeft', caretAt(0)), around, 'qrCodes')).toBeNull()
})

test('a key that an input method composes with is left alone, and so are keys with modifiers', () => {
  expect(cellAfter(press('Enter', { nativeEvent: { isComposing: true } }), around, 'scans')).toBeNull()
  expect(cellAfter(press('Enter', { ctrlKey: true }), around, 'scans')).toBeNull()
  expect(cellAfter(press('ArrowDown', { altKey: true }), around, 'scans')).toBeNull()
  expect(cellAfter(press('7'), around, 'scans')).toBeNull()
})

import { rowField, type FieldId } from '../draft/draft-field.ts'
import type { RowKey } from '../draft/report-draft.ts'

type Around = { readonly above: RowKey | null; readonly here: RowKey; readonly next: RowKey | null }

/** What of a key press in a figure's input tells where it leads. */
export type CellPress = {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly nativeEvent: { readonly isComposing: boolean }
  readonly currentTarget: {
    readonly value: string
    readonly selectionStart: number | null
    readonly selectionEnd: number | null
  }
}

/**
 * As in a spreadsheet: Enter and the arrows up and down lead to the same column of another row; left and right to the other
 * figure of the row, once the caret is at the edge of the text. Null: the key is the input's own.
 */
export function cellAfter(
  press: CellPress,
  { above, here, next }: Around,
  column: 'qrCodes' | 'scans',
): FieldId | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey, nativeEvent, currentTarget } = press
  if (nativeEvent.isComposing || altKey || ctrlKey || metaKey) return null
  const to = (row: RowKey | null) => (row === null ? null : rowField('qr', row, column))
  if (key === 'Enter') return to(shiftKey ? above : next)
  if (shiftKey) return null
  const { value, selectionStart, selectionEnd } = currentTarget
  switch (key) {
    case 'ArrowDown':
      return to(next)
    case 'ArrowUp':
      return to(above)
    case 'ArrowRight':
      return column === 'qrCodes' && selectionStart === value.length ? rowField('qr', here, 'scans') : null
    case 'ArrowLeft':
      return column === 'scans' && selectionEnd === 0 ? rowField('qr', here, 'qrCodes') : null
    default:
      return null
  }
}

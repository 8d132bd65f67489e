import { useCallback, useEffect, useMemo, useState, type Dispatch } from 'react'
import type { Side } from '#src/ui/original/beside-original.tsx'
import { fieldOfReadingPointer, rowOfField, type FieldId } from '../draft/draft-field.ts'
import type { DraftAction } from '../draft/draft-state.ts'
import { inputId, type FormActions, type OpenRow } from '../form/form-context.ts'
import type { IntakeSource } from './intake-source.ts'

/** A wish to move the focus; a new object each time, so that the same field can be gone to twice. */
type Wish = { readonly field: FieldId }

/** Which field is looked at, which row is open, and the ways between the original and the form. */
export function useFormPlaces(
  dispatch: Dispatch<DraftAction>,
  source: IntakeSource,
  isWide: boolean,
  setSide: (side: Side) => void,
  startAt: string | null,
) {
  const start = startAt === null ? null : fieldOfReadingPointer(startAt)
  const [selected, setSelected] = useState<FieldId | null>(start)
  const [openRow, setOpenRow] = useState<OpenRow | null>(() => (start === null ? null : rowOfField(start)))
  const [wish, setWish] = useState<Wish | null>(start === null ? null : { field: start })

  const goTo = useCallback(
    (field: FieldId) => {
      const row = rowOfField(field)
      if (row !== null) setOpenRow(row)
      setSelected(field)
      setSide('fields')
      setWish({ field })
    },
    [setSide],
  )

  useEffect(() => {
    if (wish === null) return
    const input = document.getElementById(inputId(wish.field))
    input?.scrollIntoView({ block: 'center' })
    input?.focus({ preventScroll: true })
  }, [wish])

  const actions = useMemo(
    (): FormActions => ({
      dispatch,
      select: setSelected,
      goTo,
      open: (row) => {
        setOpenRow(row)
        if (row !== null) goTo(firstFieldOf(row))
      },
      showPlace:
        isWide || source.reading === null
          ? null
          : (field) => {
              setSelected(field)
              setSide('original')
            },
    }),
    [dispatch, goTo, isWide, source, setSide],
  )

  /** From a place of the original to the field that was read there. */
  const choosePlace = useCallback(
    (readingPointer: string) => {
      const pointer = source.fromReading(readingPointer)
      const field = pointer === null ? null : fieldOfReadingPointer(pointer)
      if (field !== null) goTo(field)
    },
    [source, goTo],
  )
  return { selected, openRow, actions, choosePlace }
}

function firstFieldOf({ list, key }: OpenRow): FieldId {
  switch (list) {
    case 'directives':
      return `/sections/directives/${key}/content`
    case 'qr':
      return `/sections/qr/${key}/qrCodes`
    case 'inspection':
    case 'results':
    case 'recommendations':
      return `/sections/${list}/items/${key}`
    default:
      return list satisfies never
  }
}

import { useCallback, useEffect, useMemo, useState, type Dispatch } from 'react'
import type { Side } from '#src/ui/original/beside-original.tsx'
import { fieldOfReadingPointer, rowOfField, type FieldId } from '../draft/draft-field.ts'
import type { DraftAction } from '../draft/draft-state.ts'
import { inputId, type FormActions, type OpenRow } from '../form/form-context.ts'
import type { IntakeSource } from './intake-source.ts'
import { reviewPanelId } from './review/review-panel.tsx'

/** A wish to bring a field into view, with or without the focus; a new object each time, so that it can be had twice. */
type Wish = { readonly field: FieldId; readonly focus: boolean }

/** Which field is looked at, which row is open, and the ways between the original and the form. */
export function useFormPlaces(
  dispatch: Dispatch<DraftAction>,
  source: IntakeSource,
  isWide: boolean,
  setSide: (side: Side) => void,
  startAt: string | null,
  /** Marked from the start where nothing is opened: the first thing to look at. */
  first: FieldId | null,
) {
  const start = startAt === null ? null : fieldOfReadingPointer(startAt)
  const shown = start ?? first
  const [selected, setSelected] = useState<FieldId | null>(shown)
  const [openRow, setOpenRow] = useState<OpenRow | null>(() => (shown === null ? null : rowOfField(shown)))
  const [wish, setWish] = useState<Wish | null>(start === null ? null : { field: start, focus: true })

  const goTo = useCallback(
    (field: FieldId) => {
      const row = rowOfField(field)
      if (row !== null) setOpenRow(row)
      setSelected(field)
      setSide('fields')
      setWish({ field, focus: true })
    },
    [setSide],
  )

  /** Shows a field and marks its place, while the focus stays where the keys for findings are. */
  const lookAt = useCallback((field: FieldId | null) => {
    const row = field === null ? null : rowOfField(field)
    if (row !== null) setOpenRow(row)
    setSelected(field)
    setWish(field === null ? null : { field, focus: false })
  }, [])

  useEffect(() => {
    if (wish === null) return
    const input = document.getElementById(inputId(wish.field))
    input?.scrollIntoView({ block: 'center' })
    const target = wish.focus ? input : document.getElementById(reviewPanelId)
    target?.focus({ preventScroll: true })
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
  return { selected, openRow, actions, choosePlace, lookAt }
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

import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import type { Reading } from '#domain/reports/reading.ts'
import { placeOf } from './places.ts'

/** Where a field stands, in words: «trang 2»; null when that is not known, or its format has no pages. */
export type PlaceWords = (readingPointer: string | null) => string | null

/** `reading` is null when there is no original. */
export function usePlaceWords(reading: Pick<Reading, 'format' | 'provenance'> | null): PlaceWords {
  const t = useTranslations('original')
  return useCallback(
    (pointer) => {
      if (reading === null || pointer === null || pointer === '') return null
      const page = placeOf(reading.provenance, pointer)?.page
      if (page === undefined) return null
      return t(reading.format === 'xlsx' ? 'onSheet' : 'onPage', { page })
    },
    [reading, t],
  )
}

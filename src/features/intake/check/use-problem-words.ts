import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { problemsOf, tidied } from '../draft/draft-body.ts'
import type { FieldId } from '../draft/draft-field.ts'
import type { DraftState } from '../draft/draft-state.ts'

/**
 * What must be mended, in words by field. A number that is not clear is said at once; what is still missing only after
 * somebody tried to submit; what the server refused until it is touched.
 */
export function useProblemWords({ draft, attempted, refusals }: DraftState): ReadonlyMap<FieldId, string> {
  const t = useTranslations('intake.problem')
  return useMemo(() => {
    const words = new Map<FieldId, string>()
    for (const { field, code } of problemsOf(tidied(draft))) {
      if (attempted || code === 'countUnclear') words.set(field, t(code))
    }
    for (const { field, message } of refusals) {
      if (field !== null) words.set(field, message)
    }
    return words
  }, [draft, attempted, refusals, t])
}

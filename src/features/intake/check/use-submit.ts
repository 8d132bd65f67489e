import type { NewReport, Report } from '#domain/reports/report.ts'
import { useState } from 'react'
import { Problem } from '#src/api/problem.ts'
import { useAcceptReport, useSubmitReport } from '#src/api/reports.mutations.ts'

/** What came of a submission; `notAccepted` when the report is safe, but the decision asked for with it failed. */
export type Submitted = { readonly report: Report; readonly notAccepted: Error | null }

export type SubmitRequest = {
  readonly report: NewReport
  /** The revision of the unit's report that was on screen, where it had one. */
  readonly revision: number | undefined
  readonly accept: boolean
}

/** Submits a report and, if asked, accepts it at once. */
export function useSubmit(onSubmitted: (outcome: Submitted) => void) {
  const submit = useSubmitReport()
  const accept = useAcceptReport()
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<Error | null>(null)

  /** `onRefused` is told what the server found wrong with the fields of `report`. */
  const run = async (
    { report, revision, accept: acceptToo }: SubmitRequest,
    onRefused: (problem: Problem) => void,
  ): Promise<void> => {
    setPending(true)
    setError(null)
    try {
      const stored = await submit.mutateAsync({ report, ...(revision === undefined ? {} : { revision }) })
      onSubmitted(acceptToo ? await accepted(stored) : { report: stored, notAccepted: null })
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.status === 422 && thrown.errors.length > 0) onRefused(thrown)
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)))
    } finally {
      setPending(false)
    }
  }

  const accepted = async (stored: Report): Promise<Submitted> => {
    try {
      const report = await accept.mutateAsync({ id: stored.id, revision: stored.revision })
      return { report, notAccepted: null }
    } catch (thrown) {
      return { report: stored, notAccepted: thrown instanceof Error ? thrown : new Error(String(thrown)) }
    }
  }

  return { run, isPending, error, clear: () => setError(null) }
}

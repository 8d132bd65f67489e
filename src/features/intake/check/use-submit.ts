import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useLocale } from 'use-intl'
import type { FindingMessage } from '#domain/model/finding.ts'
import type { Locale } from '#domain/model/locale.ts'
import type { NewReport, Report } from '#domain/reports/report.ts'
import { Problem } from '#src/api/problem.ts'
import { useAcceptReport, useSubmitReport } from '#src/api/reports.mutations.ts'
import { reportQuery, reportsQuery } from '#src/api/reports.queries.ts'
import { sessionKey } from '#src/api/session.queries.ts'
import { saysSame } from './same-content.ts'

/**
 * What came of a submission. `notAccepted`: the report is safe, but the decision asked for with it failed. `unseen`: checks at
 * the submission found what nobody has looked at yet, so that it was not accepted; somebody decides in view of it.
 */
export type Submitted = {
  readonly report: Report
  readonly notAccepted: Error | null
  readonly unseen: readonly FindingMessage[]
}

export type SubmitRequest = {
  readonly report: NewReport
  /** The revision of the unit's report that was on screen; null where it had none. */
  readonly revision: () => Promise<number | null>
  readonly accept: boolean
}

/** Somebody else changed the report meanwhile: nothing was stored; `theirs` is what there is now. */
export class Conflict extends Error {
  readonly theirs: Report

  constructor(theirs: Report) {
    super('the report was changed meanwhile')
    this.name = 'Conflict'
    this.theirs = theirs
  }
}

const isProblem = (error: unknown, status: number): error is Problem =>
  error instanceof Problem && error.status === status

/** No answer came, or one of a server in trouble: what was sent may be stored all the same. */
const isLost = (error: unknown) => error instanceof Problem && (error.status === 0 || error.status >= 500)

/** The unit's report in the campaign as it is now. */
async function newestOf(
  client: QueryClient,
  { unitId, campaignId }: NewReport,
  locale: Locale,
): Promise<Report | null> {
  const list = await client.fetchQuery({ ...reportsQuery({ unit: unitId, campaign: campaignId }), staleTime: 0 })
  const [summary] = list.items
  return summary === undefined ? null : client.fetchQuery({ ...reportQuery(summary.id, locale), staleTime: 0 })
}

const sameFinding = (one: FindingMessage, other: FindingMessage) =>
  one.rule === other.rule && JSON.stringify(one.evidence) === JSON.stringify(other.evidence)

/**
 * Submits a report and, if asked, accepts it at once. Sent again after its answer was lost, a report that is stored already is
 * known by what it says, and is not stored twice. `seen`: the findings that were on screen.
 */
export function useSubmit(seen: readonly FindingMessage[], onSubmitted: (outcome: Submitted) => void) {
  const client = useQueryClient()
  const locale = useLocale()
  const submit = useSubmitReport()
  const accept = useAcceptReport()
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const unanswered = useRef<NewReport[]>([])

  const stored = async ({ report, revision }: SubmitRequest): Promise<Report> => {
    try {
      return await submit.mutateAsync({ report, revision: await revision() })
    } catch (thrown) {
      if (isLost(thrown)) unanswered.current.push(report)
      if (!isProblem(thrown, 412)) throw thrown
      const newest = await newestOf(client, report, locale)
      if (newest === null) throw thrown
      if (saysSame(report, newest)) return newest
      const isOwn = unanswered.current.some((sent) => saysSame(sent, newest))
      if (isOwn) return submit.mutateAsync({ report, revision: newest.revision })
      throw new Conflict(newest)
    }
  }

  const accepted = async (report: Report): Promise<Submitted> => {
    const unseen = report.findings.filter(
      (finding) => finding.severity !== 'info' && !seen.some((each) => sameFinding(each, finding)),
    )
    if (unseen.length > 0 || report.status === 'accepted') return { report, notAccepted: null, unseen }
    try {
      return {
        report: await accept.mutateAsync({ id: report.id, revision: report.revision }),
        notAccepted: null,
        unseen,
      }
    } catch (thrown) {
      return { report, notAccepted: thrown instanceof Error ? thrown : new Error(String(thrown)), unseen }
    }
  }

  /** `onRefused` is told what the server found wrong with the fields of `report`. */
  const run = async (wish: SubmitRequest, onRefused: (problem: Problem) => void): Promise<void> => {
    setPending(true)
    setError(null)
    try {
      const report = await stored(wish)
      onSubmitted(wish.accept ? await accepted(report) : { report, notAccepted: null, unseen: [] })
    } catch (thrown) {
      if (isProblem(thrown, 422) && thrown.errors.length > 0) onRefused(thrown)
      // The shell then asks to sign in, and leads back here: the draft is kept on this device.
      if (isProblem(thrown, 401)) client.setQueryData(sessionKey, null)
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)))
    } finally {
      setPending(false)
    }
  }

  return { run, isPending, error, clear: () => setError(null) }
}

import { useQuery } from '@tanstack/react-query'
import { useMemo, useState, type Dispatch } from 'react'
import { useNavigate } from 'react-router-dom'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { unitsQuery } from '#src/api/units.queries.ts'
import { changed } from '../../draft/draft-change.ts'
import type { DraftAction, DraftState } from '../../draft/draft-state.ts'
import type { FieldId } from '../../draft/draft-field.ts'
import { isTouched, type PlacedFinding } from '../form-findings.ts'
import { remediesFor, type Remedy } from './remedies.ts'
import { progressOf, reviewed, stepFrom, type Progress, type Reviewed } from './review-findings.ts'

export type Review = {
  readonly findings: readonly Reviewed[]
  readonly progress: Progress
  /** The finding that is looked at, and its number from 1. */
  readonly current: Reviewed | null
  readonly number: number
  readonly remedies: readonly Remedy[]
  readonly go: (step: 1 | -1) => void
  readonly show: (key: string) => void
  readonly apply: (remedy: Remedy) => void
  /** Marks the finding as compared with the original and right as it is, or takes that back. */
  readonly check: () => void
}

/** Findings one after another: which one is looked at, what can be done about it, and what is next. */
export function useReview(options: {
  placed: readonly PlacedFinding[]
  state: DraftState
  dispatch: Dispatch<DraftAction>
  lookAt: (field: FieldId | null) => void
  startAt: string | null
}): Review {
  const { placed, state, dispatch, lookAt, startAt } = options
  const { read, draft, checked } = state
  const navigate = useNavigate()
  const units = useQuery(unitsQuery()).data
  const campaigns = useQuery(campaignsQuery()).data
  const findings = useMemo(() => reviewed(placed, { read, draft, checked }), [placed, read, draft, checked])
  const [cursor, setCursor] = useState<string | null>(
    () => (findings.find(({ finding }) => finding.path === startAt) ?? stepFrom(findings, null, 1))?.key ?? null,
  )
  const at = findings.findIndex(({ key }) => key === cursor)
  const current = findings[at] ?? null

  const remedies = useMemo(
    () =>
      current === null
        ? []
        : remediesFor({
            finding: current.finding,
            field: current.field,
            draft,
            units: units ?? [],
            campaigns: campaigns ?? [],
          }),
    [current, draft, units, campaigns],
  )

  const look = (target: Reviewed | null) => {
    if (target === null) return
    setCursor(target.key)
    lookAt(target.field)
  }
  /** On to what is still open; where nothing is, one stays. */
  const goOn = (from: Reviewed) => {
    const settled = findings.map((each) => (each.key === from.key ? { ...each, state: 'checked' as const } : each))
    const next = stepFrom(settled, from.key, 1)
    if (next?.state === 'open') look(next)
  }

  return {
    findings,
    progress: useMemo(() => progressOf(findings), [findings]),
    current,
    number: at + 1,
    remedies,
    go: (step) => look(stepFrom(findings, cursor, step)),
    show: (key) => look(findings.find((each) => each.key === key) ?? null),
    apply: (remedy) => {
      if (current === null) return
      const { field, key } = current
      if (remedy.href !== undefined) {
        void navigate(remedy.href)
        return
      }
      const reason = remedy.reason === null ? null : { code: remedy.reason, text: '' }
      if (remedy.changes.length > 0 && field !== null) {
        dispatch({ type: 'remedied', field: reasonField(remedy, field), changes: remedy.changes, reason })
      }
      const after = remedy.changes.reduce(changed, draft)
      if (!isTouched(current, read, after)) dispatch({ type: 'findingChecked', key, checked: true })
      goOn(current)
    },
    check: () => {
      if (current === null) return
      const isChecked = current.state === 'checked'
      dispatch({ type: 'findingChecked', key: current.key, checked: !isChecked })
      if (!isChecked) goOn(current)
    },
  }
}

/** The reason for a row that goes is the row's own. */
function reasonField({ changes }: Remedy, field: FieldId): FieldId {
  return changes.some(({ type }) => type === 'rowRemoved') ? field.split('/').slice(0, 4).join('/') : field
}

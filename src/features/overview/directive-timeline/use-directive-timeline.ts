import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { DirectiveMarks } from '#domain/directives/directive-marks.ts'
import { directivesQuery } from '#src/api/summary.queries.ts'
import type { Figures } from '../overview.figures.ts'
import type { OverviewFilters } from '../overview.filters.ts'
import { contentsOf, type Contents } from './contents.ts'
import { listRows } from './directive-list.rows.ts'
import { directiveTimeline, type Mark } from './directive-timeline.rows.ts'
import { findMarks, searchTexts } from './find-marks.ts'
import { issuerClasses } from './issuer-classes.ts'
import { createPointing } from './pointing.ts'
import { cutTo } from './time-span.ts'

const NOTHING: Contents = new Map()

type Asked = {
  readonly answer: DirectiveMarks
  readonly marks: readonly Mark[]
  readonly figures: Figures
  readonly filters: OverviewFilters
  /** The table, which needs what documents say at once. */
  readonly asTable: boolean
}

/** Everything that the card of the timeline draws, of the days and the search in the address. */
export function useDirectiveTimeline({ answer, marks, figures, filters, asTable }: Asked) {
  const { sort, find, findDirective, span: chosen } = filters
  const requestedOn = answer.campaign.request.date
  const [pointing] = useState(createPointing)
  const [wanted, setWanted] = useState(false)
  useEffect(() => pointing.onChange(() => setWanted(true)), [pointing])
  // What documents say is many bytes: it comes when somebody is about to read it.
  const full = useQuery({ ...directivesQuery(filters), enabled: wanted || asTable || findDirective !== '' }).data
  const contents = useMemo(() => (full === undefined ? NOTHING : contentsOf(full.points)), [full])
  const texts = useMemo(() => searchTexts(marks, contents), [marks, contents])
  const hits = useMemo(() => findMarks(texts, findDirective), [texts, findDirective])
  const timeline = useMemo(
    () => directiveTimeline(figures.units, marks, { sort, find, hits, requestedOn }),
    [figures.units, marks, sort, find, hits, requestedOn],
  )
  const span = useMemo(() => cutTo(timeline.span, chosen), [timeline.span, chosen])
  const list = useMemo(() => listRows(timeline, span), [timeline, span])
  const issuers = useMemo(() => {
    const documents = Map.groupBy(timeline.dots, ({ mark }) => mark.issuerIndex)
    return issuerClasses(answer.issuers, (index) => documents.get(index)?.length ?? 0)
  }, [answer.issuers, timeline.dots])
  return { timeline, span, list, contents, pointing, want: () => setWanted(true), ...issuers }
}

import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { DirectiveMarks } from '#domain/directives/directive-marks.ts'
import type { Basis } from '#domain/model/standing.ts'
import type { Increments } from '#domain/totals/increment.ts'
import type { Matrix, MatrixMeasure } from '#domain/totals/matrix.ts'
import type { DirectiveTimeline, Summary, Trend, UnitHistory } from '#domain/totals/summary.ts'
import { request } from './client.ts'
import { urls, type FiguresScope } from './urls.ts'

/** How the province stands in a campaign. While another one loads, the old answer stays and `isPlaceholderData` says so. */
export function summaryQuery({ campaign, basis }: FiguresScope) {
  // Only these two: a caller's further choices, such as an order, ask for nothing new.
  const scope = { campaign, basis }
  return queryOptions({
    queryKey: ['summary', 'campaign', scope],
    queryFn: ({ signal }) => request<Summary>(urls.summary(scope), { signal }),
    placeholderData: keepPreviousData,
  })
}

/** Totals of every campaign, oldest first. */
export function trendQuery(basis: Basis) {
  return queryOptions({
    queryKey: ['summary', 'trend', { basis }],
    queryFn: ({ signal }) => request<Trend>(urls.trend(basis), { signal }),
    placeholderData: keepPreviousData,
  })
}

/** How every metric grew from campaign to campaign, oldest first. */
export function incrementsQuery(basis: Basis) {
  return queryOptions({
    queryKey: ['summary', 'increments', { basis }],
    queryFn: ({ signal }) => request<Increments>(urls.increments(basis), { signal }),
    placeholderData: keepPreviousData,
  })
}

/** One measure of every unit in every campaign. */
export function matrixQuery(measure: MatrixMeasure, basis: Basis) {
  return queryOptions({
    queryKey: ['summary', 'matrix', { measure, basis }],
    queryFn: ({ signal }) => request<Matrix>(urls.matrix(measure, basis), { signal }),
    placeholderData: keepPreviousData,
  })
}

/** Where directives stand on the timeline, without what they say. */
export function directiveMarksQuery({ campaign, basis }: FiguresScope) {
  const scope = { campaign, basis }
  return queryOptions({
    queryKey: ['summary', 'directive marks', scope],
    queryFn: ({ signal }) => request<DirectiveMarks>(urls.directiveMarks(scope), { signal }),
    placeholderData: keepPreviousData,
  })
}

/** The points of the directive timeline with all that they say: many bytes. */
export function directivesQuery({ campaign, basis }: FiguresScope) {
  const scope = { campaign, basis }
  return queryOptions({
    queryKey: ['summary', 'directives', scope],
    queryFn: ({ signal }) => request<DirectiveTimeline>(urls.directives(scope), { signal }),
    placeholderData: keepPreviousData,
  })
}

/** One unit through all campaigns that expect it, oldest first. */
export function unitHistoryQuery(unitId: string, basis: Basis) {
  return queryOptions({
    queryKey: ['summary', 'units', { unitId, basis }],
    queryFn: ({ signal }) => request<UnitHistory>(urls.unitHistory(unitId, basis), { signal }),
    placeholderData: keepPreviousData,
  })
}

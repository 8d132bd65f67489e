import { annexRules } from '#domain/checks/rules/annex-rules.ts'
import { found, noTrace, type Trace } from '../source/read.ts'
import type { TableKind } from './columns.ts'
import { ordinalOf } from './outline.ts'

/**
 * Numbers of rows that count on, but not from 1: rows before the first are missing, as where a page's rows were not read.
 * `tables`: what was asked about the tables themselves; one whose header holds the rows has that asked already.
 */
export function firstNumberOf(section: TableKind, ordinals: readonly string[], tables: Trace): Trace {
  const numbers = ordinals.flatMap((ordinal) => ordinalOf(ordinal) ?? [])
  const [first] = numbers
  const countsOn = first !== undefined && numbers[1] === first + 1
  const isAsked = tables.findings.some(({ rule }) => rule === annexRules.headerHoldsRows.id)
  if (!countsOn || first < 2 || isAsked) return noTrace
  return found(annexRules.firstRowsMissing.at(`/sections/${section}`, { section, first }))
}

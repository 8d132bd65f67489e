import { expect, test } from 'vitest'
import { rulesAboutOthers } from './about-others.ts'
import { checks } from './checks.ts'

const told = (severity: string) => severity === 'error' || severity === 'warning'
const comparing = checks.filter((check) => check.comparing)

test('every finding that a unit is not shown since it tells of another one is known by its rule', () => {
  const hidden = comparing
    .filter(({ rule, forUnit }) => forUnit({ rule: rule.id, severity: rule.severity, path: '', evidence: {} }) === null)
    .filter(({ rule }) => told(rule.severity))
    .map(({ rule }) => rule.id)
  expect([...rulesAboutOthers].toSorted()).toEqual(hidden.toSorted())
})

test('comparing with other units finds no errors: how many a report has was counted when it was submitted', () => {
  expect(comparing.filter(({ rule }) => rule.severity === 'error')).toEqual([])
})

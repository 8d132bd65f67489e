import { beforeEach, expect, test } from 'vitest'
import { draftName, draftOfOlderVersion, reportDraft } from './kept-draft.ts'

beforeEach(() => localStorage.clear())
const keep = (userId: string, reportId: string, version: number) =>
  localStorage.setItem(`tong-hop.intake-draft.${draftName(userId, reportDraft(reportId, version))}`, '{}')

test('corrections begun on an older version are found again, the newest of them first', () => {
  keep('u', 'r', 1)
  keep('u', 'r', 3)
  expect(draftOfOlderVersion('u', 'r', 5)).toBe(3)
  expect(draftOfOlderVersion('u', 'r', 3)).toBe(1)
})

test('those of the version itself, of other reports and of other people are not meant', () => {
  keep('u', 'r', 2)
  keep('u', 'other', 1)
  keep('somebody', 'r', 1)
  expect(draftOfOlderVersion('u', 'r', 2)).toBeNull()
})

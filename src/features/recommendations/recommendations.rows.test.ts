import { expect, test } from 'vitest'
import { dealingsOf, groupsOf, takingBack } from './recommendations.rows.ts'
import { recommendation as item } from '#domain/recommendations/recommendation.fixture.ts'

const all = { search: '', status: null }
const words = (groups: ReturnType<typeof groupsOf>) =>
  groups.map(({ group, items }) => [group, items.map(({ text }) => text)])

test('groups by name in Vietnamese order, with those in no group last, and drops nothing', () => {
  const items = [item('a'), item('b', { group: 'Thiết bị' }), item('c', { group: 'Đào tạo' }), item('d')]
  expect(words(groupsOf(items, all))).toEqual([
    ['Đào tạo', ['c']],
    ['Thiết bị', ['b']],
    [null, ['a', 'd']],
  ])
})

test('is searched without accents in everything that is said of a proposal, and by its state', () => {
  const items = [item('Cấp máy in', { status: 'answered', answer: 'Đã cấp' }), item('Tập huấn')]
  expect(words(groupsOf(items, { ...all, search: 'da cap' }))).toEqual([[null, ['Cấp máy in']]])
  expect(words(groupsOf(items, { ...all, search: 'so y te' }))).toEqual([[null, ['Cấp máy in', 'Tập huấn']]])
  expect(words(groupsOf(items, { ...all, status: 'open' }))).toEqual([[null, ['Tập huấn']]])
})

test('takes back by what each was before, on the revision that the change made', () => {
  const items = [item('a', { revision: 2, group: 'X' }), item('b'), item('c')]
  expect(dealingsOf(items, { group: 'Y' }).items.map(({ revision }) => revision)).toEqual([2, 0, 0])
  const back = takingBack(items)
  expect(back.map((one) => [one.change.group, one.items.map(({ key, revision }) => [key, revision])])).toEqual([
    ['X', [['a', 3]]],
    [
      null,
      [
        ['b', 1],
        ['c', 1],
      ],
    ],
  ])
})

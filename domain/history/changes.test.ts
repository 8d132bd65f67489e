import { expect, test } from 'vitest'
import { changeInWords } from './changes.ts'

test('says a change of state, and of a day, in the reader’s words', () => {
  expect(changeInWords({ field: 'status', from: 'submitted', to: 'accepted' }, 'vi')).toEqual({
    field: 'Trạng thái',
    from: 'chờ quyết định',
    to: 'đã tiếp nhận',
  })
  expect(changeInWords({ field: 'dueOn', from: '2021-10-29', to: null }, 'en')).toEqual({
    field: 'Due day',
    from: '29/10/2021',
    to: '–',
  })
})

test('leaves what somebody wrote as it was written, even if it is a word of ours', () => {
  expect(changeInWords({ field: 'answer', from: null, to: 'late' }, 'vi').to).toBe('late')
  expect(changeInWords({ field: '/sections/qr/0/scans', from: '541', to: '514' }, 'vi')).toEqual({
    field: '/sections/qr/0/scans',
    from: '541',
    to: '514',
  })
})

import { describe, expect, it } from 'vitest'
import { directivePoint } from '../summary-unit.fixture.ts'
import { contentsOf } from './contents.ts'
import { findMarks, searchTexts } from './find-marks.ts'
import { mark } from './marks.fixture.ts'

const marks = [
  mark('a', '2021-05-07', { number: '780/SCT-VP' }),
  mark('b', null, { number: null, issuer: { group: 'central', name: 'Bộ Y tế' } }),
]
const contents = contentsOf([
  directivePoint('a', '2021-05-07', { content: 'Hoà mạng tại Lý Sơn', issuer: 'Sở Công Thương' }),
])
const found = (find: string, known = contents) => [...(findMarks(searchTexts(marks, known), find) ?? ['all'])]

describe('looking for documents', () => {
  it('goes by number, issuer and content, without accents and in any order of words', () => {
    expect(found('780')).toEqual(['report of a.0.0'])
    expect(found('SON ly hòa')).toEqual(['report of a.0.0'])
    expect(found('cong thuong')).toEqual(['report of a.0.0'])
    expect(found('y te')).toEqual(['report of b.0.0'])
    expect(found('y te 780')).toEqual([])
  })

  it('goes by number and issuer before it is known what documents say', () => {
    expect(found('780', new Map())).toEqual(['report of a.0.0'])
    expect(found('ly son', new Map())).toEqual([])
  })

  it('finds all when nothing is looked for', () => expect(found('  ')).toEqual(['all']))
})

it('knows what a document says by the name that its mark has', () => {
  const point = directivePoint('a', '2021-05-07', { position: 3, document: 1 })
  expect([...contentsOf([point]).keys()]).toEqual([mark('a', null, { position: 3, document: 1 }).key])
})

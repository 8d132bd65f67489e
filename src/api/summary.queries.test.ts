import { describe, expect, it } from 'vitest'
import { directiveMarksQuery, directivesQuery, summaryQuery } from './summary.queries.ts'

describe('queries of figures', () => {
  it('ask anew for another campaign or basis, and for nothing else that a caller knows', () => {
    const scope = { campaign: 'c1', basis: 'accepted' } as const
    const filters = { campaign: 'c1', basis: 'accepted', find: 'sơn', sort: 'name' } as const
    for (const query of [summaryQuery, directivesQuery, directiveMarksQuery]) {
      expect(query(filters).queryKey).toEqual(query(scope).queryKey)
      expect(query({ ...scope, basis: 'submitted' }).queryKey).not.toEqual(query(scope).queryKey)
      expect(query({ ...scope, campaign: null }).queryKey).not.toEqual(query(scope).queryKey)
    }
  })
})

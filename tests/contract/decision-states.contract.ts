import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bulkAcceptedSchema, bulkUndoneSchema } from '#domain/reports/bulk.ts'
import { reportSchema, type Report } from '#domain/reports/report.ts'
import { summarySchema } from '#domain/totals/summary.ts'
import type { ApiAnswer, ApiUnderTest } from './api-under-test.ts'
import {
  accept,
  bodyOf,
  counts,
  openCampaign,
  problemOf,
  startGround,
  submit,
  textOf,
  unit,
  type Ground,
} from './people.ts'

type State = 'submitted' | 'accepted' | 'returned'
type Action = 'accept' | 'return' | 'reopen' | 'undo'

/** What each action makes of a report in each state, which it came to by its newest decision; a number: refused so. */
const outcomes: Record<State, Record<Action, State | 409>> = {
  submitted: { accept: 'accepted', return: 'returned', reopen: 'submitted', undo: 409 },
  accepted: { accept: 'accepted', return: 'returned', reopen: 'submitted', undo: 'submitted' },
  returned: { accept: 'accepted', return: 'returned', reopen: 'submitted', undo: 'submitted' },
}
/** Where nothing is to be done, nothing is recorded. */
const idle = new Set(['submitted reopen', 'accepted accept', 'submitted undo'])

export function describeDecisionStates(target: ApiUnderTest): void {
  describe('decisions in every state', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    const bodies: Record<Action, unknown> = {
      accept: undefined,
      return: { reasons: ['Thiếu mục 2'] },
      reopen: { reason: 'Đơn vị báo lại' },
      undo: undefined,
    }
    const act = (id: string, action: Action, headers = {}): Promise<ApiAnswer> =>
      ground.analyst.post(`/api/reports/${id}/${action}`, bodies[action], headers)
    const read = async (id: string) => bodyOf(await ground.leader.get(`/api/reports/${id}`), 200, reportSchema)
    const figures = { sections: counts({ state: 'number', value: 5 }, { state: 'number', value: 70 }) }
    const summaryOf = async (campaignId: string, basis: string) =>
      bodyOf(await ground.leader.get(`/api/summary?campaign=${campaignId}&basis=${basis}`), 200, summarySchema)

    async function reportIn(state: State): Promise<Report> {
      const campaign = await openCampaign(ground.analyst, { unitIds: [unit.yTe, unit.baTo] })
      const report = await submit(await ground.of(unit.yTe), campaign, unit.yTe, figures)
      if (state !== 'submitted') await act(report.id, state === 'accepted' ? 'accept' : 'return')
      return read(report.id)
    }

    const cases = (['submitted', 'accepted', 'returned'] as const).flatMap((state) =>
      (['accept', 'return', 'reopen', 'undo'] as const).map((action) => [state, action] as const),
    )
    it.each(cases)('a report that is %s meets %s as it should, and the figures go along', async (state, action) => {
      const before = await reportIn(state)
      const due = outcomes[state][action]
      const answer = await act(before.id, action, { 'If-Match': `"${before.revision}"` })
      expect(answer.status).toBe(due === 409 ? 409 : 200)
      expect(JSON.parse(textOf(answer))).toMatchObject(
        due === 409 ? { type: '/problems/nothing-to-undo' } : { status: due },
      )

      const after = await read(before.id)
      const status = due === 409 ? state : due
      const changed = !idle.has(`${state} ${action}`)
      expect(after).toMatchObject({ status, revision: before.revision + (changed ? 1 : 0) })
      expect(after.history).toHaveLength(after.revision)
      expect(after.decision?.kind ?? 'submitted').toBe(status)

      const [accepted, counted] = await Promise.all([
        summaryOf(before.campaignId, 'accepted'),
        summaryOf(before.campaignId, 'submitted'),
      ])
      expect(accepted.coverage).toMatchObject({ expected: 2, submitted: 1, accepted: status === 'accepted' ? 1 : 0 })
      expect(accepted.totals.scans.value).toBe(status === 'accepted' ? 70 : null)
      expect(counted.totals.scans.value).toBe(status === 'returned' ? null : 70)
    })

    it('taking back a decision leads to the one before it, with its reasons, and only once', async () => {
      const { id, decision } = await reportIn('returned')
      await act(id, 'accept')
      const undone = bodyOf(await act(id, 'undo'), 200, reportSchema)
      expect(undone).toMatchObject({ status: 'returned', decision })
      expect(undone.history.at(-1)).toMatchObject({
        action: 'undone',
        changes: [{ field: 'status', from: 'accepted', to: 'returned' }],
      })
      problemOf(await act(id, 'undo'), 409, 'nothing-to-undo')
    })

    it('nothing is taken back once the unit has submitted again', async () => {
      const report = await reportIn('returned')
      await submit(await ground.of(unit.yTe), { id: report.campaignId }, unit.yTe, figures)
      problemOf(await act(report.id, 'undo'), 409, 'nothing-to-undo')
    })

    it('reopening says why, where somebody does, and can be taken back', async () => {
      const { id } = await reportIn('accepted')
      const reopened = bodyOf(await act(id, 'reopen'), 200, reportSchema)
      expect(reopened.history.at(-1)).toMatchObject({ action: 'reopened', reasons: ['Đơn vị báo lại'] })
      expect(bodyOf(await act(id, 'undo'), 200, reportSchema)).toMatchObject({ status: 'accepted' })
      const silently = await ground.analyst.post(`/api/reports/${id}/reopen`, {})
      expect(bodyOf(silently, 200, reportSchema).history.at(-1)?.reasons).toEqual([])
    })

    it('a decision that was overtaken says by whom, whatever it was', async () => {
      const { id, revision } = await reportIn('accepted')
      await act(id, 'return')
      for (const action of ['accept', 'return', 'reopen', 'undo'] as const) {
        problemOf(await act(id, action, { 'If-Match': `"${revision}"` }), 412, 'revision-mismatch')
      }
      expect((await read(id)).revision).toBe(revision + 1)
    })

    describe('on many reports at once', () => {
      const bulk = async (what: 'accept' | 'undo', reports: readonly Pick<Report, 'id' | 'revision'>[]) => {
        const wish = { reports: reports.map(({ id, revision }) => ({ id, revision })) }
        const answer = await ground.analyst.post(`/api/reports/bulk-${what}`, wish)
        return bodyOf(answer, 200, what === 'accept' ? bulkAcceptedSchema : bulkUndoneSchema).items
      }

      it('accept those without errors, and say of every other why not', async () => {
        const campaign = await openCampaign(ground.analyst)
        const fine = await submit(ground.analyst, campaign, unit.yTe, figures)
        const future = { ...figures, letter: { date: '2999-01-01' as Report['receivedOn'] } }
        const wrong = await submit(ground.analyst, campaign, unit.baTo, future)
        expect(wrong.errors).toBeGreaterThan(0)
        const done = await accept(ground.analyst, await submit(ground.analyst, campaign, unit.giaoDuc, figures))
        const changed = await submit(ground.analyst, campaign, unit.congThuong, figures)
        await submit(ground.analyst, campaign, unit.congThuong, figures)

        const items = await bulk('accept', [fine, wrong, done, changed, { ...fine, id: 'khong-co' as Report['id'] }])
        expect(items.map(({ outcome, revision, problem }) => [outcome, revision, problem?.type])).toEqual([
          ['accepted', 2, undefined],
          ['refused', 1, '/problems/report-has-errors'],
          ['refused', 2, '/problems/not-awaiting'],
          ['refused', 2, '/problems/revision-mismatch'],
          ['refused', null, '/problems/not-found'],
        ])
        expect(items[1]?.problem?.detail).toBe('Báo cáo còn 1 lỗi; hãy xem từng lỗi rồi quyết định riêng.')
        expect((await read(fine.id)).status).toBe('accepted')
        expect((await read(wrong.id)).status).toBe('submitted')
      })

      it('are taken back together, but for what somebody has decided anew', async () => {
        const campaign = await openCampaign(ground.analyst)
        const first = await submit(ground.analyst, campaign, unit.yTe, figures)
        const second = await submit(ground.analyst, campaign, unit.baTo, figures)
        const accepted = await bulk('accept', [first, second])
        await act(second.id, 'return')
        const seen = accepted.map(({ id, revision }) => ({ id, revision: revision ?? 0 }))
        const undone = await bulk('undo', seen)
        expect(undone.map(({ outcome, problem }) => [outcome, problem?.type])).toEqual([
          ['undone', undefined],
          ['refused', '/problems/revision-mismatch'],
        ])
        expect((await read(first.id)).status).toBe('submitted')
        expect((await read(second.id)).status).toBe('returned')
      })

      it('need at least one report, each with the revision that was seen', async () => {
        for (const reports of [[], [{ id: 'a' }], [{ id: 'a', revision: 0 }]]) {
          const answer = await ground.analyst.post('/api/reports/bulk-accept', { reports })
          problemOf(answer, 422, 'validation-failed')
        }
      })
    })
  })
}

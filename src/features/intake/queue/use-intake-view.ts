import type { LetterState } from '#domain/letters/letter-in-list.ts'
import { useAddress } from '#src/ui/use-address.ts'
import { outcomes, type Outcome } from './desk-rows.ts'

const views = ['waiting', 'reported', 'aside'] as const satisfies readonly LetterState[]

/** What of the intake is on screen, as its address says: which list, which outcome (null: all), only one's own. */
export function useIntakeView() {
  const { parameters, set } = useAddress()
  return {
    campaign: parameters.get('campaign'),
    view: views.find((view) => view === parameters.get('view')) ?? 'waiting',
    show: outcomes.find((outcome) => outcome === parameters.get('show')) ?? null,
    mine: parameters.get('mine') === '1',
    setCampaign: (id: string) => set('campaign', id),
    setView: (view: LetterState) => set('view', view === 'waiting' ? null : view),
    setShow: (outcome: Outcome | null) => set('show', outcome),
    setMine: (on: boolean) => set('mine', on ? '1' : null),
  }
}

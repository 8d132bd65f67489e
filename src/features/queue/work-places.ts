import type { QueueKind } from '#domain/queue/kinds.ts'
import type { QueueItem } from '#domain/queue/queue.ts'
import type { IconName } from '#src/ui/icons.tsx'
import { paths } from '#src/ui/paths.ts'

type Place = { readonly icon: IconName; readonly path: (item: QueueItem) => string }

const campaignOf = ({ campaign }: QueueItem) => campaign?.id ?? null

/** Where work of each kind is done, and how it is drawn. */
export const workPlaces: Record<QueueKind, Place> = {
  letter: { icon: 'mail', path: ({ id }) => paths.intakeLetter(id) },
  decision: { icon: 'checklist', path: ({ id }) => paths.report(id) },
  chase: {
    icon: 'phone',
    path: (item) => paths.progress({ campaign: campaignOf(item), time: 'overdue', contact: '3' }),
  },
  close: { icon: 'calendar', path: ({ id }) => paths.campaign(id) },
  recommendations: {
    icon: 'speech',
    path: (item) => paths.recommendations({ campaign: campaignOf(item), status: 'open' }),
  },
  answer: { icon: 'inbox', path: ({ id }) => paths.intake({ campaign: id }) },
  correct: { icon: 'turn', path: ({ id }) => paths.report(id) },
}

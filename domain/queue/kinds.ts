import type { KindOfWork } from './kind-of-work.ts'
import { answer } from './kinds/answer.ts'
import { chase } from './kinds/chase.ts'
import { close } from './kinds/close.ts'
import { correct } from './kinds/correct.ts'
import { decision } from './kinds/decision.ts'
import { letter } from './kinds/letter.ts'
import { recommendations } from './kinds/recommendations.ts'

/** Every kind of work. What is due at the same moment comes in this order. */
export const kindsOfWork = {
  correct,
  answer,
  decision,
  letter,
  chase,
  recommendations,
  close,
} as const satisfies Record<string, KindOfWork>

export type QueueKind = keyof typeof kindsOfWork

export const queueKinds = Object.keys(kindsOfWork) as QueueKind[]

/** The kinds that the department has, or a unit. */
export const kindsFor = (audience: KindOfWork['audience']): QueueKind[] =>
  queueKinds.filter((kind) => kindsOfWork[kind].audience === audience)

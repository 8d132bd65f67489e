import type { Locale } from '#domain/model/locale.ts'
import { appMessages } from '../app/app.messages.ts'
import { headMessages } from '../features/overview/head/head.messages.ts'
import { trendMessages } from '../features/overview/campaign-columns/trend.messages.ts'
import { overviewMessages } from '../features/overview/overview.messages.ts'
import { unitBarsMessages } from '../features/overview/unit-bars/unit-bars.messages.ts'
import { signInMessages } from '../features/sign-in/sign-in.messages.ts'
import { fieldsMessages } from '../ui/fields.messages.ts'
import { shortcutsMessages } from '../ui/shortcuts/shortcuts.messages.ts'
import { uiMessages } from '../ui/ui.messages.ts'

type Texts = Record<Locale, object>

/** What the first view needs. */
const first = {
  app: appMessages,
  ui: uiMessages,
  fields: fieldsMessages,
  shortcuts: shortcutsMessages,
  signIn: signInMessages,
  overview: overviewMessages,
  overviewHead: headMessages,
  unitBars: unitBarsMessages,
  trend: trendMessages,
} satisfies Record<string, Texts>

/** Texts that come with the code that shows them, see `loadTexts`. A feature adds its own file and one line here. */
const later = {
  chartCard: async () => (await import('../ui/chart-card/chart-card.messages.ts')).chartCardMessages,
  timeline: async () =>
    (await import('../features/overview/directive-timeline/directive-timeline.messages.ts')).timelineMessages,
  unitMatrix: async () => (await import('../features/overview/unit-matrix/unit-matrix.messages.ts')).unitMatrixMessages,
  print: async () => (await import('../ui/print/print.messages.ts')).printMessages,
  original: async () => (await import('../ui/original/original.messages.ts')).originalMessages,
  timeliness: async () => (await import('../features/overview/timeliness/timeliness.messages.ts')).timelinessMessages,
  tileMap: async () => (await import('../features/overview/tile-map/tile-map.messages.ts')).tileMapMessages,
  unit: async () => (await import('../features/unit/unit.messages.ts')).unitMessages,
  intake: async () => (await import('../features/intake/intake.messages.ts')).intakeMessages,
  review: async () => (await import('../features/intake/check/review/review.messages.ts')).reviewMessages,
  intakeQueue: async () => (await import('../features/intake/queue/queue.messages.ts')).queueMessages,
  report: async () => (await import('../features/report/report.messages.ts')).reportMessages,
  contacts: async () => (await import('../features/progress/contacts.messages.ts')).contactsMessages,
  progress: async () => (await import('../features/progress/progress.messages.ts')).progressMessages,
  queue: async () => (await import('../features/queue/queue.messages.ts')).queueMessages,
  directives: async () => (await import('../features/directives/directives.messages.ts')).directivesMessages,
  campaigns: async () => (await import('../features/campaigns/campaigns.messages.ts')).campaignsMessages,
  recommendations: async () =>
    (await import('../features/recommendations/recommendations.messages.ts')).recommendationsMessages,
  exports: async () => (await import('../features/exports/exports.messages.ts')).exportsMessages,
  compare: async () => (await import('../features/compare/compare.messages.ts')).compareMessages,
  present: async () => (await import('../features/present/present.messages.ts')).presentMessages,
  historyList: async () => (await import('../ui/history/history-list.messages.ts')).historyListMessages,
  history: async () => (await import('../features/history/history.messages.ts')).historyMessages,
} satisfies Record<string, () => Promise<Texts>>

type First = { [Name in keyof typeof first]: (typeof first)[Name]['vi'] }
type Later = { [Name in keyof typeof later]: Awaited<ReturnType<(typeof later)[Name]>>['vi'] }

/** Every text of the interface, by feature. */
export type Messages = First & Later
export type LateTexts = keyof Later

const laterNames = Object.keys(later) as LateTexts[]

let loaded: Readonly<Record<string, Texts>> = first
let byLocale: Partial<Record<Locale, object>> = {}
const listeners = new Set<() => void>()

/** Loads texts of features; resolves when they can be shown. Rejects when they cannot be had. */
export async function loadTexts(...names: readonly LateTexts[]): Promise<void> {
  const missing = names.filter((name) => !(name in loaded))
  const texts = await Promise.all(missing.map((name) => later[name]()))
  if (missing.length === 0) return
  loaded = { ...loaded, ...Object.fromEntries(missing.map((name, index) => [name, texts[index] as Texts])) }
  byLocale = {}
  for (const notify of listeners) notify()
}

/** Every text there is, for what shows parts of the interface by themselves. */
export async function allMessages(locale: Locale): Promise<Messages> {
  await loadTexts(...laterNames)
  return messagesNow(locale)
}

/** The texts loaded so far; the same object until more are. A feature is shown only once it has its own. */
export function messagesNow(locale: Locale): Messages {
  const messages = byLocale[locale] ?? Object.fromEntries(Object.entries(loaded).map(([k, v]) => [k, v[locale]]))
  byLocale[locale] = messages
  return messages as Messages
}

/** Tells when texts were loaded; for `useSyncExternalStore`. */
export function onTexts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

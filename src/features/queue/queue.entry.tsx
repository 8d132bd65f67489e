import { loadTexts } from '#src/i18n/messages.ts'
import { late } from '#src/ui/late.tsx'

export const queuePage = late(
  async () => (await import('./queue.page.tsx')).QueuePage,
  () => loadTexts('queue'),
)

/** How much there is to do, for the menu. */
export const queueCount = late(async () => (await import('./queue-count.tsx')).QueueCount)

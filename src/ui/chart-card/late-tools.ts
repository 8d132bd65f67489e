import { copyLink } from './card-link.ts'
import { CardMenu } from './card-menu.tsx'
import { CardStatusView } from './card-status.tsx'

/** What a card's tools do when they are used: one piece of code, which no first view needs. */
export const lateTools = { CardMenu, CardStatusView, copyLink }

import type { CardStatus } from './card-status.tsx'

/** The address of a card with all that is chosen on the screen now. */
export function linkTo(anchor: string): string {
  const { origin, pathname, search } = window.location
  return `${origin}${pathname}${search}#${anchor}`
}

/** Puts a card's link into the clipboard; where that is refused, or there is none, the link is shown to be copied by hand. */
export async function copyLink(anchor: string): Promise<CardStatus> {
  const link = linkTo(anchor)
  try {
    await navigator.clipboard.writeText(link)
    return { kind: 'linkCopied' }
  } catch {
    return { kind: 'linkRefused', link }
  }
}

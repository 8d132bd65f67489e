import type { PageContent } from './page.ts'
import type { Fragment } from './words.ts'

/** A page that is a picture: images cover at least so much of it. */
const COVERED = 0.5
/** Fewer signs on a picture are a stamp or a number put onto it. */
const LEAST_SIGNS = 40
const MOST_HIDDEN = 0.5

/** How much of a page images cover; where they overlap, at most all of it. */
function coverage({ images, width, height }: PageContent): number {
  const area = images.reduce((sum, { left, top, right, bottom }) => sum + (right - left) * (bottom - top), 0)
  return Math.min(1, area / Math.max(1, width * height))
}

const signsIn = (fragments: readonly Fragment[]) => fragments.reduce((sum, { text }) => sum + text.length, 0)

/**
 * What a page is: text; a picture without text; a picture whose text was laid invisibly over it by a recognition; or
 * nothing at all.
 */
export type PageKind = 'text' | 'scan' | 'recognised' | 'blank'

export function kindOf(page: PageContent): PageKind {
  const { fragments } = page
  const signs = signsIn(fragments)
  const isPicture = coverage(page) >= COVERED
  if (signs < LEAST_SIGNS && isPicture) return 'scan'
  if (signs === 0) return page.images.length > 0 ? 'scan' : 'blank'
  const hidden = signsIn(fragments.filter((fragment) => fragment.hidden))
  return isPicture && hidden > signs * MOST_HIDDEN ? 'recognised' : 'text'
}

/** What stands invisibly on a page that is no picture. */
export const hiddenText = (fragments: readonly Fragment[], kind: PageKind): string =>
  kind === 'text'
    ? fragments
        .filter(({ hidden }) => hidden)
        .map(({ text }) => text)
        .join(' ')
    : ''

/** Text as it shows: what is invisible counts only where it was recognised from a picture. */
export const shownText = (fragments: readonly Fragment[], kind: PageKind): readonly Fragment[] =>
  kind === 'recognised' ? fragments : fragments.filter(({ hidden }) => !hidden)

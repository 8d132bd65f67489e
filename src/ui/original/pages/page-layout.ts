import type { PageArea } from '#domain/reports/reading.ts'

/** Width and height of a page as it shows, in a unit of its own: only their ratio matters. */
export type PageSize = { readonly width: number; readonly height: number }

/** Where a page lies below the others, in CSS pixels from the top left corner of the first; pages are counted from 1. */
export type PageBox = PageSize & { readonly page: number; readonly left: number; readonly top: number }

/** What of the pages is on screen, in the same pixels. */
export type View = PageSize & { readonly left: number; readonly top: number }

/** A place on a page, its distances in parts of the page's width and height. */
export type PagePoint = { readonly page: number; readonly x: number; readonly y: number }

const GAP = 12

/** Every page as wide as the pane at a zoom of 1, one below the other; narrower ones in its middle. */
export function layOut(sizes: readonly PageSize[], paneWidth: number, zoom: number): readonly PageBox[] {
  if (paneWidth <= 0) return []
  const width = Math.round(paneWidth * zoom)
  const left = Math.max(0, Math.floor((paneWidth - width) / 2))
  let top = 0
  return sizes.map((size, index) => {
    const box = {
      page: index + 1,
      left,
      top,
      width,
      height: Math.max(1, Math.round((width * size.height) / size.width)),
    }
    top += box.height + GAP
    return box
  })
}

/** How far the pages reach. */
export function extentOf(boxes: readonly PageBox[]): PageSize {
  const last = boxes.at(-1)
  return last === undefined
    ? { width: 0, height: 0 }
    : { width: last.left + last.width, height: last.top + last.height }
}

/** The pages on screen, and those that come onto it when it moves by half of its height. */
export function pagesNear(boxes: readonly PageBox[], view: View): readonly PageBox[] {
  const margin = view.height / 2
  return boxes.filter(({ top, height }) => top + height > view.top - margin && top < view.top + view.height + margin)
}

/** The page that one is at: the one of which the greatest part is on screen, and the first of several shown whole. */
export function currentPage(boxes: readonly PageBox[], view: View): number {
  let current = 1
  let most = 0
  for (const { page, top, height } of boxes) {
    const seen = Math.min(top + height, view.top + view.height) - Math.max(top, view.top)
    if (seen / height <= most) continue
    current = page
    most = seen / height
  }
  return current
}

/** The point of a page that is in the middle of the screen; in a gap, the end of the page above. */
export function middleOf(boxes: readonly PageBox[], view: View): PagePoint | null {
  const across = view.left + view.width / 2
  const down = view.top + view.height / 2
  const box = boxes.findLast(({ top }) => top <= down) ?? boxes[0]
  if (box === undefined) return null
  const share = (distance: number, length: number) => Math.min(1, Math.max(0, distance / length))
  return { page: box.page, x: share(across - box.left, box.width), y: share(down - box.top, box.height) }
}

/** How far to scroll so that a point of a page is in the middle of the screen. */
export function scrollTo(boxes: readonly PageBox[], point: PagePoint, view: PageSize): Pick<View, 'left' | 'top'> {
  const box = boxes[point.page - 1]
  if (box === undefined) return { left: 0, top: 0 }
  return {
    left: Math.max(0, box.left + point.x * box.width - view.width / 2),
    top: Math.max(0, box.top + point.y * box.height - view.height / 2),
  }
}

/** The point of an area to bring to the middle of the screen: its own, or of one too large for the screen its beginning. */
export function pointOf(area: PageArea, box: PageSize, view: PageSize): PagePoint {
  const along = (from: number, to: number, length: number, room: number) =>
    Math.min((from + to) / 2, from + (room / 2 - 8) / length)
  return {
    page: area.page,
    x: along(area.left, area.right, box.width, view.width),
    y: along(area.top, area.bottom, box.height, view.height),
  }
}

/** Whether any of an area of a page is on screen. */
export function isSeen(area: PageArea, box: PageBox, view: View): boolean {
  const left = box.left + area.left * box.width
  const right = box.left + area.right * box.width
  const top = box.top + area.top * box.height
  const bottom = box.top + area.bottom * box.height
  return right > view.left && left < view.left + view.width && bottom > view.top && top < view.top + view.height
}

/** More would not be drawn by every browser. */
const MOST_PIXELS = 4096 * 4096

/** Pixels of the screen to draw a page with, at `ratio` of them to one of CSS. */
export function pixelsOf({ width, height }: PageSize, ratio: number): PageSize {
  const sharp = Math.min(ratio, Math.sqrt(MOST_PIXELS / (width * height)))
  return { width: Math.max(1, Math.floor(width * sharp)), height: Math.max(1, Math.floor(height * sharp)) }
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const
/** Each page as wide as the pane. */
export const FIT = 1

/** The next zoom in a direction; the same when there is none. */
export const nextZoom = (zoom: number, direction: 1 | -1): number =>
  (direction === 1 ? zooms.find((step) => step > zoom) : zooms.findLast((step) => step < zoom)) ?? zoom

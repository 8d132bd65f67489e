/** Rows that are shown whole; more scroll in their own place. */
export const ROWS_WITHOUT_SCROLL = 40

/** How high a chart stands on the page: as high as it is, or what `pinned-grid.module.css` lets it have where it scrolls by itself. */
export const ownScrollHeight = (whole: number, rows: number): number =>
  rows <= ROWS_WITHOUT_SCROLL ? whole : Math.min(whole, window.innerHeight * 0.68, 820)

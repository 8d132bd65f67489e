/** Where things of a chart go that has a row for each unit below an axis, in pixels. */
type RowsLayout = {
  readonly height: number
  readonly pitch: number
  /** Room for the axis; 0: it stands elsewhere. */
  readonly top: number
  readonly bottom: number
  readonly names: readonly (readonly string[])[]
}

/** The axis alone, to stand above rows in pictures of their own. */
export const axisOf = <Layout extends RowsLayout>(layout: Layout): Layout => ({
  ...layout,
  height: layout.top + layout.bottom,
  names: [],
})

/** Some rows without the axis: they stand across as in the whole picture. */
export const rowsOf = <Layout extends RowsLayout>(layout: Layout, from: number, to: number): Layout => ({
  ...layout,
  top: 0,
  bottom: 0,
  height: (to - from) * layout.pitch,
  names: layout.names.slice(from, to),
})

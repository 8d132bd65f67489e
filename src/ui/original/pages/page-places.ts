import type { Block, Cell } from '#domain/reading/blocks.ts'
import type { PageArea, Place } from '#domain/reports/reading.ts'
import { blockKey, coversCell, fieldAtCell, type FieldsByPlace } from '../places.ts'

/** An area of a page from which a field was read; `pointer` names the field, `text` is what stands there. */
export type PagePlace = { readonly pointer: string; readonly text: string; readonly area: PageArea }

const none: readonly PageArea[] = []

/** The areas of all fields in the order of reading. A place that goes on over a page break has one on each page. */
export function placesOnPages(blocks: readonly Block[], fields: FieldsByPlace): readonly PagePlace[] {
  return blocks.flatMap((block, index) => {
    const placesOf = ({ text, areas }: Pick<Cell, 'text' | 'areas'>, pointer: string | null) =>
      pointer === null ? [] : (areas ?? none).map((area): PagePlace => ({ pointer, text, area }))
    if (block.kind === 'paragraph') return placesOf(block, fields.get(blockKey(index)) ?? null)
    return block.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, position) => placesOf(cell, fieldAtCell(fields, index, row, position))),
    )
  })
}

/** What a place covers on the pages; of a row or table, on each page one area around all of its cells. */
export function areasOf(blocks: readonly Block[], place: Place): readonly PageArea[] {
  if (place.areas !== undefined) return place.areas
  const block = blocks[place.block]
  if (block === undefined) return none
  if (block.kind === 'paragraph') return block.areas ?? none
  return aroundAll(
    block.rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ areas }, cell) => (coversCell(place, row, cell) ? (areas ?? none) : none)),
    ),
  )
}

function aroundAll(areas: readonly PageArea[]): readonly PageArea[] {
  const pages = new Map<number, PageArea>()
  for (const area of areas) {
    const known = pages.get(area.page)
    pages.set(
      area.page,
      known === undefined
        ? area
        : {
            page: area.page,
            left: Math.min(known.left, area.left),
            top: Math.min(known.top, area.top),
            right: Math.max(known.right, area.right),
            bottom: Math.max(known.bottom, area.bottom),
          },
    )
  }
  return [...pages.values()]
}

/** How far an area lies to the front: where two cover one another, the smaller lies above. */
export function depthOf({ left, top, right, bottom }: PageArea): number {
  return Math.round(1000 * (1 - Math.max(0, right - left) * Math.max(0, bottom - top)))
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Where a key leads among `count` places, from the one at `index`; null: nowhere else. */
export function stepTo(key: string, index: number, count: number): number | null {
  const wanted = key === 'Home' ? 0 : key === 'End' ? count - 1 : index + (steps[key] ?? 0)
  const target = Math.min(count - 1, Math.max(0, wanted))
  return target === index || count === 0 ? null : target
}

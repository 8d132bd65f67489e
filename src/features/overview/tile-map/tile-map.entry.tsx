import { Skeleton } from '@mantine/core'
import { loadTexts } from '#src/i18n/messages.ts'
import { late } from '#src/ui/late.tsx'
import type { OverviewCardProps } from '../card-props.ts'

/** With its head and legend, as high as the districts' grid makes it. */
export const TILE_MAP_HEIGHT = 760

const Late = late(
  async () => (await import('./tile-map.card.tsx')).TileMap,
  () => loadTexts('tileMap'),
)

/** The map of tiles; code and texts load on their own. */
export const TileMapCard = (props: OverviewCardProps<'map'>) => (
  <Late {...props} fallback={<Skeleton height={TILE_MAP_HEIGHT} />} />
)

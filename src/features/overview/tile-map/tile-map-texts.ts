import { useTranslations } from 'use-intl'
import { barMeasures, type BarMeasureId } from '../unit-bars/unit-bars.measures.ts'
import type { MapTile } from './tile-map.rows.ts'

/** What stands on a tile: its number, and in a few words what is no plain number. The whole is a hover or a key away. */
export function useTileTexts(measure: BarMeasureId) {
  const t = useTranslations('tileMap')
  const ui = useTranslations('ui')
  const { print } = barMeasures[measure]
  const value = (tile: MapTile): string | null =>
    tile.state === 'number' ? `${tile.approximate ? '≈ ' : ''}${print(tile.value ?? 0)}` : null
  const words = (tile: MapTile): string => {
    switch (tile.state) {
      case 'missing':
        return ui('countMissing')
      case 'blank':
        return ui('countBlank')
      case 'none':
        return ui('countNone')
      case 'undefined':
        return tile.why === 'noPopulation' ? t('short.noPopulation') : t('short.undefined')
      case 'number':
        if (!tile.counted)
          return tile.status === 'returned' ? ui('statusReturned').toLowerCase() : t('short.notCounted')
        return tile.partial ? ui('countPartial') : ''
      default:
        return tile.state satisfies never
    }
  }
  return { value, words }
}

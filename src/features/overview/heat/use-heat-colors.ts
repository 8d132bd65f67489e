import { useComputedColorScheme } from '@mantine/core'
import { useDrawing } from '#src/ui/charts/drawing.tsx'
import { heatColors, type HeatColors } from './heat.colors.ts'

/** The colours of what is being drawn: the reader's own, unless a picture or paper asks for others. */
export function useHeatColors(): HeatColors {
  const { scheme } = useDrawing()
  const own = useComputedColorScheme('light')
  return heatColors[scheme ?? own]
}

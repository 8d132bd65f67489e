import { figureName } from '../checks/names.ts'
import type { MetricId } from '../metrics/metrics.ts'
import type { Locale } from '../model/locale.ts'
import { countedOf, defineFact } from './fact.ts'

const asked = ['qrCodes', 'scans'] as const satisfies readonly MetricId[]

/** Figures left blank that most of those who reported gave, or said to have none of. */
export const leftBlank = defineFact<'leftBlank', readonly MetricId[]>({
  id: 'leftBlank',
  find: (units) => {
    const counted = countedOf(units)
    const usual = asked.filter((metric) => {
      const blank = counted.filter(({ figures }) => figures[metric].state === 'blank').length
      return counted.length - blank > blank
    })
    return counted.flatMap((unit) => {
      const blank = usual.filter((metric) => unit.figures[metric].state === 'blank')
      return blank.length === 0 ? [] : [{ unit, evidence: blank }]
    })
  },
  says: {
    vi: (units) => `${units} để trống số liệu mà phần lớn đơn vị có trả lời`,
    en: (units) => `${units} left blank what most others answered`,
  },
  shows: {
    vi: (blank) => inWords(blank, 'vi'),
    en: (blank) => inWords(blank, 'en'),
  },
})

const inWords = (metrics: readonly MetricId[], locale: Locale) =>
  metrics.map((metric) => figureName(metric, locale)).join(', ')

import { formatNumber } from '../text/format.ts'
import { countedOf, defineFact } from './fact.ts'

/** Scans that stand still: nobody scanned since the campaign before, or its figure was copied. */
export const scansUnchanged = defineFact<'scansUnchanged', number>({
  id: 'scansUnchanged',
  find: (units) =>
    countedOf(units).flatMap((unit) => {
      const { value, partial } = unit.figures.scans
      const before = unit.previous?.scans
      const same = value !== null && value > 0 && !partial && before?.value === value && !before.partial
      return same ? [{ unit, evidence: value }] : []
    }),
  says: {
    vi: (units) => `Lượt quét đứng yên so với đợt trước ở ${units}`,
    en: (units) => `Scans unchanged since the last campaign at ${units}`,
  },
  shows: {
    vi: (scans) => `vẫn ${formatNumber(scans)}`,
    en: (scans) => `still ${formatNumber(scans)}`,
  },
})

import { figureName } from '../checks/names.ts'
import { capitalised } from './wording.ts'
import { countedOf, defineFact } from './fact.ts'

/** A figure left blank that most of those who reported gave, or said to have none of. */
function leftBlank<const Id extends string>(id: Id, metric: 'qrCodes' | 'scans') {
  return defineFact<Id, { answered: number }>({
    id,
    find: (units) => {
      const counted = countedOf(units)
      const blank = counted.filter(({ figures }) => figures[metric].state === 'blank')
      const answered = counted.length - blank.length
      return answered > blank.length ? blank.map((unit) => ({ unit, evidence: { answered } })) : []
    },
    says: {
      vi: (units, [first]) =>
        `${capitalised(figureName(metric, 'vi'))} để trống ở ${units}, trong khi ${first?.answered ?? 0} đơn vị khác có trả lời`,
      en: (units, [first]) =>
        `${capitalised(figureName(metric, 'en'))} left blank at ${units}, while ${first?.answered ?? 0} others answered`,
    },
    shows: { vi: () => 'để trống', en: () => 'left blank' },
  })
}

export const scansLeftBlank = leftBlank('scansLeftBlank', 'scans')
export const qrCodesLeftBlank = leftBlank('qrCodesLeftBlank', 'qrCodes')

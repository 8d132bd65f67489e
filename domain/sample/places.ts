import type { UnitId } from '../model/ids.ts'
import type { Unit } from '../model/unit.ts'
import { randomOf } from './random.ts'
import { realAnswer } from './real-answer.ts'

/** One row of a unit's table of codes: a kind of place or a sub-unit, with its part of the unit's codes. */
export type Place = {
  readonly subject: string
  readonly group: string | null
  readonly weight: number
  /** False: its codes are up, and nobody scans them. */
  readonly active: boolean
}

/** What a unit has, before any of it is reported. */
export type Holdings = {
  readonly places: readonly Place[]
  /** Location codes once all are up. */
  readonly codes: number
  /** Scans a day for each code. */
  readonly pace: number
  /** Why its table has no figures like others': it has no such places at all, or has put up no code yet. */
  readonly reticence: 'noPlaces' | 'noCodesYet' | null
}

const kindsOfPlace = [
  { subject: 'Trụ sở cơ quan, đơn vị', group: 'Khu vực công' },
  { subject: 'Cơ sở giáo dục', group: 'Khu vực công' },
  { subject: 'Cơ sở y tế, quầy thuốc', group: 'Khu vực công' },
  { subject: 'Nhà văn hóa, điểm sinh hoạt cộng đồng', group: 'Khu vực công' },
  { subject: 'Chợ, siêu thị, cửa hàng', group: 'Khu vực dịch vụ' },
  { subject: 'Cơ sở lưu trú, ăn uống', group: 'Khu vực dịch vụ' },
  { subject: 'Bến xe, bến cảng, phương tiện vận tải', group: 'Khu vực dịch vụ' },
  { subject: 'Nhà máy, cơ sở sản xuất', group: 'Khu vực sản xuất' },
  { subject: 'Công trường xây dựng', group: 'Khu vực sản xuất' },
]

/** A district puts up a code for 0.2 to 0.9 % of its people, towards a target of one in a hundred. */
const CODES_PER_PERSON = { least: 0.002, most: 0.009 }
const INACTIVE_SHARE = 0.2
const NO_PLACES_SHARE = 0.08
const NO_CODES_YET_SHARE = 0.1
/** Of a district's many codes 3 to 12 % are scanned on a day (2021: Hà Nội 11 %, Bình Dương 3 %), 4.4 times each. */
export const ACTIVE_SHARE = { least: 0.03, most: 0.12 }
export const SCANS_PER_ACTIVE_CODE_AND_DAY = 4.4
/** A department's few codes hang where people pass: about 33 scans a week each (Bắc Kạn, November 2021). */
export const SCANS_PER_CODE_AND_WEEK = 33

export function holdingsOf(unit: Unit, seed: number): Holdings {
  if (unit.id === realAnswer.unitId) return holdingsOfRealAnswer(unit.name)
  const random = randomOf(seed, unit.id, 'holdings')
  const between = ({ least, most }: { least: number; most: number }) => least + random.fraction() * (most - least)
  if (unit.population === null) {
    const subUnits = random.whole(0, 4)
    const places = [
      { subject: unit.name, group: null, weight: 1, active: true },
      ...Array.from({ length: subUnits }, (_, index) => ({
        subject: `Đơn vị trực thuộc mẫu số ${index + 1}`,
        group: null,
        weight: 0.2 + random.fraction(),
        active: !random.chance(INACTIVE_SHARE * 1.6),
      })),
    ]
    const pace = ((0.85 + random.fraction() * 0.3) * SCANS_PER_CODE_AND_WEEK) / 7
    const drawn = random.fraction()
    const reticence = drawn < NO_PLACES_SHARE ? 'noPlaces' : drawn > 1 - NO_CODES_YET_SHARE ? 'noCodesYet' : null
    return { places, codes: places.length + random.whole(0, 9), pace, reticence }
  }
  const places = random.some(kindsOfPlace, random.whole(6, 9)).map(({ subject, group }, index) => ({
    subject,
    group,
    weight: 0.2 + random.fraction(),
    active: index === 0 || !random.chance(INACTIVE_SHARE),
  }))
  const codes = Math.max(places.length, Math.round(unit.population * between(CODES_PER_PERSON)))
  return { places, codes, pace: between(ACTIVE_SHARE) * SCANS_PER_ACTIVE_CODE_AND_DAY, reticence: null }
}

/** Days from the first scan to the cut-off of the real answer. */
const DAYS_TO_REAL_ANSWER = 115

function holdingsOfRealAnswer(name: string): Holdings {
  const place = { subject: name, group: null, weight: 1, active: true }
  return { places: [place], codes: realAnswer.qrCodes, pace: realAnswer.scans / DAYS_TO_REAL_ANSWER, reticence: null }
}

export const isRealAnswerer = (unitId: UnitId) => unitId === realAnswer.unitId

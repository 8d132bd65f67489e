import { z } from 'zod'
import type { UnitId } from '../model/ids.ts'
import type { Unit } from '../model/unit.ts'
import { tokensOf } from '../text/document-number.ts'
import { issuerKeys, keysOf, nameKey, provinceIn } from '../text/unit-names.ts'

/**
 * Who issued a document, seen from the unit that lists it: the unit itself; the people's committee of the province or its
 * chairman; the department that asks for the reports; the government or a ministry; anybody else, by name; not stated.
 */
export const issuerGroups = ['own', 'province', 'requester', 'central', 'named', 'unstated'] as const
export type IssuerGroup = (typeof issuerGroups)[number]

export const issuerSchema = z.object({
  group: z.enum(issuerGroups).meta({
    description:
      'The unit itself, the people’s committee of the province, the department that asks, central government, anybody else by name, or not stated.',
  }),
  name: z.string().nullable().meta({ description: 'Who it is; null: the unit itself, or nobody is named.' }),
})
/** A group and, beyond the unit itself, who it is: one entry however reports write the name. */
export type Issuer = z.infer<typeof issuerSchema>

export type IssuerNames = {
  /** The unit that a name means, or undefined. */
  readonly unitCalled: (issuer: string) => Unit | undefined
  /** Folded, without «tỉnh»: `quang ngai`. */
  readonly province: string
  readonly requester: UnitId | null
}

/** What is to be known for telling issuers apart in one campaign: the directory, the province, whose request it is. */
export function issuerNames(units: readonly Unit[], provinceName: string, requestNumber: string): IssuerNames {
  const byKey = new Map<string, Unit>()
  for (const unit of units) {
    for (const key of keysOf(unit)) if (!byKey.has(key)) byKey.set(key, unit)
  }
  const [symbol] = tokensOf(requestNumber)
  return {
    unitCalled: (issuer) => [...issuerKeys(issuer, [])].map((key) => byKey.get(key)).find((unit) => unit !== undefined),
    province: nameKey(provinceName).replace(/^tinh /, ''),
    requester: units.find((unit) => symbol !== undefined && unit.symbol === symbol)?.id ?? null,
  }
}

const COMMITTEE = /^(?:(?:pho )?chu tich )?ubnd tinh(?: |$)/

/** Ministries and what ranks with them, as letters call them; a name that only begins alike («Bộ Chỉ huy …») is none. */
const MINISTRIES = [
  'quoc phong',
  'cong an',
  'ngoai giao',
  'noi vu',
  'tu phap',
  'ke hoach va dau tu',
  'tai chinh',
  'cong thuong',
  'nong nghiep va phat trien nong thon',
  'nong nghiep va moi truong',
  'giao thong van tai',
  'xay dung',
  'tai nguyen va moi truong',
  'thong tin va truyen thong',
  'lao dong thuong binh va xa hoi',
  'van hoa the thao va du lich',
  'khoa hoc va cong nghe',
  'giao duc va dao tao',
  'y te',
  'dan toc va ton giao',
  'tt va tt',
  'tttt',
  'gd va dt',
  'ldtbxh',
  'nn va ptnt',
  'tn va mt',
  'kh va dt',
  'kh va cn',
  'gtvt',
  'vhttdl',
].join('|')
const CENTRAL = new RegExp(
  String.raw`^(?:(?:(?:thu|bo) truong )?bo (?:${MINISTRIES})|chinh phu|(?:pho )?thu tuong(?: chinh phu)?|(?:van phong|thanh tra) chinh phu|` +
    String.raw`quoc hoi|uy ban thuong vu quoc hoi|ngan hang nha nuoc viet nam|bao hiem xa hoi viet nam|uy ban dan toc|` +
    String.raw`ban chap hanh trung uong(?: dang)?|ban bi thu(?: trung uong dang)?|bo chinh tri|ban chi dao quoc gia(?: .*)?|(?:tong cuc|cuc) .* bo (?:${MINISTRIES}))$`,
)

/** Who the issuer of a document is for the unit that lists it. What is not known for sure stays under its own name. */
export function issuerOf(issuer: string | null, lister: UnitId, names: IssuerNames): Issuer {
  if (issuer === null || issuer.trim() === '') return { group: 'unstated', name: null }
  const unit = names.unitCalled(issuer)
  if (unit?.id === lister) return { group: 'own', name: null }
  if (unit !== undefined) return { group: unit.id === names.requester ? 'requester' : 'named', name: unit.name }
  const name = issuer.trim()
  const key = nameKey(name)
  const province = provinceIn(name)
  if (COMMITTEE.test(key) && (province === null || province === names.province)) return { group: 'province', name }
  return { group: CENTRAL.test(key) ? 'central' : 'named', name }
}

/** The same issuer, however its name is written, has the same key. */
export const issuerKey = ({ group, name }: Issuer): string => `${group} ${name === null ? '' : nameKey(name)}`

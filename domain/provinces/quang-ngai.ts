import { isoDateSchema } from '../model/dates.ts'
import { provinceIdSchema } from '../model/ids.ts'
import { unitSchema, type Unit, type UnitKind } from '../model/unit.ts'
import type { Province } from './province.ts'

/** Since this day, when Tây Trà merged into Trà Bồng, the province had these 13 district-level units. */
const validFrom = isoDateSchema.parse('2020-02-01')

/** Populations as passed around unofficially; good for proportions, not for quoting. */
const POPULATION_SOURCE = 'Số liệu không chính thức'

type Entry = Pick<Unit, 'name' | 'shortName' | 'symbol' | 'population' | 'aliases'>

function unit(id: string, kind: UnitKind, entry: Entry): Unit {
  return unitSchema.parse({
    id,
    kind,
    ...entry,
    parentId: null,
    populationSource: entry.population === null ? null : POPULATION_SOURCE,
    reports: true,
    validFrom,
    validTo: null,
  })
}

/** A department (sở, ban, ngành). `shortName` is also what its letters call it in the body. */
function department(id: string, symbol: string, name: string, shortName: string, aliases: string[] = []): Unit {
  return unit(id, 'department', { name, shortName, symbol, population: null, aliases: [shortName, ...aliases] })
}

/** A district-level unit, reporting through its people's committee. Its letters' symbol (`UBND`) tells nothing of whose they are. */
function district(id: string, place: string, population: number, aliases: string[] = []): Unit {
  const shortName = place.replace('thành phố', 'TP.').replace('thị xã', 'TX.').replace('huyện', 'Huyện')
  const names = [`Ủy ban nhân dân ${place}`, place, shortName, `UBND ${shortName}`, ...aliases]
  return unit(id, 'district', { name: `UBND ${place}`, shortName, symbol: null, population, aliases: names })
}

/**
 * Units of Quảng Ngãi as of 2021: what the campaigns of that year asked. The changes of 2025 (departments merged, no district
 * level, one province with Kon Tum) are the administrator's to enter; see docs/decisions/0003-unit-directory-of-2021.md.
 */
const units: readonly Unit[] = [
  department('van-phong-ubnd-tinh', 'VP', 'Văn phòng UBND tỉnh Quảng Ngãi', 'Văn phòng UBND tỉnh', [
    'Văn phòng Ủy ban nhân dân tỉnh',
    'VPUBND',
  ]),
  department('so-cong-thuong', 'SCT', 'Sở Công Thương tỉnh Quảng Ngãi', 'Sở Công Thương'),
  department('so-giao-duc-va-dao-tao', 'SGDĐT', 'Sở Giáo dục và Đào tạo tỉnh Quảng Ngãi', 'Sở Giáo dục và Đào tạo', [
    'Sở GD&ĐT',
    'Sở GDĐT',
    'SGD&ĐT',
  ]),
  department('so-giao-thong-van-tai', 'SGTVT', 'Sở Giao thông vận tải tỉnh Quảng Ngãi', 'Sở Giao thông vận tải', [
    'Sở GTVT',
  ]),
  department('so-ke-hoach-va-dau-tu', 'SKHĐT', 'Sở Kế hoạch và Đầu tư tỉnh Quảng Ngãi', 'Sở Kế hoạch và Đầu tư', [
    'Sở KH&ĐT',
    'Sở KHĐT',
    'SKH&ĐT',
  ]),
  department(
    'so-khoa-hoc-va-cong-nghe',
    'SKHCN',
    'Sở Khoa học và Công nghệ tỉnh Quảng Ngãi',
    'Sở Khoa học và Công nghệ',
    ['Sở KH&CN', 'Sở KHCN', 'SKH&CN'],
  ),
  department(
    'so-lao-dong-thuong-binh-va-xa-hoi',
    'SLĐTBXH',
    'Sở Lao động - Thương binh và Xã hội tỉnh Quảng Ngãi',
    'Sở LĐ-TB&XH',
    ['Sở Lao động - Thương binh và Xã hội', 'Sở Lao động, Thương binh và Xã hội', 'Sở LĐTBXH', 'SLĐTB&XH'],
  ),
  department('so-ngoai-vu', 'SNgV', 'Sở Ngoại vụ tỉnh Quảng Ngãi', 'Sở Ngoại vụ'),
  department('so-noi-vu', 'SNV', 'Sở Nội vụ tỉnh Quảng Ngãi', 'Sở Nội vụ'),
  department(
    'so-nong-nghiep-va-phat-trien-nong-thon',
    'SNNPTNT',
    'Sở Nông nghiệp và Phát triển nông thôn tỉnh Quảng Ngãi',
    'Sở NN&PTNT',
    ['Sở Nông nghiệp và Phát triển nông thôn', 'Sở Nông nghiệp và PTNT', 'SNN&PTNT'],
  ),
  department('so-tai-chinh', 'STC', 'Sở Tài chính tỉnh Quảng Ngãi', 'Sở Tài chính'),
  department(
    'so-tai-nguyen-va-moi-truong',
    'STNMT',
    'Sở Tài nguyên và Môi trường tỉnh Quảng Ngãi',
    'Sở Tài nguyên và Môi trường',
    ['Sở TN&MT', 'Sở TNMT', 'STN&MT'],
  ),
  department(
    'so-thong-tin-va-truyen-thong',
    'STTTT',
    'Sở Thông tin và Truyền thông tỉnh Quảng Ngãi',
    'Sở Thông tin và Truyền thông',
    ['Sở TT&TT', 'Sở TTTT', 'STT&TT'],
  ),
  department('so-tu-phap', 'STP', 'Sở Tư pháp tỉnh Quảng Ngãi', 'Sở Tư pháp'),
  department(
    'so-van-hoa-the-thao-va-du-lich',
    'SVHTTDL',
    'Sở Văn hóa, Thể thao và Du lịch tỉnh Quảng Ngãi',
    'Sở VH, TT&DL',
    ['Sở Văn hóa, Thể thao và Du lịch', 'Sở VHTTDL', 'Sở VHTT&DL', 'SVHTT&DL'],
  ),
  department('so-xay-dung', 'SXD', 'Sở Xây dựng tỉnh Quảng Ngãi', 'Sở Xây dựng'),
  department('so-y-te', 'SYT', 'Sở Y tế tỉnh Quảng Ngãi', 'Sở Y tế'),
  department('thanh-tra-tinh', 'TTT', 'Thanh tra tỉnh Quảng Ngãi', 'Thanh tra tỉnh'),
  department('ban-dan-toc', 'BDT', 'Ban Dân tộc tỉnh Quảng Ngãi', 'Ban Dân tộc'),
  department(
    'ban-quan-ly-khu-kinh-te-dung-quat',
    'BQL',
    'Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi',
    'BQL KKT Dung Quất',
    ['Ban Quản lý Khu kinh tế Dung Quất', 'Ban Quản lý KKT Dung Quất và các KCN Quảng Ngãi'],
  ),
  district('thanh-pho-quang-ngai', 'thành phố Quảng Ngãi', 278_496, ['TP Quảng Ngãi', 'UBND TP Quảng Ngãi']),
  district('thi-xa-duc-pho', 'thị xã Đức Phổ', 150_927, ['TX Đức Phổ', 'UBND TX Đức Phổ']),
  district('huyen-ba-to', 'huyện Ba Tơ', 60_280),
  district('huyen-binh-son', 'huyện Bình Sơn', 182_150),
  district('huyen-ly-son', 'huyện Lý Sơn', 22_174),
  district('huyen-minh-long', 'huyện Minh Long', 20_580),
  district('huyen-mo-duc', 'huyện Mộ Đức', 144_230),
  district('huyen-nghia-hanh', 'huyện Nghĩa Hành', 101_470),
  district('huyen-son-ha', 'huyện Sơn Hà', 75_000),
  district('huyen-son-tay', 'huyện Sơn Tây', 23_190),
  district('huyen-son-tinh', 'huyện Sơn Tịnh', 103_000),
  district('huyen-tra-bong', 'huyện Trà Bồng', 53_379),
  district('huyen-tu-nghia', 'huyện Tư Nghĩa', 137_000),
]

/** The province of Quảng Ngãi within the borders of 2020 to 2025. */
export const quangNgai: Province = {
  id: provinceIdSchema.parse('quang-ngai'),
  name: 'Tỉnh Quảng Ngãi',
  code: 'H48',
  units,
}

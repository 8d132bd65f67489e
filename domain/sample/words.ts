import type { Unit } from '../model/unit.ts'
import type { Random } from './random.ts'

/** A made-up text for a unit; what varies in it keeps two units' texts apart. */
type Wording = (unit: Unit, random: Random) => string

export type DocumentType = 'letter' | 'plan' | 'notice'

/** What directives of the sample are about. */
export const directiveWordings: readonly [
  { type: DocumentType; words: Wording },
  ...{ type: DocumentType; words: Wording }[],
] = [
  {
    type: 'letter',
    words: ({ shortName }) => `Triển khai khai báo y tế điện tử và quét mã QR tại các địa điểm do ${shortName} quản lý`,
  },
  {
    type: 'plan',
    words: (_, random) => `Kế hoạch kiểm tra việc quét mã QR tại ${random.whole(5, 40)} địa điểm tập trung đông người`,
  },
  {
    type: 'notice',
    words: ({ shortName }) => `Phân công đầu mối theo dõi, tổng hợp số lượt quét mã QR của ${shortName}`,
  },
  { type: 'letter', words: () => 'Hướng dẫn đăng ký điểm kiểm soát dịch và in mã QR đặt tại lối ra vào' },
  {
    type: 'letter',
    words: () => 'Đôn đốc cán bộ, người lao động cài đặt và sử dụng ứng dụng phòng, chống dịch trên điện thoại',
  },
  { type: 'plan', words: (_, random) => `Kế hoạch tuyên truyền sử dụng mã QR địa điểm, đợt ${random.whole(1, 4)}` },
  { type: 'notice', words: () => 'Kết luận cuộc họp giao ban về ứng dụng công nghệ trong phòng, chống dịch' },
  {
    type: 'letter',
    words: (_, random) => `Chấn chỉnh ${random.whole(2, 15)} địa điểm chưa ghi nhận người ra vào bằng mã QR`,
  },
  { type: 'letter', words: () => 'Rà soát, cập nhật thông tin người quản lý các địa điểm đã được cấp mã QR' },
  { type: 'notice', words: () => 'Thay thế mã QR bị mờ, hỏng và bố trí người hỗ trợ người cao tuổi khai báo' },
]

export const audiences: readonly string[] = [
  'Các phòng, đơn vị trực thuộc',
  'Cán bộ, công chức, viên chức và người lao động',
  'Các cơ sở kinh doanh, dịch vụ trên địa bàn',
  'Người đứng đầu các địa điểm được cấp mã QR',
  'Các trường học và cơ sở y tế',
]

export const inspectionWordings: readonly Wording[] = [
  (_, random) =>
    `Kiểm tra ${random.whole(3, 60)} địa điểm có mã QR, nhắc nhở ${random.whole(1, 12)} địa điểm chưa bố trí người hướng dẫn`,
  ({ shortName }, random) => `Tổ công tác của ${shortName} kiểm tra đột xuất ${random.whole(2, 9)} buổi trong kỳ`,
  (_, random) =>
    `Giám sát qua hệ thống, phát hiện ${random.whole(1, 20)} mã QR không có lượt quét trong bảy ngày liên tục`,
  ({ shortName }) => `Lãnh đạo ${shortName} trực tiếp kiểm tra tại nơi tiếp công dân và bộ phận một cửa`,
]

export const resultWordings: readonly Wording[] = [
  (_, random) => `Có ${random.whole(60, 99)}% cán bộ, người lao động đã cài đặt ứng dụng phòng, chống dịch`,
  ({ shortName }) => `Đặt mã QR ở cả lối vào và lối ra giúp ${shortName} giảm ùn tắc vào đầu giờ làm việc`,
  (_, random) => `Tổ chức ${random.whole(1, 8)} buổi hướng dẫn quét mã QR cho người quản lý địa điểm`,
  () => 'Cử đoàn viên thanh niên hỗ trợ người không có điện thoại thông minh khai báo bằng thẻ in sẵn',
]

export const recommendationWordings: readonly Wording[] = [
  () => 'Đề nghị cung cấp công cụ tra cứu lượt quét theo ngày cho từng địa điểm',
  (_, random) => `Đề nghị hỗ trợ kinh phí in lại ${random.whole(10, 90)} biển mã QR`,
  () => 'Đề nghị thống nhất một ứng dụng để người dân chỉ phải quét một lần',
]

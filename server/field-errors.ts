import type { IsoDate } from '#domain/model/dates.ts'
import type { Localized } from '#domain/model/locale.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'

/** One wrong field of a request: `path` as in `fieldProblemSchema`. */
export type FieldError = { readonly path: string; readonly message: Localized }

const at = (path: string, vi: string, en: string): FieldError => ({ path, message: { vi, en } })

/** What can be wrong with a field beyond its shape. */
export const fieldErrors = {
  unknownCampaign: (path: string) =>
    at(path, 'Không có đợt báo cáo nào mang mã này.', 'There is no campaign with this id.'),
  unknownUnit: (path: string, day: IsoDate) =>
    at(
      path,
      `Không có đơn vị nào mang mã này vào ngày ${formatDate(day)}.`,
      `There is no unit with this id on ${formatDate(day)}.`,
    ),
  unitNamedTwice: (path: string) => at(path, 'Đơn vị này đã có trong danh sách.', 'This unit is in the list already.'),
  noReportingUnits: (path: string, day: IsoDate) =>
    at(
      path,
      `Vào ngày ${formatDate(day)} danh mục không có đơn vị nào phải báo cáo; hãy nêu rõ các đơn vị.`,
      `On ${formatDate(day)} no unit of the directory has to report; name the units.`,
    ),
  unitNotExpected: (path: string) =>
    at(path, 'Đợt này không yêu cầu đơn vị đó báo cáo.', 'This campaign does not expect a report of that unit.'),
  dueBeforeRequest: (path: string) =>
    at(path, 'Hạn gửi phải từ ngày của văn bản yêu cầu trở đi.', 'The due date must not be before the request.'),
  extensionTooEarly: (path: string, due: IsoDate) =>
    at(
      path,
      `Ngày gia hạn phải sau hạn chung của đợt (${formatDate(due)}).`,
      `The day granted must be after the campaign's due day (${formatDate(due)}).`,
    ),
  wantedBeforeLetter: (path: string, day: IsoDate) =>
    at(
      path,
      `Ngày đề nghị gửi phải từ ngày của công văn (${formatDate(day)}) trở đi.`,
      `The day asked for must not be before the letter's own day (${formatDate(day)}).`,
    ),
  unknownLetter: (path: string) => at(path, 'Không có công văn nào mang mã này.', 'There is no letter with this id.'),
  figureTooLarge: (path: string, largest: number) =>
    at(
      path,
      `Số liệu vượt quá ${formatNumber(largest)}; hãy kiểm tra lại.`,
      `The figure is above ${formatNumber(largest)}; check it.`,
    ),
  unitRequired: (path: string) =>
    at(path, 'Tài khoản của đơn vị phải nêu đơn vị.', 'An account of a unit must name its unit.'),
  unitNotAllowed: (path: string) =>
    at(path, 'Chỉ tài khoản của đơn vị mới gắn với một đơn vị.', 'Only an account of a unit belongs to a unit.'),
  fileMissing: (path: string) =>
    at(path, 'Hãy gửi đúng một tệp ở trường «file».', 'Send exactly one file in the field “file”.'),
  fileEmpty: (path: string) =>
    at(
      path,
      'Tệp rỗng (0 byte). Hãy đề nghị đơn vị gửi lại.',
      'The file is empty (0 bytes). Ask the unit to send it again.',
    ),
  cursorUnknown: (path: string) =>
    at(
      path,
      'Vị trí này không dùng được; hãy tải lại danh sách từ đầu.',
      'This cursor is of no use; load the list from its start.',
    ),
} as const

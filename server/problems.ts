import type { Instant } from '#domain/model/dates.ts'
import type { Locale, Localized } from '#domain/model/locale.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import type { CampaignRequest } from '#domain/model/campaign.ts'
import type { ReportStatus } from '#domain/model/standing.ts'

type Definition<A> = {
  readonly status: number
  readonly title: Localized
  readonly detail: Localized<(about: A) => string>
}

const define = <A = object>(
  status: number,
  title: Localized,
  detail: Localized<string | ((about: A) => string)>,
): Definition<A> => ({ status, title, detail: { vi: asFunction(detail.vi), en: asFunction(detail.en) } })

const asFunction = <A>(text: string | ((about: A) => string)): ((about: A) => string) =>
  typeof text === 'string' ? () => text : text

export type Wanted = 'campaign' | 'unit' | 'letter' | 'report' | 'version' | 'contact' | 'directive' | 'recommendation'

const wanted: Record<Wanted, Localized> = {
  campaign: { vi: 'đợt báo cáo', en: 'campaign' },
  unit: { vi: 'đơn vị', en: 'unit' },
  letter: { vi: 'công văn', en: 'letter' },
  report: { vi: 'báo cáo', en: 'report' },
  version: { vi: 'phiên bản báo cáo', en: 'version of a report' },
  contact: { vi: 'lần liên hệ', en: 'contact' },
  directive: { vi: 'văn bản', en: 'document' },
  recommendation: { vi: 'kiến nghị', en: 'recommendation' },
}

const megabytes = (bytes: number) => `${formatNumber(Math.floor(bytes / (1024 * 1024)))} MB`

const titles = {
  notFound: { vi: 'Không tìm thấy', en: 'Not found' },
  conflict: { vi: 'Không thực hiện được', en: 'Conflict' },
  changed: { vi: 'Nội dung đã thay đổi', en: 'It has changed' },
  forbidden: { vi: 'Không có quyền', en: 'Not allowed' },
  signIn: { vi: 'Cần đăng nhập', en: 'Sign-in needed' },
} satisfies Record<string, Localized>

/**
 * Every reason for which the API refuses a request: status, title and detail in every language. The key is the last part of
 * the problem's `type` and never changes; a missing translation does not compile.
 */
export const problems = {
  'malformed-request': define(
    400,
    { vi: 'Yêu cầu không hợp lệ', en: 'Malformed request' },
    {
      vi: 'Nội dung nhận được không phải là một yêu cầu HTTP hợp lệ.',
      en: 'What arrived is not a well-formed HTTP request.',
    },
  ),
  'malformed-json': define(
    400,
    { vi: 'JSON không hợp lệ', en: 'Malformed JSON' },
    {
      vi: 'Nội dung gửi lên không phải là JSON hợp lệ theo mã UTF-8.',
      en: 'The body is not well-formed JSON in UTF-8.',
    },
  ),
  'malformed-form': define(
    400,
    { vi: 'Biểu mẫu không hợp lệ', en: 'Malformed form' },
    {
      vi: 'Nội dung gửi lên không phải là biểu mẫu multipart/form-data hợp lệ.',
      en: 'The body is not a well-formed multipart/form-data form.',
    },
  ),
  'incomplete-body': define(
    400,
    { vi: 'Nội dung chưa trọn vẹn', en: 'Incomplete body' },
    { vi: 'Kết nối bị ngắt trước khi nhận đủ nội dung.', en: 'The connection broke off before all had arrived.' },
  ),
  unauthenticated: define(401, titles.signIn, {
    vi: 'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết hạn.',
    en: 'You are not signed in, or your session has ended.',
  }),
  'wrong-credentials': define(
    401,
    { vi: 'Đăng nhập không thành công', en: 'Sign-in failed' },
    { vi: 'Tên đăng nhập hoặc mật khẩu không đúng.', en: 'The user name or the password is wrong.' },
  ),
  forbidden: define(403, titles.forbidden, {
    vi: 'Tài khoản của bạn không có quyền làm việc này.',
    en: 'Your account may not do this.',
  }),
  'other-unit': define(403, titles.forbidden, {
    vi: 'Tài khoản của đơn vị chỉ gửi được báo cáo của chính đơn vị mình.',
    en: 'An account of a unit can only submit the report of its own unit.',
  }),
  'cross-site': define(403, titles.forbidden, {
    vi: 'Yêu cầu này đến từ một trang web khác nên bị từ chối.',
    en: 'This request came from another web site and was refused.',
  }),
  'not-found': define<{ wanted: Wanted }>(404, titles.notFound, {
    vi: (about) => `Không có ${wanted[about.wanted].vi} này.`,
    en: (about) => `There is no such ${wanted[about.wanted].en}.`,
  }),
  'no-campaign': define(404, titles.notFound, {
    vi: 'Chưa có đợt báo cáo nào.',
    en: 'There is no campaign yet.',
  }),
  'unknown-route': define(404, titles.notFound, {
    vi: 'API không có địa chỉ này.',
    en: 'The API has no such address.',
  }),
  'method-not-allowed': define<{ allowed: readonly string[] }>(
    405,
    { vi: 'Phương thức không dùng được', en: 'Method not allowed' },
    {
      vi: ({ allowed }) => `Địa chỉ này chỉ nhận ${allowed.join(', ')}.`,
      en: ({ allowed }) => `This address only takes ${allowed.join(', ')}.`,
    },
  ),
  'duplicate-campaign': define<CampaignRequest>(409, titles.conflict, {
    vi: ({ number, date }) => `Đã có đợt báo cáo theo văn bản ${number} ngày ${formatDate(date)}.`,
    en: ({ number, date }) => `There is a campaign for the request ${number} of ${formatDate(date)} already.`,
  }),
  'campaign-closed': define<{ title: string }>(409, titles.conflict, {
    vi: ({ title }) => `Đợt «${title}» đã đóng, không nhận báo cáo nữa.`,
    en: ({ title }) => `The campaign “${title}” is closed and takes no more reports.`,
  }),
  'campaign-frozen': define<{ title: string }>(409, titles.conflict, {
    vi: ({ title }) => `Đợt «${title}» đã đóng nên không sửa, không gia hạn được. Hãy mở lại đợt trước.`,
    en: ({ title }) => `The campaign “${title}” is closed: nothing of it can be changed. Open it again first.`,
  }),
  'contact-stays': define<{ by: string; at: Instant }>(409, titles.conflict, {
    vi: ({ by, at }) =>
      `${by} ghi lần liên hệ này lúc ${formatInstant(at)}; chỉ người ghi mới gỡ được, và chỉ trong ngày.`,
    en: ({ by, at }) =>
      `${by} recorded this contact at ${formatInstant(at)}; only they can take it back, and only on that day.`,
  }),
  'reminder-not-needed': define<{ names: readonly string[] }>(409, titles.conflict, {
    vi: ({ names }) => `Đã có báo cáo của ${names.join(', ')}; không cần đôn đốc nữa. Hãy tải lại danh sách.`,
    en: ({ names }) => `A report has come from ${names.join(', ')}; no reminder is needed. Reload the list.`,
  }),
  'username-taken': define<{ username: string }>(409, titles.conflict, {
    vi: ({ username }) => `Tên đăng nhập «${username}» đã có người dùng.`,
    en: ({ username }) => `The user name “${username}” is taken.`,
  }),
  'nothing-to-undo': define(409, titles.conflict, {
    vi: 'Không có quyết định nào vừa đưa ra để hoàn tác: sau quyết định cuối đã có việc khác, hoặc nó đã được hoàn tác.',
    en: 'There is no decision to take back: something else has happened since, or it was taken back already.',
  }),
  'not-awaiting': define<{ status: ReportStatus }>(409, titles.conflict, {
    vi: ({ status }) =>
      status === 'accepted'
        ? 'Báo cáo này đã được tiếp nhận.'
        : 'Báo cáo này đã bị trả lại; hãy xem và quyết định riêng.',
    en: ({ status }) =>
      status === 'accepted'
        ? 'This report has been accepted already.'
        : 'This report was returned; look at it and decide on it by itself.',
  }),
  'report-has-errors': define<{ errors: number }>(409, titles.conflict, {
    vi: ({ errors }) => `Báo cáo còn ${formatNumber(errors)} lỗi; hãy xem từng lỗi rồi quyết định riêng.`,
    en: ({ errors }) =>
      `The report has ${formatNumber(errors)} ${errors === 1 ? 'error' : 'errors'}; look at each and decide on it by itself.`,
  }),
  'letter-reported': define(409, titles.conflict, {
    vi: 'Đã có báo cáo được nộp theo công văn này; hãy làm việc với báo cáo đó.',
    en: 'A report was submitted with this letter already; work with that report.',
  }),
  'revision-mismatch': define<{ by: string; at: Instant; wanted?: Wanted }>(412, titles.changed, {
    vi: ({ by, at, wanted: what = 'report' }) =>
      `${by} đã thay đổi ${wanted[what].vi} này lúc ${formatInstant(at)}, sau bản mà bạn đang xem. Hãy tải lại rồi quyết định.`,
    en: ({ by, at, wanted: what = 'report' }) =>
      `${by} changed this ${wanted[what].en} at ${formatInstant(at)}, after the state that you are looking at. Reload it and decide again.`,
  }),
  'nothing-to-match': define(412, titles.changed, {
    vi: 'Bạn sửa một báo cáo đã có, nhưng đơn vị này chưa gửi báo cáo nào trong đợt.',
    en: 'You are changing an existing report, but this unit has submitted none in the campaign.',
  }),
  'request-timeout': define(
    408,
    { vi: 'Quá thời gian chờ', en: 'Timed out' },
    { vi: 'Yêu cầu không đến đủ trong thời gian chờ.', en: 'The request did not arrive in time.' },
  ),
  'too-large': define<{ limit: number }>(
    413,
    { vi: 'Nội dung quá lớn', en: 'Too large' },
    {
      vi: ({ limit }) => `Nội dung gửi lên vượt quá ${megabytes(limit)}.`,
      en: ({ limit }) => `What was sent is larger than ${megabytes(limit)}.`,
    },
  ),
  'unsupported-media-type': define<{ expected: string }>(
    415,
    { vi: 'Kiểu nội dung không nhận được', en: 'Unsupported media type' },
    {
      vi: ({ expected }) => `Hãy gửi nội dung kiểu ${expected}.`,
      en: ({ expected }) => `Send a body of the type ${expected}.`,
    },
  ),
  'unknown-format': define<{ seen: Localized; hash: string }>(
    415,
    { vi: 'Loại tệp không đọc được', en: 'Unknown kind of file' },
    {
      vi: ({ seen, hash }) =>
        `${seen.vi} Tệp chưa được tiếp nhận thành công văn; bản gốc vẫn được giữ nguyên, mã băm SHA-256 ${hash}.`,
      en: ({ seen, hash }) =>
        `${seen.en} The file was not taken in as a letter; its original is kept, with the SHA-256 ${hash}.`,
    },
  ),
  'validation-failed': define(
    422,
    { vi: 'Dữ liệu chưa hợp lệ', en: 'Invalid data' },
    { vi: 'Một số trường chưa hợp lệ, xem «errors».', en: 'Some fields are not valid, see “errors”.' },
  ),
  'too-many-attempts': define<{ seconds: number }>(
    429,
    { vi: 'Thử đăng nhập quá nhiều lần', en: 'Too many attempts' },
    {
      vi: ({ seconds }) => `Đã sai quá nhiều lần với tên đăng nhập này. Hãy thử lại sau ${inMinutes(seconds)} phút.`,
      en: ({ seconds }) => `Too many failed attempts for this user name. Try again in ${inMinutes(seconds)} min.`,
    },
  ),
  'headers-too-large': define(
    431,
    { vi: 'Tiêu đề yêu cầu quá lớn', en: 'Headers too large' },
    {
      vi: 'Phần tiêu đề của yêu cầu quá lớn; hãy xóa cookie của trang này rồi thử lại.',
      en: 'The headers of the request are too large; clear the cookies of this site and try again.',
    },
  ),
  internal: define(
    500,
    { vi: 'Lỗi máy chủ', en: 'Server error' },
    {
      vi: 'Máy chủ gặp lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, báo người quản trị mã ở «instance».',
      en: 'The server met an unexpected error. Try again; if it stays, give the administrator the id in “instance”.',
    },
  ),
  busy: define(
    503,
    { vi: 'Đang bận', en: 'Busy' },
    {
      vi: 'Nhiều người đang cùng thay đổi nội dung này; chưa có gì được ghi. Hãy thử lại.',
      en: 'Others are changing this at the same moment; nothing was written. Try again.',
    },
  ),
  'reading-busy': define<{ hash: string; seconds: number }>(
    503,
    { vi: 'Đang đọc nhiều công văn', en: 'Too many letters at once' },
    {
      vi: ({ hash, seconds }) =>
        `Máy chủ đang đọc nhiều công văn nên chưa đọc được tệp này. Hãy gửi lại sau ${seconds} giây; bản gốc vẫn được giữ nguyên, mã băm SHA-256 ${hash}.`,
      en: ({ hash, seconds }) =>
        `The server is reading many letters and has not read this one. Send it again in ${seconds} s; its original is kept, with the SHA-256 ${hash}.`,
    },
  ),
  'uploads-busy': define<{ seconds: number }>(
    503,
    { vi: 'Đang nhận nhiều tệp', en: 'Too many uploads at once' },
    {
      vi: ({ seconds }) => `Máy chủ đang nhận nhiều tệp lớn; tệp này chưa được lưu. Hãy gửi lại sau ${seconds} giây.`,
      en: ({ seconds }) =>
        `The server is taking in many large files; this one was not kept. Send it again in ${seconds} s.`,
    },
  ),
  'exports-busy': define<{ seconds: number }>(
    503,
    { vi: 'Đang lập nhiều tệp', en: 'Too many files at once' },
    {
      vi: ({ seconds }) => `Máy chủ đang lập nhiều tệp xuất khác. Hãy tải lại sau ${seconds} giây.`,
      en: ({ seconds }) => `The server is making other files. Ask for this one again in ${seconds} s.`,
    },
  ),
  'export-slow': define<{ seconds: number }>(
    503,
    { vi: 'Lập tệp quá lâu', en: 'The file took too long' },
    {
      vi: ({ seconds }) =>
        `Tệp chưa lập xong trong thời gian cho phép. Hãy thử lại sau ${seconds} giây; nếu vẫn lỗi, báo người quản trị.`,
      en: ({ seconds }) =>
        `The file was not finished in the time allowed. Try again in ${seconds} s; if it stays so, tell the administrator.`,
    },
  ),
  'storage-unavailable': define(
    503,
    { vi: 'Kho dữ liệu chưa dùng được', en: 'Storage is not available' },
    {
      vi: 'Kho dữ liệu tạm thời không đọc, ghi được; chưa có gì được ghi. Hãy thử lại; nếu vẫn lỗi, báo người quản trị.',
      en: 'The storage cannot be read or written at the moment; nothing was written. Try again; if it stays, tell the administrator.',
    },
  ),
} as const

const inMinutes = (seconds: number) => formatNumber(Math.ceil(seconds / 60))

export type ProblemType = keyof typeof problems

/** What each problem is about: the values that its words need. */
export type ProblemArguments = {
  [T in ProblemType]: (typeof problems)[T] extends Definition<infer A> ? A : never
}

/** A problem's title and detail in one language. */
export function problemWords<T extends ProblemType>(
  type: T,
  about: ProblemArguments[T],
  locale: Locale,
): { title: string; detail: string } {
  const { title, detail } = problems[type] as unknown as Definition<ProblemArguments[T]>
  return { title: title[locale], detail: detail[locale](about) }
}

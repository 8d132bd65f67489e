import type { Localized } from '../model/locale.ts'

/**
 * Everything that the record of who did what can say. `{version}` stands for the version of the report concerned. An action that
 * is not here does not compile where it is recorded.
 */
export const auditActions = {
  submitted: { vi: 'Nộp phiên bản {version}', en: 'Submitted version {version}' },
  accepted: { vi: 'Tiếp nhận phiên bản {version}', en: 'Accepted version {version}' },
  returned: { vi: 'Trả lại phiên bản {version}', en: 'Returned version {version}' },
  reopened: { vi: 'Mở lại phiên bản {version}', en: 'Reopened version {version}' },
  undone: { vi: 'Hoàn tác quyết định về phiên bản {version}', en: 'Took back the decision on version {version}' },
  opened: { vi: 'Mở đợt báo cáo', en: 'Opened the campaign' },
  changed: { vi: 'Sửa thông tin', en: 'Changed its facts' },
  closed: { vi: 'Đóng đợt báo cáo', en: 'Closed the campaign' },
  openedAgain: { vi: 'Mở lại đợt báo cáo', en: 'Opened the campaign again' },
  extended: { vi: 'Gia hạn cho đơn vị', en: 'Gave the unit more time' },
  judged: { vi: 'Xét lại thời hạn của báo cáo', en: 'Judged anew whether the report was in time' },
  extensionWithdrawn: { vi: 'Bỏ gia hạn của đơn vị', en: 'Took the unit’s extension back' },
  contacted: { vi: 'Liên hệ, đôn đốc đơn vị', en: 'Got in touch with the unit' },
  contactWithdrawn: { vi: 'Gỡ một lần liên hệ đã ghi', en: 'Removed a contact from the record' },
  takenIn: { vi: 'Nhận tệp công văn', en: 'Took a letter in' },
  refused: { vi: 'Không nhận tệp', en: 'Refused a file' },
  setAside: { vi: 'Để riêng công văn', en: 'Set the letter aside' },
  restored: { vi: 'Đưa công văn trở lại', en: 'Took the letter back' },
  dealtWith: { vi: 'Cập nhật xử lý kiến nghị', en: 'Dealt with a proposal' },
  carried: { vi: 'Chuyển kiến nghị sang đợt sau', en: 'Carried a proposal into the next campaign' },
  seeded: { vi: 'Nạp danh mục đơn vị', en: 'Loaded the unit directory' },
  created: { vi: 'Tạo tài khoản', en: 'Created an account' },
  signedIn: { vi: 'Đăng nhập', en: 'Signed in' },
  signedOut: { vi: 'Đăng xuất', en: 'Signed out' },
} as const satisfies Record<string, Localized>
export type AuditAction = keyof typeof auditActions

export const auditActionNames = Object.keys(auditActions) as [AuditAction, ...AuditAction[]]

const isKnown = (action: string): action is AuditAction => Object.hasOwn(auditActions, action)

/** An action as a choice among others: of whatever version. */
export const actionToChoose = (action: AuditAction, locale: keyof Localized): string =>
  auditActions[action][locale].replace('{version}', '…')

/** What somebody did, in words. An action that this version does not know is shown as it was recorded. */
export function actionInWords(action: string, version: number | null, locale: keyof Localized): string {
  return isKnown(action) ? auditActions[action][locale].replace('{version}', String(version ?? '–')) : action
}

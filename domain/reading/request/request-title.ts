import { requestRules } from '#domain/checks/rules/request-rules.ts'
import type { Finding } from '#domain/model/finding.ts'

/** What a title of a campaign holds at most. */
const LONGEST_TITLE = 300

/** «V/v đề nghị báo cáo …» asks for «Báo cáo …». */
const ASKING =
  /^(?:(?:v\/v|về việc)\s*:?\s*)?(?:(?:đề nghị|yêu cầu|đôn đốc|tiếp tục)\s+)*(?=(?:báo cáo|cung cấp|rà soát|thống kê|tổng hợp|gửi))/iu

/** A title for the campaign from the subject of its request; what asks («đề nghị») is left out. */
export function titleOf(subject: string | null): {
  readonly title: string | null
  readonly findings: readonly Finding[]
} {
  const words = (subject ?? '').replace(ASKING, '').replace(/[.;,\s]+$/, '')
  if (words === '') return { title: null, findings: [requestRules.titleMissing.at('/title', {})] }
  const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}`
  if (title.length > LONGEST_TITLE) return { title: null, findings: [requestRules.titleCut.at('/title', {})] }
  return { title, findings: [] }
}

import { fold } from '#domain/text/fold.ts'

/** A folded text without the bullet or the box with a tick, the quotation marks and the full stop that an answer may have. */
const bare = (folded: string): string =>
  folded
    .replace(/["'“”‘’«»]/g, '')
    .replace(/^[-+*•☑☒\s]+|^\(?\d{1,2}[.)]\s+/, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/[\s.;,!/]+$/, '')

/** «Hiện nay», «Đến thời điểm hiện tại», «Tạm thời». */
const WHEN = String.raw`(?:(?:(?:tinh )?den )?(?:thoi diem )?(?:hien nay|hien tai|hien|nay|tam thoi|truoc mat|bao cao)|(?:trong|qua) (?:ky|dot|thoi gian|qua trinh|trien khai|thuc hien|ra soat|theo doi)(?: (?:nay|qua|vua|bao cao|trien khai|thuc hien|tai don vi))*)`
/** «Đơn vị», «Sở Giáo dục và Đào tạo», «Nội dung này»: nobody and nothing that does something else. */
const WHO = String.raw`(?:noi dung|muc|phan|don vi|co quan|dia phuong|so|ban|phong|huyen|thanh pho|thi xa|xa|phuong|ubnd|uy ban|van phong|thanh tra|cong an|trung tam|chi cuc)(?: (?!co |con |khong |chua |neu |mot |nhieu |yeu cau|de nghi|kien nghi)[a-z]+){0,14}`
/** «Thống nhất với nội dung …». */
const AGREED = String.raw`(?:co ban )?(?:thong nhat|nhat tri|dong y)(?: (?!de nghi|nhung)[a-z]+){0,6}`
const TITLE = String.raw`(?:(?:ve )?(?:(?:kien nghi|de xuat|y kien|kho khan|vuong mac|va)[ ,]*)+: )?`
const BEFORE = String.raw`${TITLE}(?:(?:${WHEN}|${WHO}|${AGREED})\s*[,:]?\s+){0,3}`

/** What there can be none of, without saying anything else. */
const WHAT =
  'y kien|kien nghi|de xuat|de nghi|noi dung|van ban|chi dao|rieng|ma qr(?: dia diem)?|luot quet|kho khan|vuong mac|ton tai|truong hop|gi|nao|khac|them|moi|cu the|bo sung|va|hay|hoac|cung nhu|phat sinh'
/** «đối với Sở Thông tin và Truyền thông»: to whom there is nothing to say. */
const TO = String.raw`(?: (?:doi )?(?:voi|den|toi|gui) (?:so|ubnd|uy ban|tinh|cap tren|bo|don vi|cac|noi dung|du thao|van de)\b(?: (?!nhung |song |tuy |ngoai |chi |can |mong |xin |de nghi|de xuat|kien nghi|ho tro)[a-z]+){0,12})?`

/** «Phòng họp chưa có mã QR» tells of one place. */
const NOBODY_ELSE = '(?!(?:xa|phuong|phong) .*(?:ma qr|luot quet))'

const NONE = new RegExp(String.raw`^${BEFORE}(?:khong|ko|khong co|ko co|khong phat sinh|chua co|chua phat sinh)$`)
/** «Sở Công Thương không có kiến nghị, đề xuất gì thêm»; «Không đề xuất». */
const NONE_OF = new RegExp(
  String.raw`^${NOBODY_ELSE}${BEFORE}(?:khong|chua|ko) (?:(?:co|phat sinh|ban hanh|gap|nhan duoc|tao(?= ma qr))(?=[ ,])|(?=(?:de xuat|kien nghi|y kien)(?:$|[ ,])))(?:[ ,;/]*(?:${WHAT})(?=$|[ ,;/]))+${TO}(?: (?:gi|nao|khac|them))*(?: (?:trong|tai|den) (?:thoi gian|thoi diem|ky|dot|thang|quy)(?: (?:nay|qua|hien tai|bao cao))?)?$`,
)

const LONGEST_ANSWER = 150

/** «Không có», «Không», «Chưa có», «Không phát sinh», «Không có kiến nghị, đề xuất» …: an explicit none. */
export function saysNone(text: string): boolean {
  if (text.length > LONGEST_ANSWER) return false
  const folded = fold(text)
  if (!/khong|chua|ko/.test(folded)) return false
  const answer = bare(folded)
  if (isNone(answer)) return true
  // «Không có khó khăn; không có kiến nghị.»
  const parts = answer.split(/[.;]\s+/)
  return parts.length > 1 && parts.every((part) => isNone(part.trim()))
}

const isNone = (answer: string) => NONE.test(answer) || NONE_OF.test(answer)

/** «-nt-», «như trên», `"`: the same as in the row above. */
export const saysSame = (text: string): boolean =>
  /^(?:[-\s]*(?:nt|n\.t\.?|như trên)[-\s.]*|["”〃]+|\/\/)$/iu.test(text)

/** Nothing but signs that fill an empty place: `-`, `…`, `....`, `/`, `./.`. */
export function saysNothing(text: string): boolean {
  return /^[\s\-.…_/+*•·]*$/.test(text)
}

import { fold } from '../../text/fold.ts'

/** Folded, without the bullet and the full stop that an answer may have. */
const bare = (text: string): string =>
  fold(text)
    .replace(/^[-+*•\s]+|^\(?\d{1,2}[.)]\s+/, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/[\s.;,!/]+$/, '')

const NONE = /^(?:hien |den nay |hien nay |hien tai )?(?:khong|khong co|khong phat sinh|chua co|chua phat sinh)$/
/** What there can be none of, without saying anything else: «Sở Công Thương không có kiến nghị, đề xuất gì thêm». */
const NONE_OF =
  /^(?:(?:hien|den nay|hien nay|hien tai|don vi|co quan|(?:so|ban|phong|huyen|ubnd|uy ban) [a-z ]{1,40}),? )?(?:khong|chua) (?:co|phat sinh|ban hanh)(?: (?:y kien|kien nghi|de xuat|noi dung|van ban|chi dao|ma qr|kho khan|vuong mac|truong hop|gi|nao|khac|them|va|hay|,|(?:y kien|kien nghi|de xuat|kho khan),))+(?: (?:doi )?voi (?:so|ubnd|tinh|cap tren|bo|don vi|cac)\b[^.;,]{0,80})?$/

const LONGEST_ANSWER = 150

/** «Không có», «Không», «Chưa có», «Không phát sinh», «Không có kiến nghị, đề xuất» …: an explicit none. */
export function saysNone(text: string): boolean {
  if (text.length > LONGEST_ANSWER || !/[kc]h/i.test(text)) return false
  const answer = bare(text)
  return NONE.test(answer) || NONE_OF.test(answer)
}

/** Nothing but signs that fill an empty place: `-`, `…`, `....`, `/`, `./.`. */
export function saysNothing(text: string): boolean {
  return /^[\s\-.…_/+*•·]*$/.test(text)
}

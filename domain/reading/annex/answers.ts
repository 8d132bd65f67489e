import { fold } from '../../text/fold.ts'

/** Folded, without the bullet and the full stop that an answer may have. */
const bare = (text: string): string =>
  fold(text)
    .replace(/^[-+*•\s]+/, '')
    .replace(/[\s.;,!]+$/, '')

const NONE = /^(?:hien |den nay |hien nay |hien tai )?(?:khong|khong co|khong phat sinh|chua co|chua phat sinh)$/
/** What there can be none of, without saying anything else. */
const NONE_OF =
  /^(?:hien |den nay |hien nay |hien tai )?(?:khong|chua) (?:co|phat sinh|ban hanh)(?: (?:y kien|kien nghi|de xuat|noi dung|van ban|chi dao|ma qr|gi|nao|khac|them|va|,|kien nghi,|de xuat,))+$/

/** «Không có», «Không», «Chưa có», «Không phát sinh», «Không có kiến nghị, đề xuất» …: an explicit none. */
export function saysNone(text: string): boolean {
  const answer = bare(text)
  return NONE.test(answer) || NONE_OF.test(answer)
}

/** Nothing but signs that fill an empty place: `-`, `…`, `....`, `/`, `./.`. */
export function saysNothing(text: string): boolean {
  return /^[\s\-.…_/+*•·]*$/.test(text)
}

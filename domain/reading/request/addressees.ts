import { beginsItem, itemsInLine } from '../annex/items.ts'
import { headLines, type HeadLine } from '../head/head-lines.ts'
import { alignedFold } from '#domain/text/fold.ts'
import type { Item } from '../source/lines.ts'
import type { Addressee } from './asked-units.ts'

/** «Như nơi nhận», «Các đơn vị có tên tại phần Nơi nhận». */
const AT_FOOT = /\bnoi nhan\b/
/** «Các cơ quan, đơn vị (theo danh sách kèm theo)». */
const AT_LIST = /\bdanh sach\b/
const FOOT = /^noi nhan\b/
/** Copies and files at the foot: they are not asked. */
const COPY =
  /^(?:nhu tren|luu\b|giam doc|cac pho giam doc|lanh dao so|pgd|gd\b|cong thong tin|trang thong tin|phong |website)|\((?:[^)]*\b)?(?:b ?\/ ?c|bao cao|de bao cao|de biet|biet|p ?\/ ?h|phoi hop|theo doi|de dang)\b[^)]*\)/
const MOST_FOOT_LINES = 40

/** The list at the foot of a letter («Nơi nhận»), without copies. */
function atFoot(lines: readonly HeadLine[]): Addressee[] {
  const at = lines.findIndex(({ folded }) => FOOT.test(folded))
  if (at === -1) return []
  return lines
    .slice(at + 1, at + 1 + MOST_FOOT_LINES)
    .filter((line) => line.item || beginsItem(line.text))
    .flatMap(({ text, place }) =>
      itemsInLine(text).map((item) => ({ text: item.replace(/\s*[.;,]+$/, '').trim(), place })),
    )
    .filter(({ text }) => text !== '' && !COPY.test(alignedFold(text)))
}

const LIST_NUMBER = /^\s*\d{1,3}\s*[.)/]?\s+/
/** What stands in a list beside names: its title, its header, notes in brackets. */
const NO_NAME =
  /^(?:\(|danh sach\b|phu luc\b|kem theo\b|(?:so )?tt\b|stt\b|ten\b|ghi chu\b|co quan\b|don vi\b|dia chi\b|dien thoai\b)/

/** Names in a list that is attached, a line or cell each. */
function inList(items: readonly Item[]): Addressee[] {
  return headLines(items).flatMap(({ text, place }) => {
    const name = text
      .replace(LIST_NUMBER, '')
      .replace(/\s*[.;,]+$/, '')
      .trim()
    const isName = name.includes(' ') && name !== name.toUpperCase() && !NO_NAME.test(alignedFold(name))
    return isName ? [{ text: name, place }] : []
  })
}

/** Whom a request letter asks: those under «Kính gửi», or in the list that it points to there. */
export function addresseesOf(
  named: readonly Addressee[],
  lines: readonly HeadLine[],
  annex: readonly Item[],
): Addressee[] {
  return named.flatMap((one): Addressee[] => {
    const folded = alignedFold(one.text)
    if (AT_FOOT.test(folded)) {
      const foot = atFoot(lines)
      if (foot.length > 0) return foot
    }
    if (AT_LIST.test(folded)) {
      const listed = inList(annex)
      if (listed.length > 0) return listed
    }
    return [one]
  })
}

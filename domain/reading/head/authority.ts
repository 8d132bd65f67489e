/** «KT. GIÁM ĐỐC», «TM. ỦY BAN NHÂN DÂN»: who signs for whom. */
const AUTHORITY = /^(?:TM|KT|TL|TUQ|Q)\s?\.\s?\p{Lu}|^(?:TM|KT|TL|TUQ)\s\p{Lu}{2}/u

/** Titles of those who sign letters, folded, at the beginning of a line. */
export const TITLE =
  /^(?:xac nhan cua )?(?:quyen |q\. ?)?(?:pho )?(?:tong )?(?:giam doc|chu tich|chanh van phong|chanh thanh tra|chanh an|vien truong|truong ban|truong phong|cuc truong|chi cuc truong|bi thu|chi huy truong|hieu truong|thu truong|chu nhiem|truong doan)(?: thuong truc| don vi| co quan)?/

type Written = { readonly text: string; readonly folded: string }

export const signsForAnother = ({ text }: Pick<Written, 'text'>): boolean => AUTHORITY.test(text)

/** Whether a line begins a signature: an authority, or a title in capitals. */
export const isAuthority = (line: Written): boolean =>
  signsForAnother(line) || (TITLE.test(line.folded) && /^\p{Lu}{2}/u.test(line.text))

/** «Giám đốc», «Phó Chủ tịch» alone on a line: over a name a signature, else perhaps the end of a wrapped sentence. */
export const isTitleAlone = ({ text, folded }: Written): boolean =>
  /^\p{Lu}/u.test(text) && TITLE.exec(folded)?.[0].length === text.trim().length

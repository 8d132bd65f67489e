import { fold } from '#domain/text/fold.ts'
import { remembered } from '#domain/text/remembered.ts'

/** What a column of the annex can hold. `documentNumber` and `documentDate` where a form parts them. */
export type Meaning =
  | 'ordinal'
  | 'content'
  | 'document'
  | 'documentNumber'
  | 'documentDate'
  | 'issuer'
  | 'audience'
  | 'group'
  | 'subject'
  | 'qrCodes'
  | 'scans'
  | 'note'

const isAbout =
  (...patterns: RegExp[]) =>
  (header: string): boolean =>
    patterns.some((pattern) => pattern.test(header))

const ORDINAL = isAbout(/^(?:s ?t ?t|t ?t|s ?o ?t ?t|so thu tu|thu tu)$/)
/** Shares, averages, plans, comparisons, and people: figures about codes and scans that are no count of them. */
const IS_NO_COUNT = isAbout(
  /ty le|%|phan tram|trung binh|binh quan|moi ngay|\/ngay|ke hoach|chi tieu|muc tieu|so sanh|so voi|con lai|so nguoi|so luong nguoi/,
)
const counted =
  (isOne: (header: string) => boolean) =>
  (header: string): boolean =>
    isOne(header) && !IS_NO_COUNT(header)
const SCANS = counted(isAbout(/luot quet|so luot|^luot$|lan quet|luot .*quet|(?:^|luong |ket qua )quet/))
const QR_CODES = counted(
  isAbout(
    /ma qr|qr code|ma quet|^qr(?: da tao)?$|^(?:tong )?(?:so|sl) (?:luong )?(?:ma(?: da tao| dia diem|$)|(?:diem )?(?:quet )?qr\b|(?:dia )?diem (?:da )?tao ma)/,
  ),
)
const NOTE = isAbout(/^ghi ?chu|^chu thich/)

/** From the most telling words to the least: the first that fits a header is its meaning. */
const meanings: Record<'directives' | 'qr', readonly (readonly [Meaning, (header: string) => boolean])[]> = {
  directives: [
    ['ordinal', ORDINAL],
    [
      'audience',
      isAbout(
        /tiep nhan|nhan thong tin|noi nhan|doi tuong|don vi nhan|thanh phan nhan|^(?:noi )?gui(?:$| den)|trien khai den|^pham vi|ap dung/,
      ),
    ],
    ['issuer', isAbout(/(?:don vi|co quan|dv|cq|noi|cap|chu the).* ban hanh|^don vi$|^co quan$/)],
    ['content', isAbout(/noi dung|trich yeu|ten (?:loai )?van ban|^loai van ban|^van ban$|viec trien khai/)],
    ['document', isAbout(/(?:^|\W)so(?:\W.*)?\Wngay/, /ngay.*\Wso(?:\W|$)/)],
    ['documentDate', isAbout(/^ngay|^thoi gian|^thang/)],
    ['documentNumber', isAbout(/^so$|^so (?:hieu|van ban|cong van|ky hieu|vb)|ky hieu/)],
    ['note', NOTE],
  ],
  qr: [
    ['ordinal', ORDINAL],
    ['scans', SCANS],
    ['qrCodes', QR_CODES],
    ['note', NOTE],
    ['group', isAbout(/^(?:nhom|khoi|loai hinh|linh vuc|khu vuc|cum)/)],
    ['subject', isAbout(/doi tuong|^don vi(?! tinh)|^ten |^co quan|^dia (?:phuong|diem|ban)|^xa\W|^noi dung|^to chuc/)],
  ],
}

export type TableKind = keyof typeof meanings

/** A header cell folded, without dots (`S.T.T`), brackets' content kept. */
export const foldHeader = remembered((text) => fold(text).replaceAll('.', '').trim())

/** Longer cells are no headers but content that happens to use a header's words. */
const LONGEST_HEADER = 120

const meaningIn = (kind: TableKind) =>
  remembered((header): Meaning | null => {
    const folded = foldHeader(header)
    if (folded === '' || folded.length > LONGEST_HEADER || (kind === 'directives' && /\d/.test(folded))) return null
    return meanings[kind].find(([, fits]) => fits(folded))?.[0] ?? null
  })

const meaningOfHeader = { directives: meaningIn('directives'), qr: meaningIn('qr') }

export const meaningOf = (header: string, kind: TableKind): Meaning | null => meaningOfHeader[kind](header)

/** One column that speaks of codes and of scans as two things: «Số mã QR / lượt quét». */
export function isBothCounts(header: string): boolean {
  return /ma qr.*(?:\/|,|;| va ).*luot quet(?! ma)/.test(foldHeader(header))
}

/** Words of a column that counts only what is new since some time, not all so far. */
export const isOfPeriod = (header: string): boolean =>
  /trong (?:ngay|tuan|thang|ky|quy|dot)|moi (?:tao|tang|phat sinh)|tang them|\(tang\)|phat sinh trong|(?<!den |den het )(?:ngay|tuan|thang|quy) (?:\d|[ivx]+\b)/.test(
    foldHeader(header),
  )

export const isCumulative = (header: string): boolean =>
  /tong|luy ke|den nay|den (?:het )?(?:ngay|thang)/.test(foldHeader(header))

/** Says in so many words that it counts from the beginning, where «tổng» may be the total of a period. */
export const isSinceBeginning = (header: string): boolean =>
  /luy ke|den nay|den (?:het )?(?:ngay|thang)|tu dau|tu khi/.test(foldHeader(header))

/** Figures in thousands or millions, said in a header or beside the table. With accents: «trạm», «ngân hàng» are no measures. */
export const isScaled = (text: string): boolean =>
  /(?:đơn vị(?: tính)?|đvt|don vi tinh|\()[^.\n]{0,20}(?<!\p{L})(?:nghìn|ngàn|triệu|trăm|nghin|trieu)(?!\p{L})/u.test(
    text.toLowerCase(),
  )

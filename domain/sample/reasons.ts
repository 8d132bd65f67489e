import type { Fault } from './figures.ts'
import { marked } from './mark.ts'

/** Why a report with this fault was returned. */
export const returnReasons: Record<Fault, string> = {
  partlyBlank: marked('Còn dòng bỏ trống số lượt quét; đề nghị bổ sung hoặc ghi rõ «không phát sinh»'),
  scansBlank: marked('Có mã QR nhưng không báo cáo số lượt quét; đề nghị bổ sung'),
  fallen: marked('Lượt quét lũy kế thấp hơn đợt trước; đề nghị báo cáo số lũy kế từ đầu đợt dịch'),
}

import { defineMessages } from '#src/i18n/define-messages.ts'

/** What the cards of bars by unit say, each under the measure that it shows. */
export const unitBarsMessages = defineMessages({
  vi: {
    title: {
      qrCodes: 'Mã QR địa điểm theo đơn vị',
      qrCodesPerResidents: 'Mã QR địa điểm trên 1.000 dân theo đơn vị',
      scans: 'Lượt quét mã QR theo đơn vị',
      scansPerResidents: 'Lượt quét mã QR trên 1.000 dân theo đơn vị',
      scansPerCode: 'Lượt quét trên mỗi mã QR theo đơn vị',
      directives: 'Văn bản chỉ đạo theo đơn vị',
    },
    measure: {
      qrCodes: 'mã QR',
      qrCodesPerResidents: 'mã QR trên 1.000 dân',
      scans: 'lượt quét',
      scansPerResidents: 'lượt quét trên 1.000 dân',
      scansPerCode: 'lượt quét mỗi mã',
      directives: 'văn bản',
    },
    file: {
      qrCodes: 'mã QR',
      qrCodesPerResidents: 'mã QR trên 1000 dân',
      scans: 'lượt quét',
      scansPerResidents: 'lượt quét trên 1000 dân',
      scansPerCode: 'lượt quét mỗi mã',
      directives: 'văn bản',
    },
    definition: {
      perResidents: 'Chia cho dân số ghi trong danh mục đơn vị (nguồn ghi tại trang của từng đơn vị).',
      perCode:
        'Lượt quét chia cho số mã QR của cùng báo cáo. Không tính được khi đơn vị không có mã hoặc để trống một trong hai.',
    },
    show: 'Thể hiện',
    asReported: 'Số liệu',
    perResidents: 'Trên 1.000 dân',
    why: {
      noCodes: 'không tính được: không có mã',
      codesBlank: 'không tính được: số mã để trống',
      scansNone: 'không tính được: không phát sinh lượt quét',
      scansBlank: 'không tính được: lượt quét để trống',
      noPopulation: 'không rõ dân số',
    },
    undefinedNote: '{count} đơn vị không tính được; lý do ghi tại từng hàng.',
    legendUndefined: 'không tính được',
    partsResidents: '{count} {measure}, dân số {over}',
    partsCodes: '{count} lượt quét, {over} mã QR',
    columnChange: 'Tăng, giảm',
    columnCount: 'Số liệu báo cáo',
    columnOver: 'Chia cho',
    changeBy: '{by} so với đợt trước',
  },
  en: {
    title: {
      qrCodes: 'Location QR codes by unit',
      qrCodesPerResidents: 'Location QR codes per 1,000 residents by unit',
      scans: 'QR scans by unit',
      scansPerResidents: 'QR scans per 1,000 residents by unit',
      scansPerCode: 'Scans per QR code by unit',
      directives: 'Directives by unit',
    },
    measure: {
      qrCodes: 'QR codes',
      qrCodesPerResidents: 'QR codes per 1,000 residents',
      scans: 'scans',
      scansPerResidents: 'scans per 1,000 residents',
      scansPerCode: 'scans per code',
      directives: 'directives',
    },
    file: {
      qrCodes: 'qr codes',
      qrCodesPerResidents: 'qr codes per 1000 residents',
      scans: 'scans',
      scansPerResidents: 'scans per 1000 residents',
      scansPerCode: 'scans per code',
      directives: 'directives',
    },
    definition: {
      perResidents: 'Divided by the population in the directory of units (its source is on each unit’s page).',
      perCode:
        'Scans divided by the QR codes of the same report. Undefined where a unit has no codes or left one of the two blank.',
    },
    show: 'Show',
    asReported: 'Figures',
    perResidents: 'Per 1,000 residents',
    why: {
      noCodes: 'undefined: no codes',
      codesBlank: 'undefined: codes left blank',
      scansNone: 'undefined: no scans occurred',
      scansBlank: 'undefined: scans left blank',
      noPopulation: 'population unknown',
    },
    undefinedNote:
      '{count, plural, one {It is undefined for # unit; its row says} other {It is undefined for # units; each row says}} why.',
    legendUndefined: 'undefined',
    partsResidents: '{count} {measure}, population {over}',
    partsCodes: '{count} scans, {over} QR codes',
    columnChange: 'Change',
    columnCount: 'As reported',
    columnOver: 'Divided by',
    changeBy: '{by} since the last campaign',
  },
})

import { defineMessages } from '../../i18n/define-messages.ts'

export const historyListMessages = defineMessages({
  vi: {
    openReport: 'Mở báo cáo',
    openLetter: 'Mở công văn',
    changed: '{field}: từ {from} sang {to}',
    reasons: 'Lý do, ghi chú',
  },
  en: {
    openReport: 'Open the report',
    openLetter: 'Open the letter',
    changed: '{field}: from {from} to {to}',
    reasons: 'Reasons and notes',
  },
})

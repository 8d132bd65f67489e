import { defineMessages } from '../../i18n/define-messages.ts'

export const overviewMessages = defineMessages({
  vi: { title: 'Tổng quan' },
  en: { title: 'Overview' },
})

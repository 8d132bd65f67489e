import { defineMessages } from '#src/i18n/define-messages.ts'

export const shortcutsMessages = defineMessages({
  vi: {
    title: 'Phím tắt',
    open: 'Phím tắt',
    help: 'Xem các phím tắt',
    singleKeys: 'Dùng phím tắt một phím',
    singleKeysHint: 'Tắt đi nếu hay bấm nhầm, hoặc khi nhập bằng giọng nói. Chỉ áp dụng trên thiết bị này.',
  },
  en: {
    title: 'Keyboard shortcuts',
    open: 'Shortcuts',
    help: 'Show the shortcuts',
    singleKeys: 'Use shortcuts of a single key',
    singleKeysHint: 'Turn them off if keys get pressed by mistake, or when you dictate. For this device only.',
  },
})

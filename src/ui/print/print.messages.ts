import { defineMessages } from '../../i18n/define-messages.ts'

export const printMessages = defineMessages({
  vi: {
    title: 'Đang chuẩn bị bản in',
    left: 'Đang tải và vẽ cho khổ giấy A4: còn {count} phần.',
    drawing: 'Đang vẽ cho khổ giấy A4…',
    hint: 'Hộp thoại in sẽ tự mở; chọn «Lưu dưới dạng PDF» để lưu thành tệp.',
    slow: 'Còn {count} phần chưa tải được. Có thể in phần đã có, hoặc chờ thêm.',
    cancel: 'Hủy',
    wait: 'Chờ thêm',
    printNow: 'In phần đã có',
  },
  en: {
    title: 'Preparing to print',
    left: 'Loading and drawing for A4 paper: {count, plural, one {# part} other {# parts}} to go.',
    drawing: 'Drawing for A4 paper…',
    hint: 'The print dialog opens by itself; choose “Save as PDF” there to keep a file.',
    slow: '{count, plural, one {# part} other {# parts}} could not be loaded yet. Print what is there, or wait longer.',
    cancel: 'Cancel',
    wait: 'Wait longer',
    printNow: 'Print what is there',
  },
})

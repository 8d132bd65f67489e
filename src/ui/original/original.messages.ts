import { defineMessages } from '../../i18n/define-messages.ts'

export const originalMessages = defineMessages({
  vi: {
    title: 'Bản gốc công văn',
    page: 'Trang {page}',
    empty: 'Không đọc được chữ nào trong tệp. Hãy mở tệp gốc để đối chiếu.',
    emptyPlace: '(ô trống)',
    hint: 'Chữ gạch chấm là nơi đã đọc số liệu: bấm để đến ô tương ứng. Bằng bàn phím: dùng phím mũi tên để di chuyển, Enter để chọn.',
    openFile: 'Tải tệp gốc',
    failed: 'Không tải được bản gốc',
    sides: 'Xem bản gốc hay số liệu',
    sideOriginal: 'Bản gốc',
  },
  en: {
    title: 'The original letter',
    page: 'Page {page}',
    empty: 'No text could be read from the file. Open the original file to compare.',
    emptyPlace: '(empty cell)',
    hint: 'Dotted text is where data was read: click it to go to its field. With the keyboard: arrow keys to move, Enter to choose.',
    openFile: 'Download the original',
    failed: 'The original could not be loaded',
    sides: 'Show the original or the data',
    sideOriginal: 'Original',
  },
})

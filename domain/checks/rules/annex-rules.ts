import { TABLE_ANSWERED_NONE } from '#domain/metrics/metric.ts'
import { formatNumber } from '#domain/text/format.ts'
import { figureName as figure, sectionName as nameOf } from '../names.ts'
import { defineRule } from '../rule.ts'

type Section = { section: string }
type Seen = { seen: string }

/** What the annex and its tables make one ask about. */
export const annexRules = {
  noSections: defineRule<Seen>('sections-not-found', 'error', {
    vi: ({ seen }) =>
      seen === ''
        ? 'Không tìm thấy phụ lục báo cáo (các mục chỉ đạo, mã QR, kiểm tra, kết quả, kiến nghị). Kiểm tra có đúng là công văn báo cáo không, rồi nhập tay.'
        : `Công văn không trả lời yêu cầu của đợt báo cáo nào và không có số liệu; chỉ có «${seen}», chưa lấy nội dung nào. Kiểm tra có đúng là công văn báo cáo không, rồi nhập tay.`,
    en: ({ seen }) =>
      seen === ''
        ? 'No annex of a report was found (direction, QR codes, inspection, results, recommendations). Check that this is a report, then type it in.'
        : `The letter answers no campaign's request and has no figures, only “${seen}”; nothing of it was taken. Check that this is a report, then type it in.`,
  }),
  sectionMissing: defineRule<Section>('section-missing', 'warning', {
    vi: ({ section }) => `Không tìm thấy mục «${nameOf(section, 'vi')}» trong công văn. Đối chiếu với bản gốc.`,
    en: ({ section }) =>
      `The section “${nameOf(section, 'en')}” was not found in the letter. Compare with the original.`,
  }),
  partLeftOut: defineRule<Seen>('part-left-out', 'info', {
    vi: ({ seen }) => `Phần «${seen}» không thuộc năm mục của biểu mẫu nên không được lưu.`,
    en: ({ seen }) => `The part “${seen}” is none of the form's five sections and was not kept.`,
  }),
  sectionTwice: defineRule<Section & Seen>('section-twice', 'warning', {
    vi: ({ section, seen }) =>
      `Mục «${nameOf(section, 'vi')}» xuất hiện nhiều lần («${seen}»); nội dung được gộp lại. Kiểm tra có trùng lặp không.`,
    en: ({ section, seen }) =>
      `The section “${nameOf(section, 'en')}” occurs more than once (“${seen}”); its parts were joined. Check for repetition.`,
  }),
  tableMissing: defineRule<Section & Seen>('table-missing', 'error', {
    vi: ({ section, seen }) =>
      `Mục «${nameOf(section, 'vi')}» không có bảng, chỉ có lời: «${seen}». Hãy nhập tay số liệu.`,
    en: ({ section, seen }) =>
      `The section “${nameOf(section, 'en')}” has no table, only words: “${seen}”. Type its figures in.`,
  }),
  tableNotUnderstood: defineRule<Section & Seen>('table-not-understood', 'error', {
    vi: ({ section, seen }) =>
      `Không nhận ra các cột của một bảng trong mục «${nameOf(section, 'vi')}» (bắt đầu bằng «${seen}»); bảng này chưa được đọc. Hãy nhập tay.`,
    en: ({ section, seen }) =>
      `The columns of a table in “${nameOf(section, 'en')}” were not recognised (it begins with “${seen}”); it was not read. Type it in.`,
  }),
  headerHoldsRows: defineRule<Section & Seen>('header-holds-rows', 'error', {
    vi: ({ section, seen }) =>
      `Dòng tiêu đề của một bảng trong mục «${nameOf(section, 'vi')}» có lẫn số liệu («${seen}»): có thể thiếu dòng. Đối chiếu với bản gốc và bổ sung.`,
    en: ({ section, seen }) =>
      `The header of a table in “${nameOf(section, 'en')}” holds figures (“${seen}”): rows may be missing. Compare with the original and add them.`,
  }),
  firstRowsMissing: defineRule<Section & { first: number }>('first-rows-missing', 'error', {
    vi: ({ section, first }) =>
      `Bảng của mục «${nameOf(section, 'vi')}» bắt đầu từ số thứ tự ${formatNumber(first)}: có thể thiếu các dòng đầu. Đối chiếu với bản gốc và bổ sung.`,
    en: ({ section, first }) =>
      `The table of “${nameOf(section, 'en')}” begins with number ${formatNumber(first)}: its first rows may be missing. Compare with the original and add them.`,
  }),
  tableFromLines: defineRule<Section & Seen>('table-from-lines', 'info', {
    vi: ({ section, seen }) =>
      `Bảng của mục «${nameOf(section, 'vi')}» không còn cột, được dựng lại từ các dòng chữ (bắt đầu bằng «${seen}»). Đối chiếu với bản gốc.`,
    en: ({ section, seen }) =>
      `The table of “${nameOf(section, 'en')}” had lost its columns and was rebuilt from lines (it begins with “${seen}”). Compare with the original.`,
  }),
  directiveInWords: defineRule<Seen>('directive-in-words', 'warning', {
    vi: ({ seen }) => `Văn bản này được đọc từ lời văn «${seen}», không phải từ bảng. Đối chiếu với bản gốc.`,
    en: ({ seen }) =>
      `This directive was read from a sentence, “${seen}”, not from a table. Compare with the original.`,
  }),
  figuresInWords: defineRule<Seen>('figures-in-words', 'warning', {
    vi: ({ seen }) =>
      `Số mã QR và lượt quét được đọc từ lời văn «${seen}», không phải từ bảng, và ghi cho chính đơn vị gửi. Đối chiếu với bản gốc.`,
    en: ({ seen }) =>
      `QR codes and scans were read from a sentence, “${seen}”, not from a table, and entered for the unit itself. Compare with the original.`,
  }),
  severalTables: defineRule<Section & { tables: number }>('several-tables', 'warning', {
    vi: ({ section, tables }) =>
      `Mục «${nameOf(section, 'vi')}» có ${tables} bảng; các dòng được gộp lại. Kiểm tra số liệu có bị tính hai lần không.`,
    en: ({ section, tables }) =>
      `The section “${nameOf(section, 'en')}” has ${tables} tables; their rows were joined. Check that nothing is counted twice.`,
  }),
  answeredNone: defineRule<Section & Seen>(TABLE_ANSWERED_NONE, 'info', {
    vi: ({ section, seen }) => `Đơn vị trả lời «${seen}» cho cả bảng của mục «${nameOf(section, 'vi')}».`,
    en: ({ section, seen }) => `The unit answered “${seen}” (none) for the whole table of “${nameOf(section, 'en')}”.`,
  }),
  noneBesideItems: defineRule<Section & Seen>('none-beside-items', 'warning', {
    vi: ({ section, seen }) =>
      `Mục «${nameOf(section, 'vi')}» vừa ghi «${seen}» vừa có nội dung khác. Hỏi lại đơn vị nội dung nào đúng.`,
    en: ({ section, seen }) =>
      `The section “${nameOf(section, 'en')}” says “${seen}” (none) and has content too. Ask the unit which is right.`,
  }),
  noneWithRemark: defineRule<Section & Seen>('none-with-remark', 'info', {
    vi: ({ section, seen }) =>
      `Mục «${nameOf(section, 'vi')}» ghi không có, kèm ghi chú «${seen}»; lấy là không có, ghi chú không được lưu.`,
    en: ({ section, seen }) =>
      `The section “${nameOf(section, 'en')}” says there is none, with the remark “${seen}”; taken as none, the remark is not kept.`,
  }),
  textBesideTable: defineRule<Section & Seen>('text-beside-table', 'info', {
    vi: ({ section, seen }) =>
      `Ngoài bảng, mục «${nameOf(section, 'vi')}» còn ghi: «${seen}». Phần này không được lưu.`,
    en: ({ section, seen }) => `Beside its table, “${nameOf(section, 'en')}” also says: “${seen}”. That is not kept.`,
  }),
  figuresBeside: defineRule<Seen>('figures-beside-table', 'warning', {
    vi: ({ seen }) => `Ngoài bảng có ghi số liệu khác với bảng: «${seen}». Hỏi lại đơn vị số nào đúng.`,
    en: ({ seen }) => `Beside the table stand figures that it does not have: “${seen}”. Ask the unit which are right.`,
  }),
  columnMissing: defineRule<{ column: string }>('column-missing', 'error', {
    vi: ({ column }) => `Bảng không có cột ${figure(column, 'vi')}, nên để trống. Đối chiếu với bản gốc.`,
    en: ({ column }) =>
      `The table has no column of ${figure(column, 'en')}, so it is left empty. Compare with the original.`,
  }),
  columnAmbiguous: defineRule<{ column: string; headers: string }>('column-ambiguous', 'error', {
    vi: ({ column, headers }) =>
      `Có nhiều cột có thể là ${figure(column, 'vi')}: ${headers}. Chưa cột nào được lấy; hãy chọn và nhập tay.`,
    en: ({ column, headers }) =>
      `More than one column may be the ${figure(column, 'en')}: ${headers}. None was taken; choose one and type it in.`,
  }),
  columnOfPeriod: defineRule<{ column: string; header: string }>('column-of-a-period', 'warning', {
    vi: ({ column, header }) =>
      `Cột «${header}» có thể là số trong kỳ, không phải số lũy kế (${figure(column, 'vi')}). Hỏi lại đơn vị.`,
    en: ({ column, header }) =>
      `The column “${header}” may be of the period only, not cumulative (${figure(column, 'en')}). Ask the unit.`,
  }),
  columnsLeftOut: defineRule<{ headers: string }>('columns-left-out', 'info', {
    vi: ({ headers }) => `Các cột không thuộc biểu mẫu không được lưu: ${headers}.`,
    en: ({ headers }) => `Columns that are not of the form were not kept: ${headers}.`,
  }),
  countsScaled: defineRule<Seen>('counts-scaled', 'error', {
    vi: ({ seen }) =>
      `Số liệu có thể tính theo nghìn hoặc triệu («${seen}»), nên chưa lấy số nào. Hãy quy đổi và nhập tay.`,
    en: ({ seen }) =>
      `The figures may be in thousands or millions (“${seen}”), so none was taken. Convert them and type them in.`,
  }),
  rowMisaligned: defineRule<Seen>('row-misaligned', 'error', {
    vi: ({ seen }) => `Các ô của dòng «${seen}» không khớp với cột của bảng; số liệu dòng này để trống. Hãy nhập tay.`,
    en: ({ seen }) =>
      `The cells of the row “${seen}” do not fit the columns; its figures are left empty. Type them in.`,
  }),
  rowUnclear: defineRule<Seen>('row-unclear', 'warning', {
    vi: ({ seen }) => `Không rõ dòng «${seen}» là nhóm hay phần tiếp của dòng trên. Đối chiếu với bản gốc.`,
    en: ({ seen }) =>
      `It is unclear whether the row “${seen}” is a group or continues the row above. Compare with the original.`,
  }),
  rowUnnumbered: defineRule<Seen>('row-unnumbered', 'warning', {
    vi: ({ seen }) =>
      `Dòng «${seen}» không có số thứ tự như các dòng khác: có thể là dòng cộng của nhóm. Kiểm tra số liệu có bị tính hai lần không.`,
    en: ({ seen }) =>
      `The row “${seen}” has no number while others have: it may be the sum of a group. Check that nothing is counted twice.`,
  }),
  rowLikeTotal: defineRule<Seen>('row-like-total', 'warning', {
    vi: ({ seen }) =>
      `Số liệu của «${seen}» đúng bằng tổng các dòng còn lại: có thể là dòng cộng. Kiểm tra số liệu có bị tính hai lần không.`,
    en: ({ seen }) =>
      `The figures of “${seen}” are exactly those of all other rows together: it may be their total. Check that nothing is counted twice.`,
  }),
  rowWithoutSubject: defineRule<Seen>('row-without-subject', 'error', {
    vi: ({ seen }) => `Dòng có số liệu «${seen}» nhưng không ghi là của ai, nên không được tính. Hãy nhập tay.`,
    en: ({ seen }) => `A row with figures (“${seen}”) does not say whose they are and was left out. Type it in.`,
  }),
  subjectMissing: defineRule<Seen>('subject-missing', 'warning', {
    vi: ({ seen }) => `Dòng «${seen}» không ghi đối tượng thống kê. Hãy bổ sung theo bản gốc.`,
    en: ({ seen }) => `The row “${seen}” does not say what it is about. Fill it in from the original.`,
  }),
  subtotalDiffers: defineRule<{ label: string; figure: string; stated: number; sum: number }>(
    'subtotal-differs',
    'warning',
    {
      vi: (e) =>
        `Dòng «${e.label}» ghi ${figure(e.figure, 'vi')} ${formatNumber(e.stated)}, nhưng cộng các dòng được ${formatNumber(e.sum)}. Kiểm tra từng dòng với bản gốc.`,
      en: (e) =>
        `The row “${e.label}” states ${formatNumber(e.stated)} ${figure(e.figure, 'en')}, but the rows add up to ${formatNumber(e.sum)}. Check each row against the original.`,
    },
  ),
  subtotalUnreadable: defineRule<{ label: string; figure: string; seen: string }>('subtotal-unreadable', 'warning', {
    vi: (e) =>
      `Dòng «${e.label}» ghi ${figure(e.figure, 'vi')} «${e.seen}», không đọc được nên chưa so với tổng các dòng. Đối chiếu với bản gốc.`,
    en: (e) =>
      `The row “${e.label}” states “${e.seen}” as ${figure(e.figure, 'en')}, which cannot be read and was not compared with the sum of its rows. Check it against the original.`,
  }),
  totalWithoutRows: defineRule<{ label: string; figure: string; stated: number }>('total-without-rows', 'error', {
    vi: (e) =>
      `Bảng chỉ có dòng «${e.label}» (${figure(e.figure, 'vi')}: ${formatNumber(e.stated)}), không có số của từng dòng. Hãy nhập tay.`,
    en: (e) =>
      `The table has only the row “${e.label}” (${formatNumber(e.stated)} ${figure(e.figure, 'en')}), no figures by row. Type them in.`,
  }),
  notesInTable: defineRule<Section & Seen>('notes-in-table', 'warning', {
    vi: ({ section, seen }) =>
      `Mục «${nameOf(section, 'vi')}» trình bày bằng bảng nhiều cột (bắt đầu bằng «${seen}»); mỗi dòng được ghép thành một ý. Đối chiếu với bản gốc.`,
    en: ({ section, seen }) =>
      `The section “${nameOf(section, 'en')}” is laid out as a table of several columns (it begins with “${seen}”); each row was joined into one item. Compare with the original.`,
  }),
  tooLong: defineRule<{ limit: number }>('text-too-long', 'error', {
    vi: ({ limit }) => `Nội dung dài hơn mức lưu được (${formatNumber(limit)}); phần sau bị bỏ. Đối chiếu với bản gốc.`,
    en: ({ limit }) =>
      `The content is longer than can be kept (${formatNumber(limit)}); the rest was left out. Compare with the original.`,
  }),
} as const

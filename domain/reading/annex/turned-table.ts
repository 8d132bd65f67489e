import type { TableItem } from '../source/lines.ts'
import { foldHeader, isBothCounts, meaningOf } from './columns.ts'
import { gridOf, isWritten, tableOfGrid, type GridRow, type Slot } from './grid.ts'
import { isOrdinal } from './outline.ts'

/** A row of a turned table: what it is about, and its cells. */
type Labelled = { readonly row: GridRow; readonly label: Slot | undefined }

const isCount = (label: Slot | undefined, figure: 'qrCodes' | 'scans') =>
  label !== undefined && meaningOf(label.text, 'qr') === figure

/** «Đơn vị», «Đối tượng thống kê»: the row that says whose the figures below it are. */
const namesSubjects = (label: Slot | undefined) =>
  label !== undefined && meaningOf(label.text, 'qr') === 'subject' && !foldHeader(label.text).startsWith('noi dung')

/** The column of the labels: the first, or the second behind numbers of rows; -1 where none has both figures. */
function labelColumn(grid: readonly GridRow[]): number {
  const hasBoth = (at: number) =>
    (['qrCodes', 'scans'] as const).every((figure) => grid.some(({ slots }) => isCount(slots[at], figure)))
  if (hasBoth(0)) return 0
  const isNumbers = grid.every(
    ({ slots: [first] }) => !isWritten(first) || isOrdinal(first.text) || meaningOf(first.text, 'qr') === 'ordinal',
  )
  return isNumbers && hasBoth(1) ? 1 : -1
}

/** «Kết quả», «Số lượng» over the figures: says nothing of whose they are. */
const NOBODY =
  /^(?:ket qua|so lieu|so luong|gia tri|tong so|thuc hien|noi dung)(?: (?:thuc hien|bao cao|dat duoc|thong ke))?$/
/** «Trụ sở chính», «Phòng Y tế»: who or what can have codes, as distinct from times and plans. */
const SOMEBODY =
  /^(?:UBND|Ủy ban|Sở|Ban|Phòng|Văn phòng|Công an|Trung tâm|Thanh tra|Chi cục|Đoàn|Trường|Bệnh viện|Trạm|Trụ sở|Nhà|Chợ|Xã|Phường|Thị trấn|Huyện|Thị xã|Thành phố|Cơ quan|Cơ sở|Hạt|Đội)(?!\p{L})/u
/** «Tháng 10», «Lũy kế», «Kế hoạch»: names nobody, also in a row that is to name units. */
const OF_TIME =
  /^(?:\d|thang|quy|nam|tuan|dot|ky|ngay|giai doan|luy ke|tu|den|truoc|sau|trong|ke hoach|muc tieu|chi tieu|ty le|tong|tang|giam|so sanh)(?:\W|$|\d)/
const MEASURE = /^(?:ma|ma qr|luot|luot quet|dia diem|diem|cai|-)?$/

type ValueKind = 'somebody' | 'nobody' | 'measure' | 'note' | 'other'

function kindOfValues(header: Slot | undefined): ValueKind {
  if (!isWritten(header)) return 'nobody'
  const folded = foldHeader(header.text)
  if (/^(?:don vi tinh|dvt)$/.test(folded)) return 'measure'
  if (meaningOf(header.text, 'qr') === 'note') return 'note'
  if (NOBODY.test(folded)) return 'nobody'
  return SOMEBODY.test(header.text.trim()) || /^(?:tong cong|cong)$/.test(folded) ? 'somebody' : 'other'
}

/** Columns of values by what they are, or null where one is not clear, or two are of nobody. */
function valueColumns(
  rows: readonly Labelled[],
  from: number,
  names: Labelled | undefined,
  title: Labelled | undefined,
) {
  const width = Math.max(...rows.map(({ row }) => row.slots.length))
  const all = Array.from({ length: Math.max(0, width - from) }, (_, nth) => from + nth)
  const isExplicit = namesSubjects(names?.label)
  const kinds = all
    .filter((at) => rows.some(({ row }) => isWritten(row.slots[at])))
    .map((at) => {
      const titled = kindOfValues(title?.row.slots[at])
      if (titled === 'measure' || titled === 'note') return { at, kind: titled }
      const header = names?.row.slots[at]
      const kind = kindOfValues(header)
      return {
        at,
        kind: isExplicit && kind === 'other' && !OF_TIME.test(foldHeader(header?.text ?? '')) ? 'somebody' : kind,
      }
    })
  const measures = kinds.filter(({ kind }) => kind === 'measure').map(({ at }) => at)
  const saysMeasures = rows.every(({ row }) =>
    measures.every(
      (at) => row === names?.row || row === title?.row || MEASURE.test(foldHeader(row.slots[at]?.text ?? '')),
    ),
  )
  const values = kinds.filter(({ kind }) => kind === 'somebody' || kind === 'nobody')
  const isClear = values.length === 1 || (values.length > 1 && values.every(({ kind }) => kind === 'somebody'))
  if (!isClear || !saysMeasures || kinds.some(({ kind }) => kind === 'other')) return null
  const notes = kinds.filter(({ kind }) => kind === 'note').map(({ at }) => at)
  return { values: values.map(({ at }) => at), isNamed: values.every(({ kind }) => kind === 'somebody'), notes }
}

/** A cell where it comes to stand in the turned table. */
const moved = (slot: Slot, row: number, column: number): Slot => ({ ...slot, row, column, colSpan: 1, rowSpan: 1 })

function turned(columns: readonly (readonly (Slot | undefined)[])[], rows: number): GridRow[] {
  return Array.from({ length: rows }, (_, index) => ({
    index,
    slots: columns.map((cells, column) => {
      const slot = cells[index]
      return slot === undefined ? undefined : moved(slot, index, column)
    }),
  }))
}

/** The one remark that a column beside the figures of one subject makes; null where there are several. */
function remarkIn(rows: readonly Labelled[], notes: readonly number[], names: Labelled | undefined) {
  const said = rows
    .filter(({ row }) => row !== names?.row)
    .flatMap(({ row }) => notes.map((at) => row.slots[at]).filter(isWritten))
  return said.length > 1 ? null : { said: said[0] }
}

/** Where a merged cell would be read as several figures. */
const isMerged = (slot: Slot | undefined) => slot !== undefined && (slot.colSpan > 1 || slot.rowSpan > 1)

/**
 * A table of figures that has what is counted in its rows and the units in its columns, with rows and columns exchanged; null
 * where it is none, or where it is not clear which of its columns hold figures of whom. One column of figures that names
 * nobody stays without a subject.
 */
export function turnedTable(item: TableItem): TableItem | null {
  const grid = gridOf(item).filter(({ slots }) => slots.some(isWritten))
  const at = labelColumn(grid)
  const firstCount = grid.findIndex(({ slots }) => isCount(slots[at], 'qrCodes') || isCount(slots[at], 'scans'))
  if (at === -1) return null
  const rows = grid
    .map((row): Labelled => ({ row, label: row.slots[at] }))
    .filter(({ label }, nth) => nth >= firstCount || label === undefined || label.colSpan <= at + 1)
  const named = rows.find(({ label }) => namesSubjects(label))
  const [first] = rows
  const title = first === named || first?.row === grid[firstCount] ? undefined : first
  const names = named ?? title
  const columns = valueColumns(rows, at + 1, names, title)
  if (columns === null) return null
  const { values, isNamed, notes } = columns
  const remark = remarkIn(rows, notes, names)
  const figures = rows.filter(({ row }) => row !== names?.row && row !== title?.row)
  const isClear =
    remark !== null &&
    (remark.said === undefined || values.length === 1) &&
    figures.every(
      ({ row, label }) =>
        isWritten(label) && !isBothCounts(label.text) && !values.some((column) => isMerged(row.slots[column])),
    )
  if (!isClear) return null
  const rank = ({ label }: Labelled) => (isCount(label, 'qrCodes') ? 0 : isCount(label, 'scans') ? 1 : 2)
  const ordered = figures.toSorted((a, b) => rank(a) - rank(b))
  const subjects = isNamed && names !== undefined ? [namesOf(names, values)] : []
  const cells = ordered.map(({ row }) => [at, ...values].map((column) => row.slots[column]))
  const noted = remark.said === undefined ? [] : [[{ ...remark.said, text: 'Ghi chú' }, remark.said]]
  return tableOfGrid(turned([...subjects, ...cells, ...noted], values.length + 1), item.place)
}

/** The row of names, under a header that says so whatever it was called. */
const namesOf = ({ row, label }: Labelled, values: readonly number[]): (Slot | undefined)[] => {
  const slots = values.map((column) => row.slots[column])
  const [first] = slots
  const header = label ?? first
  return [header === undefined ? undefined : { ...header, text: 'Đối tượng thống kê' }, ...slots]
}

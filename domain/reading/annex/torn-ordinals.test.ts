import { describe, expect, it } from 'vitest'
import { readText, rulesOf } from '#tests/fixtures/letters/read-text.ts'

const TITLE = '2. Kết quả tạo, quản lý mã QR địa điểm và quét mã QR'
const COLUMNS = 'Đối tượng thống kê\tTổng số mã QR đã tạo và quản lý\tTổng số lượt quét\tGhi chú'

const numbers = (torn: boolean) =>
  Array.from({ length: 11 }, (_, nth) => (torn ? Array.from(String(nth + 1)).join(' ') : String(nth + 1)))
const rowsOf = (ordinals: readonly string[]) => ordinals.map((ordinal) => `${ordinal}\tTrạm ${ordinal}\t2\t100\t`)
const read = (header: string, ...rows: string[]) => {
  const reading = readText(TITLE, `${header}\t${COLUMNS}`, ...rows)
  return {
    groups: reading.sections.qr.map(({ group }) => group),
    codes: reading.sections.qr.map(({ qrCodes }) => (qrCodes.state === 'number' ? qrCodes.value : null)),
    asked: rulesOf(reading).filter((rule) => /row|subtotal|columns/.test(rule)),
  }
}

describe('numbers of rows that a narrow column tore', () => {
  it.each(['Số TT', 'Số T T', 'S ố TT', 'S T T', 'ST T'])('stand under «%s»', (header) =>
    expect(
      read(
        header,
        'I\tTuyến tỉnh\t22\t1.100\t',
        ...rowsOf(numbers(true)),
        'II\tTuyến xã\t4\t200\t',
        ...rowsOf(['1', '2']),
      ),
    ).toEqual({
      groups: [...Array<string>(11).fill('Tuyến tỉnh'), 'Tuyến xã', 'Tuyến xã'],
      codes: Array<number>(13).fill(2),
      asked: [],
    }),
  )

  it.each([true, false])('go on with the one before, so that no row is left blank (torn: %s)', (torn) =>
    expect(read('TT', ...rowsOf(numbers(torn)))).toMatchObject({ codes: Array<number>(11).fill(2), asked: [] }),
  )

  it('are asked about where they do not go on', () =>
    expect(read('TT', ...rowsOf(['1', '2', '1 0']))).toMatchObject({ codes: [2, 2, null] }))

  it('may be Roman, of a heading of rows', () => {
    const romans = ['I', 'I I', 'II I', 'IV', 'V', 'V I', 'VI I']
    const rows = romans.flatMap((roman) => [`${roman}\tTuyến ${roman}\t\t\t`, ...rowsOf(['1', '2'])])
    expect(read('TT', ...rows)).toMatchObject({
      groups: romans.flatMap((roman) => [`Tuyến ${roman}`, `Tuyến ${roman}`]),
      asked: [],
    })
  })
})

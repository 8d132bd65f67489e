import { describe, expect, test } from 'vitest'
import { textWithTables } from './pasted-text.ts'

describe('a letter copied from a word processor', () => {
  test('keeps the cells of its tables apart, one row a line', () => {
    const html = `<p>2. Kết quả tạo mã QR</p>
      <table><tr><td><p>TT</p></td><td>Số mã QR</td><td>Lượt quét</td></tr>
      <tr><td>1</td><td>01</td><td>541</td></tr></table><p>3. Kiểm tra</p>`
    expect(textWithTables(html)).toBe('2. Kết quả tạo mã QR\n\nTT\tSố mã QR\tLượt quét\n1\t01\t541\n\n3. Kiểm tra')
  })

  test('does not end a row where a cell has several lines', () => {
    const html = '<table><tr><td>1</td><td><p>- Chợ A;</p><p>- Chợ B<br>và C</p></td><td></td></tr></table>'
    expect(textWithTables(html)).toBe('1\t- Chợ A; - Chợ B và C')
  })

  test('leaves room for merged cells, so that figures stay in their columns', () => {
    const html = `<table><tr><td rowspan="2">TT</td><td colspan="2">Mã QR</td><td rowspan="2">Ghi chú</td></tr>
      <tr><td>Đã tạo</td><td>Lượt quét</td></tr><tr><td>1</td><td>01</td><td>541</td><td>x</td></tr></table>`
    expect(textWithTables(html)).toBe('TT\tMã QR\t\tGhi chú\n\tĐã tạo\tLượt quét\t\n1\t01\t541\tx')
  })

  test('without a table is left as its plain text', () => {
    expect(textWithTables('<p>Kính gửi: <b>Sở Thông tin và Truyền thông</b></p>')).toBeNull()
  })

  test('brings nothing that does not show', () => {
    const html = '<style>td { color: red }</style><table><tr><td>Số: 12/SCT</td><td>Hà Nội</td></tr></table>'
    expect(textWithTables(html)).toBe('Số: 12/SCT\tHà Nội')
  })
})

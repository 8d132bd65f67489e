/** Size of the scanned page in dots, and the black square on it, from its top edge down to the bottom. */
export const fax = { width: 600, height: 800, black: { from: 100, to: 300 } } as const

/**
 * A page as office scanners make them: one picture in black and white, packed as faxes are (CCITT group 4). Its first line
 * is a run of 100 white dots and one of 200 black ones; every other line is like the one above it.
 */
function packed(): Buffer {
  const horizontal = '001'
  const white100 = '1101100010101'
  const black200 = '000011001000000101'
  const endsWhite = '1'
  const asAbove = '111'
  const end = '000000000001000000000001'
  const bits = `${horizontal}${white100}${black200}${endsWhite}${asAbove.repeat(fax.height - 1)}${end}`
  const bytes = bits.match(/.{1,8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)))
}

/** A PDF of one such page, without a letter of text in it. */
export function faxScan(): Buffer {
  const picture = packed()
  const draw = 'q 432 0 0 576 0 0 cm /Scan Do Q'
  const parameters = `<< /K -1 /Columns ${fax.width} /Rows ${fax.height} >>`
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Count 1 /Kids [3 0 R] >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 432 576] /Resources << /XObject << /Scan 4 0 R >> >> /Contents 5 0 R >>',
    ),
    Buffer.concat([
      Buffer.from(
        `<< /Type /XObject /Subtype /Image /Width ${fax.width} /Height ${fax.height} /BitsPerComponent 1 ` +
          `/ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms ${parameters} /Length ${picture.length} >>\nstream\n`,
      ),
      picture,
      Buffer.from('\nendstream'),
    ]),
    Buffer.from(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`),
  ]
  const parts = [Buffer.from('%PDF-1.5\n')]
  const offsets: number[] = []
  objects.forEach((object, index) => {
    offsets.push(Buffer.concat(parts).length)
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'))
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = Buffer.concat(parts).length
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}` +
        `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

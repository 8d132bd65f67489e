import { chartColors } from '../../charts/chart-colors.ts'
import { styles, type Composition, type Role } from './compose-picture.ts'

const colors = chartColors.light
const fills: Readonly<Record<Role, string>> = {
  title: colors.text,
  facts: colors.text,
  filters: colors.dimmed,
  sample: '#7a3d00',
  note: colors.text,
  foot: colors.dimmed,
}

/** Signs that XML knows no way to write. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

export const escapeXml = (text: string): string =>
  text
    .normalize('NFC')
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** A composed picture as an SVG document that needs nothing else: no style sheet, no font file, no address. `figure` is markup. */
export function pictureSvg(
  { width, height, lines, figure: at, pill, noteBar, ruleY }: Composition,
  figure: string,
  { title, language, fontFamily }: { title: string; language: string; fontFamily: string },
): string {
  const box = (of: typeof pill, fill: string, radius = 0) =>
    of === null
      ? ''
      : `<rect x="${of.x}" y="${of.y}" width="${of.width}" height="${of.height}" rx="${radius}" fill="${fill}"/>`
  const texts = lines.map(({ role, x, y, text }) => {
    const { size, weight } = styles[role]
    const look = `font-size="${size}" font-weight="${weight}" fill="${fills[role]}"`
    return `<text x="${x}" y="${y}" ${look}>${escapeXml(text)}</text>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${language}" font-family="${escapeXml(fontFamily)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${colors.background}"/>`,
    box(pill, '#ffe8cc', 13),
    box(noteBar, colors.accent),
    ...texts,
    `<g transform="translate(${at.x} ${at.y})">${figure}</g>`,
    `<path d="M${at.x},${ruleY}H${width - at.x}" stroke="${colors.grid}"/>`,
    '</svg>',
    '',
  ]
    .filter((part, index, all) => part !== '' || index === all.length - 1)
    .join('\n')
}

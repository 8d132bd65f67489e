import type { Note, OperatorCodes, PdfPage } from './document.ts'
import { withDots } from './dots.ts'
import { PdfInterpreter } from './interpreter.ts'
import type { GlyphCollector } from './glyphs.ts'
import { linesOf } from './lines.ts'
import { mapX, mapY, matrixFrom, type Matrix } from './matrix.ts'
import { boxOf } from './paths.ts'
import { turnBack, turnPoint, type Box, type PageContent, type Rule, type Rules, type Turn } from './page.ts'
import { withoutRegisterStamp } from './register-stamps.ts'
import { withStamps, type Stamp } from './stamps.ts'
import { withoutStruck } from './struck.ts'
import type { Fragment } from './words.ts'

const turns: readonly Turn[] = [0, 1, 2, 3]

function turnedBox({ left, top, right, bottom }: Box, turn: Turn, width: number, height: number): Box {
  return boxOf([turnPoint(left, top, turn, width, height), turnPoint(right, bottom, turn, width, height)])
}

/** Lines in a turned view: a quarter of a turn makes those across go down. */
function turnedRules(rules: Rules, turn: Turn, width: number, height: number): Rules {
  if (turn === 0) return rules
  const turned = (rule: Rule, isAcross: boolean): Rule => {
    const { at, from, to, thick } = rule
    const ends = isAcross
      ? { left: from, top: at, right: to, bottom: at }
      : { left: at, top: from, right: at, bottom: to }
    const { left, top, right, bottom } = turnedBox(ends, turn, width, height)
    const staysAcross = right - left >= bottom - top
    return { at: staysAcross ? top : left, from: staysAcross ? left : top, to: staysAcross ? right : bottom, thick }
  }
  const across = rules.across.map((rule) => turned(rule, true))
  const down = rules.down.map((rule) => turned(rule, false))
  return turn === 2 ? { across, down } : { across: down, down: across }
}

const isQuarter = (turn: Turn) => turn === 1 || turn === 3

/** The lines that run in one direction, in the view of a page whose text mostly runs in another. */
function uprightLines(glyphs: GlyphCollector, own: Turn, turn: Turn, width: number, height: number): Fragment[] {
  const size: [number, number] = isQuarter(own) ? [height, width] : [width, height]
  return linesOf(glyphs.fragments(own), false).flatMap((line) => {
    const [fragment] = line.fragments
    if (fragment === undefined) return []
    const { left, top, right, bottom } = turnedBox(turnBack(line, own, ...size), turn, width, height)
    return [
      { ...fragment, text: line.text, left, top, right, bottom, base: bottom, spacedRight: right, size: line.size },
    ]
  })
}

/** The lines of a stamp, each by itself; the whole of a note, or of a stamp without any text. */
function stampsOf({ id, kind, text, rect }: Note, matrix: Matrix, drawn: ReadonlyMap<string, GlyphCollector>): Stamp[] {
  const lines = linesOf(drawn.get(id)?.fragments(0) ?? [], false)
  if (kind === 'stamp' && lines.length > 0) return lines.map((line) => ({ text: line.text, box: line }))
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect
  const corners = [[x1, y1] as const, [x2, y2] as const]
  return [{ text, box: boxOf(corners.map(([x, y]) => [mapX(matrix, x, y), mapY(matrix, x, y)])) }]
}

/** What a page draws, seen so that most of its text runs to the right: a wide table may lie on its side. */
export function pageContent(page: PdfPage, codes: OperatorCodes, mostGlyphs: number): PageContent {
  const { width, height, number } = page
  const { glyphs, stamps, rules, images, dots, isCut } = new PdfInterpreter(page, codes, mostGlyphs).run()
  const turn = glyphs.mostly
  const matrix = matrixFrom(page.transform)
  const words = turn === 0 ? withDots(glyphs.fragments(turn), dots) : glyphs.fragments(turn)
  const shown = withoutStruck(words, turnedRules(rules, turn, width, height))
  const own = withoutRegisterStamp(shown.fragments, shown.rules)
  const put = turn === 0 && matrix !== null ? page.notes.flatMap((note) => stampsOf(note, matrix, stamps)) : []
  const { fragments, unread } = withStamps(own.fragments, put)
  return {
    number,
    width: isQuarter(turn) ? height : width,
    height: isQuarter(turn) ? width : height,
    turn,
    fragments,
    stamps: unread,
    register: own.register,
    struck: shown.struck,
    signs: glyphs.size,
    isCut,
    upright: turns.flatMap((other) => (other === turn ? [] : uprightLines(glyphs, other, turn, width, height))),
    rules: own.rules,
    images: images.map((image) => turnedBox(image, turn, width, height)),
  }
}

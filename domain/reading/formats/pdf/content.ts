import type { OperatorCodes, PdfPage } from './document.ts'
import { withDots } from './dots.ts'
import { PdfInterpreter } from './interpreter.ts'
import type { GlyphCollector } from './glyphs.ts'
import { linesOf } from './lines.ts'
import { matrixFrom } from './matrix.ts'
import { boxOf } from './paths.ts'
import { turnBack, turnPoint, type Box, type PageContent, type Rule, type Rules, type Turn } from './page.ts'
import { withStamps } from './stamps.ts'
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

/** What a page draws, seen so that most of its text runs to the right: a wide table may lie on its side. */
export function pageContent(page: PdfPage, codes: OperatorCodes, mostGlyphs: number): PageContent {
  const { width, height, number } = page
  const { glyphs, rules, images, dots, isCut } = new PdfInterpreter(page, codes, mostGlyphs).run()
  const turn = glyphs.mostly
  const matrix = matrixFrom(page.transform)
  const words = turn === 0 ? withDots(glyphs.fragments(turn), dots) : glyphs.fragments(turn)
  const shown = withoutStruck(words, turnedRules(rules, turn, width, height))
  return {
    number,
    width: isQuarter(turn) ? height : width,
    height: isQuarter(turn) ? width : height,
    turn,
    fragments: turn === 0 && matrix !== null ? withStamps(shown.fragments, page.notes, matrix) : shown.fragments,
    struck: shown.struck,
    signs: glyphs.size,
    isCut,
    upright: turns.flatMap((other) => (other === turn ? [] : uprightLines(glyphs, other, turn, width, height))),
    rules: shown.rules,
    images: images.map((image) => turnedBox(image, turn, width, height)),
  }
}

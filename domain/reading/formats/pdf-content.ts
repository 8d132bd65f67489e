import type { OperatorCodes, PdfPage } from './pdf-document.ts'
import { PdfInterpreter } from './pdf-interpreter.ts'
import { boxOf } from './pdf-paths.ts'
import { turnPoint, type Box, type PageContent, type Rule, type Rules, type Turn } from './pdf-page.ts'

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

/** What a page draws, seen so that most of its text runs to the right: a wide table may lie on its side. */
export function pageContent(page: PdfPage, codes: OperatorCodes, mostGlyphs: number): PageContent {
  const { width, height, number } = page
  const { glyphs, rules, images } = new PdfInterpreter(page, codes, mostGlyphs).run()
  const turn = glyphs.mostly
  const isQuarter = turn === 1 || turn === 3
  return {
    number,
    width: isQuarter ? height : width,
    height: isQuarter ? width : height,
    turn,
    fragments: glyphs.fragments(turn),
    signs: glyphs.size,
    turned: turns
      .filter((other) => other !== turn)
      .map((other) => ({ turn: other, fragments: glyphs.fragments(other) }))
      .filter((other) => other.fragments.length > 0),
    rules: turnedRules(rules, turn, width, height),
    images: images.map((image) => turnedBox(image, turn, width, height)),
  }
}

import type { Rule, Rules } from './page.ts'

/** Lines at most so far from each other, in points, are one border: drawn double, or once for each of two cells. */
const SAME_BORDER = 3.6
/** Pieces at most so far apart go on: dots and dashes, and corners that were left open. */
const GOES_ON = 5
/** Shorter lines border nothing that holds text. */
const SHORTEST = 6
/** Shorter lines across, in points, underline words. */
const WIDE = 200
/** Shorter lines down, in points, are no row of a page's height. */
const HIGH = 100
/** Lines whose ends are that near touch. */
const TOUCHES = 4
/** More pairs of lines than tables on a page have: a drawing. */
const MOST_CROSSINGS = 4_000_000

/** Pieces of lines as whole lines: those of one border joined, end to end. */
function joined(rules: readonly Rule[]): Rule[] {
  const inOrder = [...rules].sort((a, b) => a.at - b.at)
  const borders: Rule[][] = []
  for (const rule of inOrder) {
    const border = borders.at(-1)
    const [first] = border ?? []
    const last = border?.at(-1)
    const isSame =
      first !== undefined && last !== undefined && rule.at - last.at < 1.6 && rule.at - first.at < SAME_BORDER
    if (border !== undefined && isSame) border.push(rule)
    else borders.push([rule])
  }
  return borders.flatMap(endToEnd).filter(({ from, to }) => to - from >= SHORTEST)
}

function endToEnd(border: readonly Rule[]): Rule[] {
  const lines: Rule[] = []
  for (const rule of [...border].sort((a, b) => a.from - b.from)) {
    const line = lines.at(-1)
    if (line === undefined || rule.from > line.to + GOES_ON) {
      lines.push(rule)
      continue
    }
    const [long, own] = [line.to - line.from, rule.to - rule.from]
    const at = (line.at * long + rule.at * own) / Math.max(long + own, 0.001)
    const thick = Math.max(line.thick, rule.thick)
    lines[lines.length - 1] = { at, from: line.from, to: Math.max(line.to, rule.to), thick }
  }
  return lines
}

const meet = (across: Rule, down: Rule) =>
  down.at >= across.from - TOUCHES &&
  down.at <= across.to + TOUCHES &&
  across.at >= down.from - TOUCHES &&
  across.at <= down.to + TOUCHES

/**
 * `areas`: lines that touch each other, directly or through others, one set for each table or frame. `pillars`, `ladders`:
 * lines that run down only, or across only, between the same places.
 */
export type Ruled = {
  readonly areas: readonly Rules[]
  readonly pillars: readonly Rules[]
  readonly ladders: readonly (readonly Rule[])[]
  /** Lines across that meet no line down. */
  readonly alone: readonly Rule[]
}

export function ruledAreas(rules: Rules): Ruled {
  const across = joined(rules.across)
  const down = joined(rules.down)
  if (across.length * down.length > MOST_CROSSINGS) return { areas: [], pillars: [], ladders: [], alone: [] }
  const group = new Map<Rule, number>()
  const groups: { across: Rule[]; down: Rule[] }[] = []
  for (const line of down) {
    const touched = across.filter((other) => meet(other, line))
    const known = [...new Set(touched.flatMap((other) => group.get(other) ?? []))]
    const [target = groups.push({ across: [], down: [] }) - 1, ...others] = known
    const whole = groups[target]
    if (whole === undefined) continue
    for (const other of others) {
      const merged = groups[other]
      if (merged === undefined) continue
      for (const one of merged.across) group.set(one, target)
      whole.across.push(...merged.across)
      whole.down.push(...merged.down)
      groups[other] = { across: [], down: [] }
    }
    whole.down.push(line)
    for (const one of touched) {
      if (!group.has(one)) whole.across.push(one)
      group.set(one, target)
    }
  }
  const alone = across.filter((line) => !group.has(line))
  const upright = groups.flatMap((lines) => (lines.across.length === 0 ? lines.down : []))
  const tables = groups.filter((lines) => lines.across.length > 0 && lines.down.length > 0)
  return { areas: tables, pillars: pillars(upright), ladders: laddersOf(alone), alone }
}

/** Lines down that begin and end at the same heights, with none across: a row that goes on from page to page. */
function pillars(lines: readonly Rule[]): Rules[] {
  const found: Rule[][] = []
  for (const line of lines) {
    if (line.to - line.from < HIGH) continue
    const isSame = ([first]: readonly Rule[]) =>
      first !== undefined && Math.abs(first.from - line.from) < TOUCHES && Math.abs(first.to - line.to) < TOUCHES
    const pillar = found.find(isSame)
    if (pillar === undefined) found.push([line])
    else pillar.push(line)
  }
  return found.filter(({ length }) => length > 2).map((down) => ({ across: [], down }))
}

/** Lines across that begin and end at the same places, one below the other: tables without lines down. */
function laddersOf(lines: readonly Rule[]): Rule[][] {
  const found: Rule[][] = []
  for (const line of [...lines].sort((a, b) => a.at - b.at)) {
    if (line.to - line.from < WIDE) continue
    const isSame = ([first]: readonly Rule[]) =>
      first !== undefined && Math.abs(first.from - line.from) < TOUCHES && Math.abs(first.to - line.to) < TOUCHES
    const ladder = found.find(isSame)
    if (ladder === undefined) found.push([line])
    else ladder.push(line)
  }
  return found.filter(({ length }) => length > 1)
}

/** The lines of a ladder as a frame of rows, closed at its sides. */
export function frameOf(across: readonly Rule[]): Rules {
  const [from, to] = [Math.min(...across.map(({ at }) => at)), Math.max(...across.map(({ at }) => at))]
  const side = (at: number): Rule => ({ at, from, to, thick: 0 })
  const [left, right] = [Math.min(...across.map((rule) => rule.from)), Math.max(...across.map((rule) => rule.to))]
  return { across, down: [side(left), side(right)] }
}

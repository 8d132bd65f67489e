import { headRules } from '#domain/checks/rules/head-rules.ts'
import { alignedFold } from '#domain/text/fold.ts'
import { found, read, stands, type Read } from '../source/read.ts'
import { TITLE, isAuthority, isTitleAlone, signsForAnother } from './authority.ts'
import { BODY } from './issuer.ts'
import type { HeadLine } from './head-lines.ts'

const PATH = '/letter/signer'
const SIGNED = /\(?\s*\[?(?:đã ký|daky|ký, ghi rõ họ tên|ký tên, đóng dấu|ký, đóng dấu|ký tên)\]?\s*\)?/giu
const NAME = /\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,5}$/u
/** A name alone on its line may begin with one letter: «Y Thị Bích», «H’Lan Niê». */
const NAME_ALONE = /^\p{Lu}[\p{Ll}'’]*(?:\p{Lu}\p{Ll}+)?(?:\s+\p{Lu}\p{Ll}*){1,5}$/u
const NAME_IN_CAPITALS = /^\p{Lu}{2,}(?:\s+\p{Lu}+){1,5}$/u
const MOST_LINES = 10

/** «Phó Giám đốc Nguyễn …»: a title in small letters looks like a name. */
function withoutTitle(text: string): string {
  const title = TITLE.exec(alignedFold(text))
  return title === null ? text : text.slice(title[0].length).trim()
}

/** Degrees and ranks before a name: no part of it. */
const DEGREES =
  /^(?:(?:(?:gs|pgs|ts|ths|ks|cn|bs|ds|ls|cki{1,2}|bscki{1,2}|nsut|ttut|ttnd)(?:\.\s*|\s+|$))+|(?:thac si|tien si|ky su|cu nhan|bac si|duoc si|luat su|(?:dai|thuong|trung|thieu) (?:tuong|ta|uy))\s+)+/

function withoutDegrees(text: string): string {
  const degrees = DEGREES.exec(alignedFold(text))
  return degrees === null ? text : text.slice(degrees[0].length)
}

const bare = (text: string) =>
  withoutDegrees(
    withoutTitle(
      text
        .replace(SIGNED, ' ')
        .replace(/\s*Nơi nhận\s*:.*$/u, '')
        .trim(),
    ).replace(/^[\s:]+/, ''),
  )
    .replace(/\s+/g, ' ')
    .trim()

/** The name at the end of a line, after whatever titles are glued to it. */
function nameIn({ text }: HeadLine): string | null {
  const name = bare(text)
  if (name === name.toUpperCase()) return null
  return (NAME_ALONE.exec(name) ?? NAME.exec(name))?.[0] ?? null
}

/** A line that is a name in capitals: so may be the end of a body's name, so it counts only where no other name stands. */
function nameInCapitals({ text }: HeadLine): string | null {
  const name = bare(text)
  return NAME_IN_CAPITALS.test(name) && !signsForAnother({ text }) && !BODY.test(alignedFold(name)) ? name : null
}

/**
 * Lines below an authority in its column: those of the list of recipients beside it are left out, and in a line of two
 * columns the other one («Trần Thị B      Nguyễn Văn A» under «NGƯỜI LẬP      GIÁM ĐỐC»).
 */
function below(lines: readonly HeadLine[], at: number): HeadLine[] {
  const [authority] = lines.slice(at)
  const besides = new Set(lines.slice(at, at + MOST_LINES).map(({ place, column }) => `${place.block} ${column}`))
  return lines.slice(at, at + MOST_LINES).filter((line) => {
    if (authority === undefined || line.item || /^[-+*]/.test(line.text) || line.folded.startsWith('noi nhan'))
      return false
    if (authority.place.row !== undefined && line.place.row !== undefined) return line.column === authority.column
    return line.column === authority.column || !besides.has(`${line.place.block} ${authority.column}`)
  })
}

const isBodyOf = (line: HeadLine) => /^(?:uy ban|ubnd|ban|so)\b/.test(line.folded)

/** Whether a line is somebody's name and nothing else, titles and degrees aside. */
export function isNameAlone(text: string): boolean {
  const name = bare(text)
  return NAME_ALONE.test(name) || NAME_IN_CAPITALS.test(name)
}

/** The name of who signed, without titles, degrees and ranks. */
export function readSigner(foot: readonly HeadLine[]): Read<string | null> {
  const capitals = [...foot.entries()].filter(([, line]) => isAuthority(line))
  const others = [...foot.entries()].filter(([, line]) => isTitleAlone(line))
  for (const [at] of [...capitals, ...others]) {
    const candidates = below(foot, at).filter((candidate) => !isBodyOf(candidate))
    const signed =
      candidates.find((candidate) => nameIn(candidate) !== null) ??
      candidates.findLast((candidate) => nameInCapitals(candidate) !== null)
    const name = signed === undefined ? null : (nameIn(signed) ?? nameInCapitals(signed))
    if (signed !== undefined && name !== null) return read(name, stands(PATH, signed.place))
  }
  return read(null, found(headRules.signerMissing.at(PATH, {})))
}

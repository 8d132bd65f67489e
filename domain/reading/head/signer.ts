import { headRules } from '../../checks/rules/head-rules.ts'
import { alignedFold } from '../source/aligned-fold.ts'
import { found, read, stands, type Read } from '../source/read.ts'
import { TITLE, isAuthority, signsForAnother } from './authority.ts'
import type { HeadLine } from './head-lines.ts'

const PATH = '/letter/signer'
const SIGNED = /\(?\s*\[?(?:đã ký|daky|ký, ghi rõ họ tên|ký tên, đóng dấu|ký, đóng dấu|ký tên)\]?\s*\)?/giu
const NAME = /\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,5}$/u
const NAME_IN_CAPITALS = /^\p{Lu}{2,}(?:\s+\p{Lu}+){1,5}$/u
const MOST_LINES = 10

/** «Phó Giám đốc Nguyễn …»: a title in small letters looks like a name. */
function withoutTitle(text: string): string {
  const title = TITLE.exec(alignedFold(text))
  return title === null ? text : text.slice(title[0].length).trim()
}

const bare = (text: string) => withoutTitle(text.replace(SIGNED, ' ').trim()).replace(/\s+/g, ' ').trim()

/** The name at the end of a line, after whatever titles are glued to it. */
const nameIn = ({ text }: HeadLine): string | null => NAME.exec(bare(text))?.[0] ?? null

/** A line that is a name in capitals: so may be the end of a body's name, so it counts only where no other name stands. */
function nameInCapitals({ text }: HeadLine): string | null {
  return NAME_IN_CAPITALS.test(bare(text)) && !signsForAnother({ text }) ? bare(text) : null
}

/** Lines below an authority in its column: those of the list of recipients beside it are left out. */
function below(lines: readonly HeadLine[], at: number): HeadLine[] {
  const [authority] = lines.slice(at)
  return lines.slice(at, at + MOST_LINES).filter((line) => {
    if (authority === undefined || line.item || /^[-+*]/.test(line.text) || line.folded.startsWith('noi nhan'))
      return false
    return authority.place.row === undefined || line.column === authority.column
  })
}

const isBodyOf = (line: HeadLine) => /^(?:uy ban|ubnd|ban|so)\b/.test(line.folded)

/** The name of who signed, without titles. */
export function readSigner(foot: readonly HeadLine[]): Read<string | null> {
  for (const [at, line] of foot.entries()) {
    if (!isAuthority(line)) continue
    const candidates = below(foot, at).filter((candidate) => !isBodyOf(candidate))
    const signed =
      candidates.find((candidate) => nameIn(candidate) !== null) ??
      candidates.findLast((candidate) => nameInCapitals(candidate) !== null)
    const name = signed === undefined ? null : (nameIn(signed) ?? nameInCapitals(signed))
    if (signed !== undefined && name !== null) return read(name, stands(PATH, signed.place))
  }
  return read(null, found(headRules.signerMissing.at(PATH, {})))
}

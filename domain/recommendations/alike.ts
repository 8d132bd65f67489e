import { wordsOf } from '../checks/others/shingles.ts'

/** Words that every proposal has, and that say nothing of what it is about. */
const COMMON = new Set(
  wordsOf(
    'đề nghị kiến nghị đề xuất kính sở thông tin và truyền thông tỉnh ubnd xem xét quan tâm sớm cho các của để được với trong về là có này đơn vị một số tiếp tục',
  ),
)

/** Proposals that share this much of what they say are worth looking at together. */
const ALIKE = 0.3

const tellingWords = (text: string): Set<string> => new Set(wordsOf(text).filter((word) => !COMMON.has(word)))

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = new Set([...a, ...b]).size
  return all === 0 ? 0 : [...a].filter((word) => b.has(word)).length / all
}

/** The texts that ask for much the same as one of them, by the words that they share; itself always among them. */
export function alikeTo<T extends { readonly text: string }>(one: T, all: readonly T[]): T[] {
  const wanted = tellingWords(one.text)
  return all.filter((other) => other === one || share(wanted, tellingWords(other.text)) >= ALIKE)
}

/** Stands in every made-up text and beside every made-up figure, so that none can be taken for real on its own. */
export const SAMPLE_MARK = '(số liệu mẫu)'

export function marked(text: string): string {
  return `${text} ${SAMPLE_MARK}`
}

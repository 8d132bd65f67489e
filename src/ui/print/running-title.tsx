/** Repeats a title at the foot of every page, where the browser can. */
export function RunningTitle({ title }: { readonly title: string }) {
  return (
    <style>{`@page { @bottom-left { content: ${cssString(`Tổng Hợp · ${title}`)}; width: 80%; color: #56606b; font: 8.5pt 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif; } }`}</style>
  )
}

/** Escaped, whatever a title may hold. */
const cssString = (text: string) =>
  `'${text.replaceAll(/[^\p{L}\p{N} .,:;·–/()«»%-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}'`

const encoder = new TextEncoder()

/** For each length that has matched: the longest shorter one that ends in the same bytes. */
function fallbacks(wanted: Uint8Array): Uint32Array {
  const back = new Uint32Array(wanted.length)
  for (let at = 1, matched = 0; at < wanted.length; at += 1) {
    while (matched > 0 && wanted[at] !== wanted[matched]) matched = back[matched - 1] ?? 0
    if (wanted[at] === wanted[matched]) matched += 1
    back[at] = matched
  }
  return back
}

/**
 * Where `wanted` begins in `bytes` from `from` on; -1 when it does not. Looks at each byte once, whatever the bytes are
 * (Knuth, Morris, Pratt): both may come from somebody who wishes us ill.
 */
function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const back = fallbacks(wanted)
  const [first = 0] = wanted
  for (let at = from, matched = 0; at < bytes.length; at += 1) {
    if (matched === 0 && bytes[at] !== first) {
      at = bytes.indexOf(first, at)
      if (at === -1) return -1
    }
    while (matched > 0 && bytes[at] !== wanted[matched]) matched = back[matched - 1] ?? 0
    if (bytes[at] === wanted[matched]) matched += 1
    if (matched === wanted.length) return at + 1 - wanted.length
  }
  return -1
}

function boundaryOf(contentType: string): string | null {
  const found = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType)
  return found?.[1] ?? found?.[2] ?? null
}

/** The parts of a form, each its headers with the empty line after them, and its content; null when it is not well formed. */
function partsOf(body: Uint8Array, boundary: string): { headers: Uint8Array; content: Uint8Array }[] | null {
  const delimiter = encoder.encode(`\r\n--${boundary}`)
  const emptyLine = encoder.encode('\r\n\r\n')
  const parts: { headers: Uint8Array; content: Uint8Array }[] = []
  const opening = delimiter.subarray(2)
  let at = indexOf(body, opening, 0)
  if (at === -1) return null
  at += opening.length
  while (!(body[at] === 0x2d && body[at + 1] === 0x2d)) {
    const headersEnd = indexOf(body, emptyLine, at)
    const end = headersEnd === -1 ? -1 : indexOf(body, delimiter, headersEnd + 2)
    if (end === -1) return null
    const start = headersEnd + emptyLine.length
    parts.push({ headers: body.subarray(at, start), content: body.subarray(Math.min(start, end), end) })
    at = end + delimiter.length
  }
  return parts
}

export type FormFile = { readonly field: string; readonly name: string; readonly bytes: Uint8Array }

/**
 * The files of a form, as views of its body. The runtime's own parser reads names and headers, of a form whose contents are
 * left out: it would copy each of them three times. Null when the form is not well formed.
 */
export async function filesOfForm(body: Uint8Array, contentType: string): Promise<FormFile[] | null> {
  const boundary = boundaryOf(contentType)
  const parts = boundary === null ? null : partsOf(body, boundary)
  if (parts === null) return null
  const outline = parts.flatMap(({ headers }, nth) => [`--${boundary}`, headers, `${nth}\r\n`])
  try {
    const form = await new Response(new Blob([...outline.map(asPart), `--${boundary}--\r\n`]), {
      headers: { 'Content-Type': contentType },
    }).formData()
    const files = [...form].map(async ([field, value]) => {
      if (typeof value === 'string') return []
      const content = parts[Number(await value.text())]?.content
      return content === undefined ? [] : [{ field, name: value.name, bytes: content }]
    })
    return (await Promise.all(files)).flat()
  } catch {
    return null
  }
}

const asPart = (part: string | Uint8Array) => (typeof part === 'string' ? part : new Uint8Array(part))

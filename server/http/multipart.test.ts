import { assert, asyncProperty, array, constantFrom, record, string, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filesOfForm } from './multipart.ts'

/** A form as a client of the platform sends it. */
async function sent(
  files: readonly { field: string; name: string; bytes: Uint8Array }[],
  texts: readonly string[] = [],
) {
  const form = new FormData()
  for (const text of texts) form.append('text', text)
  for (const { field, name, bytes } of files) form.append(field, new File([new Uint8Array(bytes)], name))
  const request = new Response(form)
  return { type: request.headers.get('Content-Type') ?? '', body: new Uint8Array(await request.arrayBuffer()) }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('files of a form', () => {
  it('come out as they were sent, whatever they are called and hold', async () => {
    const file = record({
      field: constantFrom('file', 'tệp'),
      name: string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((name) => name.replace(/\p{C}/gu, '_')),
      bytes: uint8Array({ maxLength: 200 }),
    })
    const text = constantFrom('', 'một', '--', '\r\n\r\n')
    await assert(
      asyncProperty(array(file, { maxLength: 3 }), array(text, { maxLength: 2 }), async (files, texts) => {
        const { type, body } = await sent(files, texts)
        expect(await filesOfForm(body, type)).toEqual(files)
      }),
      { numRuns: 200, seed: 20_211_027 },
    )
  })

  it('may hold what looks like the seam of a form', async () => {
    const files = [{ field: 'file', name: 'a', bytes: bytesOf('\r\n--\r\n--x\r\n\r\n--x--\r\n') }]
    const { type, body } = await sent(files)
    expect(await filesOfForm(body, type)).toEqual(files)
  })

  it.each([
    ['no form', 'không phải biểu mẫu'],
    ['a form that breaks off in its headers', '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n'],
    [
      'a form that breaks off in a file',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nnội dung\r\n--',
    ],
    ['a part without a name', '--x\r\nContent-Type: text/plain\r\n\r\na\r\n--x--\r\n'],
  ])('are not taken out of %s', async (_, text) => {
    expect(await filesOfForm(bytesOf(text), 'multipart/form-data; boundary=x')).toBeNull()
  })
})

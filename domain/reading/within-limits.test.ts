import { describe, expect, it } from 'vitest'
import { readText } from '#tests/fixtures/letters/read-text.ts'
import { storedReadingSchema } from '../reports/reading.ts'
import type { LetterReading } from './read-letter.ts'

const TABLE = ['1. Công tác chỉ đạo', 'STT\tNội dung\tSố, ngày ban hành\tĐơn vị ban hành\tĐối tượng']
const cutOff = (reading: LetterReading) =>
  reading.findings.filter(({ rule }) => rule === 'text-too-long').map(({ path }) => path)

/** Whether it fits the schema that readings are stored by. */
const fits = (reading: LetterReading) =>
  storedReadingSchema.safeParse({ ...reading, letterId: 'l', format: 'txt' }).success

describe('a letter beyond all measure', () => {
  it.each([
    ['/letter/subject', ['V/v ' + 'báo cáo '.repeat(1000), 'Kính gửi: Sở']],
    ['/letter/recipients', ['Kính gửi: ' + '- Sở Y tế; '.repeat(600)]],
    [
      '/sections/inspection',
      ['3. Công tác kiểm tra, giám sát', ...Array.from({ length: 2100 }, (_, nth) => `- Lần ${nth}`)],
    ],
    ['/sections/inspection/items/0', ['3. Công tác kiểm tra, giám sát', '- ' + 'dài '.repeat(6000)]],
    ['/sections/directives/0/content', [...TABLE, `1\t${'dài '.repeat(6000)}\t1/A ngày 1/1/2021\tSở\t`]],
    [
      '/sections/directives/0/documents',
      [...TABLE, `1\tA\t${Array.from({ length: 250 }, (_, nth) => `${nth + 1}/A ngày 1/1/2021`).join('; ')}\tSở\t`],
    ],
    ['/sections/directives/0/audiences', [...TABLE, `1\tA\t1/A ngày 1/1/2021\tSở\t${'- Chợ. '.repeat(600)}`]],
  ])('is cut off at %s, says so, and can be stored', (path, lines) => {
    const reading = readText(...lines)
    expect(cutOff(reading)).toEqual([path])
    expect(fits(reading)).toBe(true)
  })

  it('keeps no provenance of what was cut off', () => {
    const { provenance } = readText(
      '3. Công tác kiểm tra, giám sát',
      ...Array.from({ length: 2100 }, (_, nth) => `- Lần ${nth}`),
    )
    expect(provenance['/sections/inspection/items/1999']).toBeDefined()
    expect(provenance['/sections/inspection/items/2000']).toBeUndefined()
  })

  it('is left as it is within measure', () =>
    expect(cutOff(readText('3. Công tác kiểm tra, giám sát', '- Một'))).toEqual([]))
})

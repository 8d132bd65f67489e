import { unzipSync, strFromU8 } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataColumnNames, type DataColumn } from '#domain/consolidated/data/data-columns.ts'
import { consolidatedOutlineSchema } from '#domain/consolidated/outline.schema.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import { isoDateSchema } from '#domain/model/dates.ts'
import { emptyLetterHead } from '#domain/model/letter.ts'
import type { ReportSections } from '#domain/model/sections.ts'
import { openLetterFile } from '#domain/reading/formats/open-letter-file.ts'
import type { ApiAnswer, ApiUnderTest } from './api-under-test.ts'
import { bodyOf, openCampaign, problemOf, startGround, submit, textOf, unit, type Ground } from './people.ts'

const day = (text: string) => isoDateSchema.parse(text)
const letter = { ...emptyLetterHead, number: '2162/SCT-VP', date: day('2021-10-27') }

const sections: Partial<ReportSections> = {
  directives: [
    {
      ordinal: 1,
      content: 'Triển khai, "sử dụng"',
      documents: [{ number: '780/SCT-VP', date: day('2021-05-07') }],
      issuer: 'Sở Công Thương',
      audiences: ['Chợ', 'Bến xe'],
    },
  ],
  qr: [
    { subject: 'Trụ sở', group: null, qrCodes: { state: 'number', value: 0 }, scans: { state: 'blank' }, note: '=1+1' },
    {
      subject: 'Chợ',
      group: 'Khu vực A',
      qrCodes: { state: 'none' },
      scans: { state: 'number', value: 541, approximate: true },
      note: null,
    },
  ],
  inspection: { state: 'items', items: ['- Đã kiểm tra\nhai lần', 'Nhắc nhở'] },
  results: { state: 'none' },
  recommendations: { state: 'items', items: ['Cấp máy in mã QR'] },
}

/** Fields of a CSV file, line by line (RFC 4180). */
function fieldsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.slice(0, -1)
}

type DataRow = Readonly<Record<DataColumn, string>>

function dataOf(answer: ApiAnswer): DataRow[] {
  const [head, ...rows] = fieldsOf(textOf(answer))
  expect(head).toEqual(dataColumnNames)
  return rows.map((row) => Object.fromEntries(dataColumnNames.map((name, at) => [name, row[at] ?? ''])) as DataRow)
}

export function describeExports(target: ApiUnderTest): void {
  describe('the files of a campaign', () => {
    let ground: Ground
    let campaign: Campaign
    beforeAll(async () => {
      ground = await startGround(target)
      const expected = [unit.congThuong, unit.yTe, unit.giaoDuc, unit.baTo]
      campaign = await openCampaign(ground.analyst, { title: 'Đợt 10/2021', unitIds: expected })
      const accepted = await submit(ground.analyst, campaign, unit.congThuong, { letter, sections })
      await ground.analyst.post(`/api/reports/${accepted.id}/accept`, undefined, {
        'If-Match': `"${accepted.revision}"`,
      })
      await submit(ground.analyst, campaign, unit.yTe, { sections: { qr: [] } })
      const returned = await submit(ground.analyst, campaign, unit.giaoDuc)
      const reasons = { reasons: ['Bổ sung số liệu'] }
      await ground.analyst.post(`/api/reports/${returned.id}/return`, reasons, { 'If-Match': `"${returned.revision}"` })
    })
    afterAll(() => ground.stop())

    const get = (path: string, query = '') =>
      ground.leader.get(`/api/exports/${path}?campaign=${campaign.id}${query}`, { 'Accept-Language': 'en' })

    it('are outlined before they are made: what they cover, who is missing, what awaits a decision', async () => {
      const outline = bodyOf(await get('consolidated'), 200, consolidatedOutlineSchema)
      expect(outline.campaign.id).toBe(campaign.id)
      expect(outline.coverage).toMatchObject({
        expected: 4,
        submitted: 3,
        accepted: 1,
        pending: 1,
        returned: 1,
        missing: 1,
      })
      expect(outline.counted).toBe(1)
      expect(outline.totals.scans).toMatchObject({ value: 541, approximate: true, complete: false })
      const named = Object.fromEntries(
        outline.notices.map(({ kind, units }) => [kind, units.map(({ unitId }) => unitId)]),
      )
      expect(named).toMatchObject({ missing: [unit.baTo], returned: [unit.giaoDuc], awaiting: [unit.yTe] })
      expect(outline.rows).toMatchObject({ units: 4, directives: 1, listings: 4, qr: 5, inspection: 5, results: 4 })
    })

    it('count reports that await their decision when they are asked to', async () => {
      const outline = bodyOf(await get('consolidated', '&basis=submitted'), 200, consolidatedOutlineSchema)
      expect(outline.basis).toBe('submitted')
      expect(outline.counted).toBe(2)
      expect(outline.notices.map(({ kind }) => kind)).toContain('awaitingCounted')
    })

    it('are a Word document that opens, names every unit and is to be saved under its own name', async () => {
      const answer = await get('consolidated.docx')
      expect(answer.status).toBe(200)
      expect(answer.headers['content-disposition']).toContain(`bao-cao-tong-hop-${campaign.dueOn}.docx`)
      expect(answer.headers['export-rows']).toBe(
        'units=4, directives=1, qr=8, inspection=4, results=4, recommendations=1',
      )
      const { blocks, findings } = await openLetterFile(answer.bytes, 'bao-cao.docx')
      expect(findings).toEqual([])
      const text = JSON.stringify(blocks)
      for (const words of ['BÁO CÁO', 'Sở Công Thương', 'Sở Y tế', 'Sở Giáo dục và Đào tạo', 'UBND huyện Ba Tơ']) {
        expect(text).toContain(words)
      }
      for (const words of [
        'chưa gửi báo cáo',
        'chưa tính: báo cáo chưa được quyết định',
        'Bổ sung số liệu',
        '780/SCT-VP',
        'Cấp máy in mã QR',
      ]) {
        expect(text).toContain(words)
      }
      expect(strFromU8(unzipSync(answer.bytes)['word/document.xml'] ?? new Uint8Array())).toContain(
        'w:orient="landscape"',
      )
    })

    it('are a workbook whose numbers are numbers, whose days are days, and whose blanks are empty with their state beside them', async () => {
      const answer = await get('annex.xlsx')
      expect(answer.status).toBe(200)
      expect(answer.headers['content-disposition']).toContain(`phu-luc-${campaign.dueOn}.xlsx`)
      const sheets = await readWorkbook(Buffer.from(answer.bytes))
      expect(sheets.map(({ sheet }) => sheet)).toEqual([
        'About',
        'Units',
        'Directives',
        'Directives by unit',
        'QR codes',
        'Inspection',
        'Results and experience',
        'Recommendations',
      ])
      const rowsOf = (name: string) => {
        const [head = [], ...rows] = sheets.find(({ sheet }) => sheet === name)?.data ?? []
        return rows.map((row) => (title: string) => row[head.indexOf(title)] ?? null)
      }
      const figures = rowsOf('QR codes').map((cell) =>
        ['Unit id', 'Section 2', 'QR codes', 'QR codes: state', 'Scans', 'Scans: state', 'Scans: approximate'].map(
          cell,
        ),
      )
      expect(figures).toEqual([
        [unit.congThuong, 'filled', 0, 'number', null, 'blank', null],
        [unit.congThuong, 'filled', null, 'none', 541, 'number', 'yes'],
        [unit.giaoDuc, 'not counted: returned', null, 'not counted: returned', null, 'not counted: returned', null],
        [
          unit.yTe,
          'not counted: awaiting a decision',
          null,
          'not counted: awaiting a decision',
          null,
          'not counted: awaiting a decision',
          null,
        ],
        [unit.baTo, 'no report submitted', null, 'no report submitted', null, 'no report submitted', null],
      ])
      const [document] = rowsOf('Directives')
      expect(document?.('Number')).toBe('780/SCT-VP')
      expect(document?.('Date')).toEqual(new Date('2021-05-07'))
      const about = Object.fromEntries((sheets[0]?.data ?? []).map(([label, value]) => [String(label), value]))
      expect(about).toMatchObject({
        Campaign: 'Đợt 10/2021',
        'Units expected': 4,
        'Not submitted': 1,
        'Counted in the sheets': 1,
      })
    })

    it('are data in which every fact has its source, its state and its place', async () => {
      const answer = await get('data.csv')
      expect(answer.status).toBe(200)
      expect([...answer.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const rows = dataOf({ ...answer, bytes: answer.bytes.subarray(3) })
      expect(answer.headers['export-rows']).toBe(`data=${rows.length}`)
      const own = rows.filter(({ unitId }) => unitId === unit.congThuong)
      expect(
        new Set(
          own.map(({ letterNumber, letterDate, reportVersion }) => [letterNumber, letterDate, reportVersion].join(' ')),
        ),
      ).toEqual(new Set(['2162/SCT-VP 2021-10-27 1']))
      const codes = own.filter(({ record }) => record === 'qr')
      expect(
        codes.map(({ pointer, qrCodes, qrCodesState, scans, scansState, note }) => [
          pointer,
          qrCodes,
          qrCodesState,
          scans,
          scansState,
          note,
        ]),
      ).toEqual([
        ['/sections/qr/0', '0', 'number', '', 'blank', "'=1+1"],
        ['/sections/qr/1', '', 'none', '541', 'number', ''],
      ])
      expect(own.filter(({ section }) => section === 'inspection').map(({ text }) => text)).toEqual([
        "'- Đã kiểm tra\nhai lần",
        'Nhắc nhở',
      ])
      expect(own.filter(({ section }) => section === 'results').map(({ state }) => state)).toEqual(['none'])
      const states = (id: string) =>
        rows
          .flatMap((row) => (row.unitId === id ? [row.state] : []))
          .filter((state, at, all) => all.indexOf(state) === at)
      expect([unit.yTe, unit.giaoDuc, unit.baTo].map(states)).toEqual([['awaiting'], ['returned'], ['missing']])
      const proposal = rows.find(({ record }) => record === 'recommendation')
      expect(proposal).toMatchObject({ unitId: unit.congThuong, handling: 'open', text: 'Cấp máy in mã QR' })
      const note = own.find(({ section, record }) => section === 'recommendations' && record === 'note')
      expect(note?.recommendationId).toBe(proposal?.recommendationId)
    })

    it('are refused for a campaign that there is not', async () => {
      for (const file of ['consolidated', 'consolidated.docx', 'annex.xlsx', 'data.csv']) {
        problemOf(await ground.leader.get(`/api/exports/${file}?campaign=khong-co`), 404, 'not-found')
      }
    })
  })
}

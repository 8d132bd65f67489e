import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metricsOfReport } from '../metrics/metrics.ts'
import type { Count } from '../model/count.ts'
import { dayInVietnam, daysBetween } from '../model/dates.ts'
import { reportSectionsSchema, type QrRow } from '../model/sections.ts'
import { letterHeadSchema } from '../model/letter.ts'
import { quangNgai } from '../provinces/quang-ngai.ts'
import { SCANNING_BEGAN } from './calendar.ts'
import { SAMPLE_MARK } from './mark.ts'
import { ACTIVE_SHARE, SCANS_PER_ACTIVE_CODE_AND_DAY, SCANS_PER_CODE_AND_WEEK } from './places.ts'
import { realAnswer } from './real-answer.ts'
import { DEMO_SEED, sampleOf, type SampleCampaign, type SampleEvent, type SampleOptions } from './sample.ts'
import { unitsOfSize } from './sample-units.ts'

const options: SampleOptions = { units: quangNgai.units, campaigns: 6, directivesPerReport: null, seed: DEMO_SEED }
const province = sampleOf(options)

type Submission = Extract<SampleEvent, { kind: 'submit' }>
const isSubmission = (event: SampleEvent): event is Submission => event.kind === 'submit'
const submissions = (campaigns: readonly SampleCampaign[]) =>
  campaigns.flatMap(({ events }) => events.filter(isSubmission))
const kindsFor = ({ events }: SampleCampaign, unitId: string) =>
  events
    .filter((event) => event.unitId === unitId)
    .map(({ kind }) => kind)
    .join(' ')

/** Every unit's way through every campaign, e.g. `submit accept`; empty where it submitted nothing. */
const courses = province.flatMap((campaign) => options.units.map(({ id }) => kindsFor(campaign, id)))
const rows = submissions(province).flatMap(({ sections }) => sections.qr)
const states = (pick: (row: QrRow) => Count) => new Set(rows.map((row) => pick(row).state))
const valueOf = (count: Count) => (count.state === 'number' ? count.value : null)

describe('sample province', () => {
  it('is the same every time, and another with another seed', () => {
    expect(sampleOf(options)).toEqual(province)
    expect(sampleOf({ ...options, seed: 7 })).not.toEqual(province)
  })

  it('keeps what a unit reports when other units join or leave', () => {
    const alone = options.units.filter(({ id }) => id === 'huyen-ba-to')
    const ofUnit = (campaigns: readonly SampleCampaign[]) =>
      campaigns.flatMap(({ events }) => events.filter(({ unitId }) => unitId === 'huyen-ba-to'))
    expect(ofUnit(sampleOf({ ...options, units: alone }))).toEqual(ofUnit(province))
  })

  it('asks in six campaigns from 07/2021 to 12/2021, with the real request in 10/2021', () => {
    expect(province.map(({ campaign }) => campaign.title)).toEqual([
      'Đợt 07/2021',
      'Đợt 08/2021',
      'Đợt 09/2021',
      'Đợt 10/2021',
      'Đợt 11/2021',
      'Đợt 12/2021',
    ])
    expect(province[3]?.campaign).toMatchObject({
      request: { number: '1406/STTTT-BCVT&CNTT', date: '2021-10-26' },
      dueOn: '2021-10-29',
    })
  })

  it('holds every course that a report can take', () => {
    for (const course of ['', 'submit', 'submit accept', 'submit return', 'submit return submit accept']) {
      expect(courses).toContain(course)
    }
    expect(new Set(courses).size).toBe(5)
  })

  it('holds letters in time and late ones in every campaign', () => {
    for (const { campaign, events } of province) {
      const days = events.filter(isSubmission).map(({ at }) => dayInVietnam(at))
      expect(days.some((day) => day <= campaign.dueOn)).toBe(true)
      expect(days.some((day) => day > campaign.dueOn)).toBe(true)
    }
  })

  it('holds numbers, zeros, approximate numbers, blanks and explicit nones', () => {
    expect(states(({ qrCodes }) => qrCodes)).toEqual(new Set(['number', 'blank', 'none']))
    expect(states(({ scans }) => scans)).toEqual(new Set(['number', 'blank', 'none']))
    expect(rows.some(({ qrCodes, scans }) => valueOf(qrCodes) === 0 && valueOf(scans) === 0)).toBe(true)
    expect(rows.some(({ scans }) => scans.state === 'number' && scans.approximate === true)).toBe(true)
  })

  it('holds reports blank in part, wholly blank, and without a table', () => {
    const scans = submissions(province).map(({ sections }) => metricsOfReport(sections, []).scans)
    expect(scans.some(({ partial }) => partial)).toBe(true)
    expect(scans.some(({ state }) => state === 'blank')).toBe(true)
    expect(submissions(province).some(({ sections }) => sections.qr.length === 0)).toBe(true)
  })

  it('holds a cumulative count that falls from one campaign to the next', () => {
    const falls = options.units.filter(({ id }) => {
      const counts = submissions(province)
        .filter(({ unitId }) => unitId === id)
        .map(({ sections }) => metricsOfReport(sections, []).scans.value)
      return counts.some((count, index) => {
        const before = counts[index - 1]
        return count !== null && count > 0 && before !== undefined && before !== null && count < before
      })
    })
    expect(falls.length).toBeGreaterThan(0)
  })

  it('holds every state in its newest campaign, which is seen first', () => {
    const newest = province.slice(-1)
    const scans = submissions(newest).map(({ sections }) => metricsOfReport(sections, []).scans)
    expect(new Set(scans.map(({ state }) => state))).toEqual(new Set(['number', 'none', 'blank']))
    expect(scans.some(({ value }) => value === 0)).toBe(true)
    expect(scans.some(({ partial }) => partial)).toBe(true)
    const kinds = new Set(newest.flatMap((campaign) => options.units.map(({ id }) => kindsFor(campaign, id))))
    for (const course of ['', 'submit', 'submit accept', 'submit return']) expect(kinds).toContain(course)
  })

  it('holds every state of a section of notes', () => {
    const notes = submissions(province).flatMap(({ sections }) => [sections.inspection, sections.recommendations])
    expect(new Set(notes.map(({ state }) => state))).toEqual(new Set(['items', 'none', 'blank']))
  })

  it('says in every text and beside every figure that it is made up', () => {
    const texts = submissions(province).flatMap(({ letter, sections }) =>
      [
        [letter.subject ?? ''],
        sections.directives.map(({ content }) => content),
        sections.qr.map(({ note }) => note ?? ''),
        [sections.inspection, sections.results, sections.recommendations].flatMap((notes) =>
          notes.state === 'items' ? notes.items : [],
        ),
      ].flat(),
    )
    const reasons = province.flatMap(({ events }) =>
      events.flatMap((event) => (event.kind === 'return' ? event.reasons : [])),
    )
    expect(texts.length).toBeGreaterThan(1000)
    expect(reasons.length).toBeGreaterThan(0)
    expect([...texts, ...reasons].filter((text) => !text.endsWith(SAMPLE_MARK))).toEqual([])
  })

  it('fits the schemas of what is submitted', () => {
    for (const { letter, sections } of submissions(province)) {
      expect(letterHeadSchema.parse(letter)).toEqual(letter)
      expect(reportSectionsSchema.parse(sections)).toEqual(sections)
    }
  })

  it('orders what happens in a campaign by time, none of it before the request', () => {
    for (const { campaign, openedAt, events } of province) {
      const times = events.map(({ at }) => at)
      expect(times).toEqual(times.toSorted())
      expect(dayInVietnam(openedAt)).toBe(campaign.request.date)
      expect(times.every((at) => at > openedAt)).toBe(true)
    }
  })

  it('dates no directive after the letter that lists it', () => {
    for (const { letter, sections } of submissions(province)) {
      for (const { documents } of sections.directives) {
        for (const { date } of documents)
          expect(date !== null && letter.date !== null && date <= letter.date).toBe(true)
      }
    }
  })
})

describe('proportions of the sample', () => {
  const plain = province.flatMap(({ campaign, events }) =>
    events.filter(isSubmission).flatMap(({ unitId, sections }) => {
      const { qrCodes, scans } = metricsOfReport(sections, [])
      const whole = [qrCodes, scans].every(
        ({ state, partial, approximate }) => state === 'number' && !partial && !approximate,
      )
      const days = daysBetween(SCANNING_BEGAN, campaign.request.date)
      const district = quangNgai.units.some(({ id, kind }) => id === unitId && kind === 'district')
      return whole && (scans.value ?? 0) > 0
        ? [{ district, codes: qrCodes.value ?? 0, perDay: (scans.value ?? 0) / (qrCodes.value ?? 1) / days }]
        : []
    }),
  )

  it('has 3 to 12 % of a district’s codes scanned on a day, 4.4 times each', () => {
    const shares = plain.filter(({ district }) => district).map(({ perDay }) => perDay / SCANS_PER_ACTIVE_CODE_AND_DAY)
    const typical = shares.toSorted((a, b) => a - b)[Math.floor(shares.length / 2)] ?? 0
    expect(typical).toBeGreaterThan(ACTIVE_SHARE.least)
    expect(typical).toBeLessThan(ACTIVE_SHARE.most)
    const within = shares.filter((share) => share > ACTIVE_SHARE.least * 0.95 && share < ACTIVE_SHARE.most * 1.05)
    expect(within.length / shares.length).toBeGreaterThan(0.9)
  })

  it('has about 33 scans a week for each of a department’s codes', () => {
    const perWeek = plain.filter(({ district }) => !district).map(({ perDay }) => perDay * 7)
    const mean = perWeek.reduce((sum, value) => sum + value, 0) / perWeek.length
    expect(mean).toBeGreaterThan(SCANS_PER_CODE_AND_WEEK * 0.85)
    expect(mean).toBeLessThan(SCANS_PER_CODE_AND_WEEK * 1.15)
  })

  it('gives districts many codes and departments few', () => {
    const most = Math.max(...plain.filter(({ district }) => !district).map(({ codes }) => codes))
    const least = Math.min(...plain.filter(({ district }) => district).map(({ codes }) => codes))
    expect(most).toBeLessThan(20)
    expect(least).toBeGreaterThan(most)
  })

  it('leaves about 35 % of rows at zero, blank, none or not reported', () => {
    const rowsOf = new Map<string, number>()
    for (const { unitId, sections } of submissions(province)) {
      rowsOf.set(unitId, Math.max(rowsOf.get(unitId) ?? 0, sections.qr.length))
    }
    let all = 0
    let without = 0
    for (const { events } of province) {
      for (const { id } of options.units) {
        const last = events.filter(isSubmission).findLast(({ unitId }) => unitId === id)
        const expected = rowsOf.get(id) ?? 0
        const withScans = last?.sections.qr.filter(({ scans }) => (valueOf(scans) ?? 0) > 0).length ?? 0
        all += expected
        without += expected - withScans
      }
    }
    expect(without / all).toBeGreaterThan(0.28)
    expect(without / all).toBeLessThan(0.42)
  })
})

describe('room for the real answer', () => {
  const own = province.map(({ events }) =>
    events.filter(({ unitId }) => unitId === realAnswer.unitId).filter(isSubmission),
  )

  it('leaves 10/2021 of Sở Công Thương to the real letter', () => {
    expect(own.map((answers) => answers.length)).toEqual([1, 1, 1, 0, 1, 1])
  })

  it('leads up to one code and 541 scans, and on from there', () => {
    const counts = own.flat().map(({ sections }) => metricsOfReport(sections, []))
    expect(counts.map(({ qrCodes }) => qrCodes.value)).toEqual([1, 1, 1, 1, 1])
    const scans = counts.map((count) => count.scans.value ?? 0)
    const through = [...scans.slice(0, 3), realAnswer.scans, ...scans.slice(3)]
    expect(through).toEqual(through.toSorted((a, b) => a - b))
    expect(scans).not.toContain(realAnswer.scans)
  })

  it('gives no sample directive the number of a real one', () => {
    const numbers = own.flat().flatMap(({ sections }) => sections.directives.flatMap(({ documents }) => documents))
    for (const { number } of numbers) expect(['780/SCT-VP', '1532/SCT-QLTM', '1711/TB-SCT']).not.toContain(number)
  })
})

describe('size of the sample', () => {
  it('is empty without units', () => {
    expect(sampleOf({ ...options, units: [] })).toEqual([])
  })

  it('serves one unit, and the one with the real answer at that', () => {
    const units = unitsOfSize(1, quangNgai.units)
    expect(units.map(({ id }) => id)).toEqual([realAnswer.unitId])
    expect(sampleOf({ ...options, units })).toHaveLength(6)
  })

  it('adds made-up units, called so, to the directory', () => {
    const units = unitsOfSize(40, quangNgai.units)
    expect(units.slice(0, 33)).toEqual(quangNgai.units)
    expect(units.slice(33).every(({ name }) => name.startsWith('Đơn vị mẫu số '))).toBe(true)
    expect(new Set(units.map(({ id }) => id)).size).toBe(40)
  })

  it('serves a year of weekly campaigns, each with a request of its own day', () => {
    const campaigns = sampleOf({ ...options, units: unitsOfSize(2, quangNgai.units), campaigns: 52 })
    expect(campaigns).toHaveLength(52)
    expect(new Set(campaigns.map(({ campaign }) => campaign.request.date)).size).toBe(52)
  })

  it('lets several units list the same document from above, each once, marked as made up', () => {
    const listed = submissions(province.slice(-1)).flatMap(({ unitId, sections }) =>
      sections.directives
        .filter(({ issuer }) => issuer === 'UBND tỉnh Quảng Ngãi' || issuer === 'Bộ Y tế')
        .flatMap(({ documents, content }) => documents.map(({ number }) => ({ unitId, number, content }))),
    )
    const units = [...Map.groupBy(listed, ({ number }) => number).values()].map((same) => same.map((one) => one.unitId))
    expect(Math.max(...units.map((some) => some.length))).toBeGreaterThan(2)
    for (const some of units) expect(new Set(some).size).toBe(some.length)
    for (const { number, content } of listed) expect(`${number} ${content}`).toMatch(/-MAU .*\(số liệu mẫu\)$/)
  })

  it('serves 250 units with 3,000 directives in a campaign', () => {
    const units = unitsOfSize(250, quangNgai.units)
    const [campaign, ...others] = sampleOf({ ...options, units, campaigns: 1, directivesPerReport: 12 })
    expect(others).toEqual([])
    expect(campaign?.campaign.unitIds).toHaveLength(250)
    const listed =
      campaign === undefined ? [] : submissions([campaign]).map(({ sections }) => sections.directives.length)
    expect(new Set(listed)).toEqual(new Set([12]))
  })

  it('lists as many directives as asked for, with numbers of their own', () => {
    assert(
      property(integer({ min: 0, max: 300 }), integer(), (directivesPerReport, seed) => {
        const units = unitsOfSize(2, quangNgai.units)
        for (const { sections } of submissions(sampleOf({ units, campaigns: 2, directivesPerReport, seed }))) {
          expect(sections.directives).toHaveLength(directivesPerReport)
          const numbers = sections.directives.flatMap(({ documents }) => documents.map(({ number }) => number))
          expect(new Set(numbers).size).toBe(directivesPerReport)
        }
      }),
      { numRuns: 30 },
    )
  })
})

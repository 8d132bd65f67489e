import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contactSchema } from '#domain/model/contact.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import { pageOf } from '#domain/model/page.ts'
import { wordsOf, type Block } from '#domain/letters-out/paper.ts'
import { reminderPreviewSchema } from '#domain/letters-out/reminder.schema.ts'
import type { ApiAnswer, ApiUnderTest } from './api-under-test.ts'
import { accept, bodyOf, openCampaign, pathsOf, problemOf, startGround, submit, unit, type Ground } from './people.ts'

const three = [unit.congThuong, unit.yTe, unit.baTo]

/** Every paragraph of the text, as words. */
const wordsIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'rule') return []
    return block.kind === 'paragraph' ? [wordsOf(block)] : wordsIn(block.rows.flat(2))
  })

const wordText = ({ bytes }: ApiAnswer) => {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
}

export function describeReminders(target: ApiUnderTest): void {
  describe('reminders', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    const wish = { unitIds: three, wantedBy: '2099-12-31' }
    const preview = ({ id }: Campaign, change: object = {}) =>
      ground.analyst.post(`/api/campaigns/${id}/reminder/preview`, { ...wish, ...change })
    const make = ({ id }: Campaign, change: object = {}) =>
      ground.analyst.post(`/api/campaigns/${id}/reminder`, { ...wish, ...change })
    const contactsOf = async ({ id }: Campaign) =>
      bodyOf(await ground.leader.get(`/api/campaigns/${id}/contacts`), 200, pageOf(contactSchema)).items

    it('are the letter that the preview shows, and stand in the record of each unit', async () => {
      const campaign = await openCampaign(ground.analyst, { unitIds: three })
      const shown = bodyOf(await preview(campaign), 200, reminderPreviewSchema)
      expect(shown.unitIds).toEqual(three)
      expect(await contactsOf(campaign)).toEqual([])

      const made = await make(campaign)
      expect(made.status).toBe(200)
      expect(made.headers['content-disposition']).toMatch(/^attachment; filename="cong-van-don-doc-.+\.docx"/)
      const text = wordText(made)
      for (const words of shown.paper.parts.flatMap(({ blocks }) => wordsIn(blocks))) expect(text).toContain(words)
      expect(text).toContain('- Sở Công Thương tỉnh Quảng Ngãi;')
      expect(text).toContain('SỞ THÔNG TIN')

      const contacts = await contactsOf(campaign)
      expect(contacts.map(({ unitId }) => unitId).toSorted()).toEqual(three.toSorted())
      expect(contacts.map(({ kind, at, note }) => ({ kind, at, note }))[0]).toEqual({
        kind: 'reminder',
        at: made.headers['contacts-recorded-at'],
        note: 'Đề nghị gửi báo cáo chậm nhất ngày 31/12/2099',
      })
    })

    it('leave out whose report has come, and are refused when one came after the preview', async () => {
      const campaign = await openCampaign(ground.analyst, { unitIds: three })
      await accept(ground.analyst, await submit(ground.analyst, campaign, unit.yTe))
      const shown = bodyOf(await preview(campaign), 200, reminderPreviewSchema)
      expect(shown).toMatchObject({ unitIds: [unit.congThuong, unit.baTo], leftOut: [unit.yTe] })
      const refused = problemOf(await make(campaign), 409, 'reminder-not-needed')
      expect(refused.detail).toContain('Sở Y tế tỉnh Quảng Ngãi')
      expect(await contactsOf(campaign)).toEqual([])
      expect((await make(campaign, { unitIds: shown.unitIds })).status).toBe(200)
    })

    it('go to units whose report was returned too, with its reasons', async () => {
      const campaign = await openCampaign(ground.analyst, { unitIds: three })
      const { id } = await submit(ground.analyst, campaign, unit.baTo)
      await ground.analyst.post(`/api/reports/${id}/return`, { reasons: ['Thiếu số lượt quét'] })
      const text = wordText(await make(campaign, { layout: 'each' }))
      expect(text).toContain('Kính gửi: UBND huyện Ba Tơ')
      expect(text).toContain('- Thiếu số lượt quét.')
    })

    it('ask for no day before their own, and no unit that is not expected', async () => {
      const campaign = await openCampaign(ground.analyst, { unitIds: three })
      const wrong = { unitIds: [unit.yTe, unit.giaoDuc], dated: '2021-11-09', wantedBy: '2021-11-08' }
      const problem = problemOf(await make(campaign, wrong), 422, 'validation-failed')
      expect(pathsOf(problem)).toEqual(['/unitIds/1', '/wantedBy'])
    })
  })
}

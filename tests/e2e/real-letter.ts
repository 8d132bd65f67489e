import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { isoDateSchema } from '#domain/model/dates.ts'

const fileName = '2162-SCT-VP.txt'
const path = join(resolve(import.meta.dirname, '..', '..'), 'server', 'demo', 'letters', fileName)

const day = (text: string) => isoDateSchema.parse(text)

/** What letter 2162/SCT-VP says, by its own text; of its sentences only the beginnings. */
export const realLetter = {
  head: {
    number: '2162/SCT-VP',
    date: day('2021-10-27'),
    signer: 'Nguyễn Đức Huy',
    answers: { number: '1406/STTTT-BCVT&CNTT', date: day('2021-10-26') },
  },
  directives: [
    { number: '780/SCT-VP', date: day('2021-05-07'), content: 'Về việc triển khai, sử dụng các biện pháp' },
    { number: '1532/SCT-QLTM', date: day('2021-08-09'), content: 'Triển khai văn bản hướng dẫn phòng chống' },
    { number: '1711/TB-SCT', date: day('2021-08-30'), content: 'Triển khai Công văn số 1088/STTTT-CNTT' },
  ],
  qr: {
    subject: 'Sở Công Thương tỉnh Quảng Ngãi',
    qrCodes: { state: 'number', value: 1 },
    scans: { state: 'number', value: 541 },
    note: null,
  },
  inspection: ['Công chức, viên chức', 'Chấp hành nghiêm túc', 'Báo cáo việc cài đặt'],
  results: ['Sở Công Thương đã triển khai', 'Cập nhật Bộ giải pháp', 'Chủ động triển khai'],
} as const

/** Drops the letter's file onto an element, as from a folder of the desktop. */
export async function dropLetter(page: Page, selector: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  const files = await page.evaluateHandle(
    ({ name, content }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], name, { type: 'text/plain' }))
      return transfer
    },
    { name: fileName, content: text },
  )
  await page.dispatchEvent(selector, 'drop', { dataTransfer: files })
}

import type { Random } from '#domain/sample/random.ts'
import { joined, MEGABYTE, noise, textBytes, type HostileFile } from './hostile-file.ts'

const line = 'Trạm Y tế xã Ba Tơ đã triển khai ứng dụng quét mã tại cơ quan.\n'
const row = 'Trạm Y tế xã Ba Tơ\t12\t3.400\tghi chú\n'
const lines = (text: string, bytes: number) => text.repeat(Math.floor(bytes / new TextEncoder().encode(text).length))

/** Text that is too long, or shaped so that a careless search in it takes for ever; the seed varies the noise. */
export function hostileText(random: Random): readonly HostileFile[] {
  return [
    { name: '25-mb.txt', bytes: () => textBytes(lines(line, 25 * MEGABYTE)) },
    { name: '25-mb-mot-dong.txt', bytes: () => textBytes(lines(line.trim(), 25 * MEGABYTE)) },
    { name: '20-mb-bang.txt', bytes: () => textBytes(`PHỤ LỤC\n2. Kết quả tạo mã QR\n${lines(row, 20 * MEGABYTE)}`) },
    { name: '20-mb-xuong-dong.txt', bytes: () => textBytes('\n'.repeat(20 * MEGABYTE)) },
    { name: 'nhieu.txt', bytes: () => noise(random, 100_000) },
    { name: 'nhieu.docx', bytes: () => noise(random, 100_000) },
    { name: 'trong.docx', bytes: () => new Uint8Array(0) },
    { name: 'trong.pdf', bytes: () => new Uint8Array(0) },
    { name: 'mot-dong.txt', bytes: () => textBytes(`Số: ${'1/'.repeat(MEGABYTE)}`) },
    { name: 'cach.txt', bytes: () => textBytes(`PHỤ LỤC\n${' '.repeat(MEGABYTE)}\n${'- '.repeat(MEGABYTE)}x`) },
    { name: 'ngay.txt', bytes: () => textBytes('Quảng Ngãi, ngày 1 tháng '.repeat(50_000)) },
    {
      name: 'so-dai.txt',
      bytes: () => textBytes(`2. Mã QR\nSTT\tĐối tượng\tmã QR đã tạo\n1\tA\t${'9'.repeat(90_000)}\n`),
    },
    { name: 'dau-thanh.txt', bytes: () => textBytes(`Số: 1/STN\n${'a\u0301\u0323'.repeat(30_000)}\n`) },
    { name: 'utf-16.txt', bytes: () => joined(new Uint8Array([0xff, 0xfe]), noise(random, 50_001)) },
    { name: '../../../dau-do.txt', bytes: () => textBytes('Số: 1/STN-VP\n') },
    { name: `${'dài '.repeat(2000)}.txt`, bytes: () => textBytes('Số: 1/STN-VP\n') },
    { name: 'to-qua.txt', bytes: () => new Uint8Array(120 * MEGABYTE).fill(0x61) },
    { name: 'nhieu-sau-dau-zip.docx', bytes: () => joined('PK\u0003\u0004', noise(random, 50_000)) },
    { name: 'nhieu-sau-dau-pdf.pdf', bytes: () => joined('%PDF-1.7\n', noise(random, 50_000)) },
    {
      name: 'nhieu-sau-dau-ole.doc',
      bytes: () => joined(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), noise(random, 50_000)),
    },
  ]
}

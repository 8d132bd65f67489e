import { describe, expect, it } from 'vitest'
import { readText, rulesOf } from '#tests/fixtures/letters/read-text.ts'

describe('the signer', () => {
  const signerOf = (...lines: string[]) => readText('Kính gửi: Sở', ...lines).letter.signer

  it.each([
    [['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', '(Đã ký)', 'Nguyễn Đức Huy']],
    [['KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC (đã ký) Nguyễn Đức Huy']],
    [['KT. GIÁM ĐỐCPHÓ GIÁM ĐỐCNguyễn Đức Huy']],
    [['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Đức Huy']],
    [['TM. UBND HUYỆN', 'CHỦ TỊCH', 'Nguyễn Đức Huy']],
    [['GIÁM ĐỐC', 'TS. Nguyễn Đức Huy']],
    [['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG', 'Nguyễn Đức Huy']],
    [['Q. GIÁM ĐỐC', 'Nguyễn Đức Huy']],
    [['Nơi nhận:          KT. GIÁM ĐỐC', '- Như trên;        PHÓ GIÁM ĐỐC', '- Lưu: VT.         Nguyễn Đức Huy']],
    [['Nơi nhận:\tKT. GIÁM ĐỐC', '- Như trên;\tPHÓ GIÁM ĐỐC', '- Lưu: VT.\tNguyễn Đức Huy']],
    [['Nơi nhận: KT. GIÁM ĐỐC', '- Như trên; PHÓ GIÁM ĐỐC', '- Lưu: VT. Nguyễn Đức Huy']],
    [['NGƯỜI LẬP BIỂU          GIÁM ĐỐC', 'Trần Thị Bình          Nguyễn Đức Huy']],
    [['Giám đốc', 'Nguyễn Đức Huy']],
    [['KT. Giám đốc', 'Phó Giám đốc', 'Nguyễn Đức Huy']],
    [['GIÁM ĐỐC', 'BS.CKII Nguyễn Đức Huy']],
    [['GIÁM ĐỐC', 'PGS.TS.BS Nguyễn Đức Huy']],
    [['CHỈ HUY TRƯỞNG', 'Đại tá Nguyễn Đức Huy']],
    [['Phó Giám đốc phụ trách', 'GIÁM ĐỐC', 'Giám đốc Nguyễn Đức Huy']],
  ])('under %j is found', (lines) => expect(signerOf(...lines)).toBe('Nguyễn Đức Huy'))

  it('in capitals is found', () => expect(signerOf('GIÁM ĐỐC', 'NGUYỄN ĐỨC HUY')).toBe('NGUYỄN ĐỨC HUY'))

  it('in capitals loses the degree before it', () =>
    expect(signerOf('GIÁM ĐỐC', 'BS.CKII. NGUYỄN ĐỨC HUY')).toBe('NGUYỄN ĐỨC HUY'))

  it('may have a name that begins with one letter', () => expect(signerOf('CHỦ TỊCH', 'Y Thị Bích')).toBe('Y Thị Bích'))

  it('under a title in small letters ends the last section', () =>
    expect(
      readText('5. Kiến nghị, đề xuất', '- Cấp kinh phí.', 'Giám đốc', 'Nguyễn Đức Huy').sections.recommendations,
    ).toEqual({ state: 'items', items: ['Cấp kinh phí.'] }))

  it('that is missing is said to be', () => {
    const reading = readText('Kính gửi: Sở', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC')
    expect(reading.letter.signer).toBeNull()
    expect(rulesOf(reading)).toContain('letter-signer-missing /letter/signer')
  })
})

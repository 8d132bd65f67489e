import { describe, expect, it } from 'vitest'
import { fitLines, wrapLines } from './fit-text.ts'

const tenPerLetter = (text: string) => text.length * 10

describe('fitLines', () => {
  it('leaves a text that fits on one line', () => {
    expect(fitLines('Sở Y tế', 70, 2, tenPerLetter)).toEqual(['Sở Y tế'])
  })

  it('breaks between words', () => {
    expect(fitLines('UBND huyện Ba Tơ', 100, 2, tenPerLetter)).toEqual(['UBND huyện', 'Ba Tơ'])
  })

  it('ends in an ellipsis what does not fit in the last line', () => {
    expect(fitLines('Ban Quản lý Khu kinh tế Dung Quất', 110, 2, tenPerLetter)).toEqual(['Ban Quản lý', 'Khu kinh t…'])
  })

  it('cuts a single word that is too wide', () => {
    expect(fitLines('STTTT-BCVT&CNTT', 60, 2, tenPerLetter)).toEqual(['STTTT…'])
  })
})

describe('wrapLines', () => {
  it('takes as many lines as the words need', () => {
    expect(wrapLines('Ban Quản lý Khu kinh tế', 110, tenPerLetter)).toEqual(['Ban Quản lý', 'Khu kinh tế'])
  })

  it('breaks a word that is wider than a line, and loses none of it', () => {
    expect(wrapLines('xem STTTT-BCVT&CNTT nhé', 60, tenPerLetter)).toEqual(['xem', 'STTTT-', 'BCVT&C', 'NTT', 'nhé'])
  })
})

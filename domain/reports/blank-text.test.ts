import { expect, test } from 'vitest'
import { emptyLetterHead } from '../model/letter.ts'
import { emptySections } from '../model/sections.ts'
import { blankTexts } from './blank-text.ts'

test('items and numbers of documents that say nothing are found where they stand', () =>
  expect(
    blankTexts({
      letter: { ...emptyLetterHead, number: '', answers: { number: ' ', date: null } },
      sections: {
        ...emptySections,
        directives: [
          { ordinal: 1, content: '', documents: [{ number: '\t', date: null }], issuer: null, audiences: [] },
        ],
        recommendations: { state: 'items', items: ['Hỗ trợ', '  '] },
      },
    }).map((path) => path.join('/')),
  ).toEqual([
    'letter/number',
    'letter/answers/number',
    'sections/directives/0/documents/0/number',
    'sections/recommendations/items/1',
  ]))

test('what was left open is none', () =>
  expect(blankTexts({ letter: emptyLetterHead, sections: emptySections })).toEqual([]))

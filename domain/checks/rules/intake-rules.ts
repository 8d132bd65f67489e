import { defineRule } from '../rule.ts'

/** What taking a file in shows, beside what it says: who sent it, for which campaign, and whether it came before. */
export const intakeRules = {
  /** `earlier`: name of the file then; `at`: when, in words. */
  takenInBefore: defineRule<{ earlier: string; at: string; letterId: string }>('letter-taken-in-before', 'info', {
    vi: ({ earlier, at }) =>
      `Tệp giống hệt đã được tải lên lúc ${at} với tên «${earlier}». Hãy kiểm tra để không nhập hai lần.`,
    en: ({ earlier, at }) =>
      `The very same file was uploaded at ${at} as “${earlier}”. Check that it is not entered twice.`,
  }),
  /** The first letter of the same number, day and unit came in another file. */
  sameLetterBefore: defineRule<{ number: string; earlier: string; at: string; letterId: string }>(
    'letter-same-before',
    'warning',
    {
      vi: ({ number, earlier, at }) =>
        `Công văn số ${number}, cùng ngày, cùng đơn vị đã được tải lên lúc ${at} trong tệp khác («${earlier}»). Hãy so hai tệp và chỉ nộp một.`,
      en: ({ number, earlier, at }) =>
        `A letter of the number ${number}, of the same day and unit, was uploaded at ${at} in another file (“${earlier}”). Compare both and submit only one.`,
    },
  ),
  answersNoRequest: defineRule<{ request: string }>('letter-answers-no-request', 'warning', {
    vi: ({ request }) =>
      `Được tải lên cho đợt theo văn bản ${request}, nhưng không thấy công văn nêu văn bản yêu cầu nào của Sở. Hãy chọn đợt.`,
    en: ({ request }) =>
      `Uploaded for the campaign of the request ${request}, but the letter names no request of ours. Choose the campaign.`,
  }),
  answersOtherRequest: defineRule<{ request: string; answered: string }>('letter-answers-other-request', 'warning', {
    vi: ({ request, answered }) =>
      `Được tải lên cho đợt theo văn bản ${request}, nhưng công văn trả lời văn bản ${answered}. Hãy chọn đúng đợt.`,
    en: ({ request, answered }) =>
      `Uploaded for the campaign of the request ${request}, but the letter answers ${answered}. Choose the right campaign.`,
  }),
  ofOtherUnit: defineRule<{ recognised: string; own: string }>('letter-of-other-unit', 'warning', {
    vi: ({ recognised, own }) =>
      `Công văn có vẻ là của ${recognised}, trong khi người tải lên thuộc ${own}. Hãy kiểm tra lại tệp.`,
    en: ({ recognised, own }) =>
      `The letter seems to be of ${recognised}, but was uploaded by ${own}. Check that it is the right file.`,
  }),
} as const

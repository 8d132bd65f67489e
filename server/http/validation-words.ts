import { z } from 'zod'
import type { Locale } from '#domain/model/locale.ts'

type Words = { readonly required: string; readonly blank: string; readonly others: z.core.$ZodErrorMap }

const words: Record<Locale, Words> = {
  vi: { required: 'Thiếu trường bắt buộc này.', blank: 'Không được để trống.', others: z.locales.vi().localeError },
  en: { required: 'This field is required.', blank: 'Must not be blank.', others: z.locales.en().localeError },
}

/** What the schema library says of a wrong value, in one language; in our own words where it is about a missing one. */
export function validationWords(locale: Locale): z.core.$ZodErrorMap {
  const { required, blank, others } = words[locale]
  return (issue) => {
    if (issue.code === 'invalid_type' && issue.input === undefined) return required
    if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1) return blank
    return others(issue)
  }
}

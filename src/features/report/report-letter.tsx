import { useTranslations } from 'use-intl'
import type { LetterHead } from '#domain/model/letter.ts'
import { documentText } from '#domain/reports/differences.ts'
import { formatDate } from '#domain/text/format.ts'
import { ReportField } from './report-field.tsx'
import { isChosen } from './report-fields.ts'
import { ReportSection } from './report-section.tsx'
import classes from './report-section.module.css'

const parts = ['number', 'date', 'issuer', 'subject', 'signer', 'recipients', 'answers'] as const

function textsOf(letter: LetterHead, part: (typeof parts)[number]): readonly string[] {
  switch (part) {
    case 'recipients':
      return letter.recipients
    case 'date':
      return letter.date === null ? [] : [formatDate(letter.date)]
    case 'answers':
      return letter.answers === null ? [] : [documentText(letter.answers)]
    case 'number':
    case 'issuer':
    case 'subject':
    case 'signer':
      return letter[part] === null ? [] : [letter[part]]
    default:
      return part satisfies never
  }
}

/** The head and foot of the letter that carried the report. */
export function ReportLetter({ letter, chosen }: { letter: LetterHead; chosen: string | null }) {
  const t = useTranslations('report')
  const fields = useTranslations('fields')
  return (
    <ReportSection title={t('letter')}>
      <dl className={classes['head']}>
        {parts.map((part) => {
          const texts = textsOf(letter, part)
          const pointer = `/letter/${part}`
          return (
            <div key={part} style={{ display: 'contents' }}>
              <dt>{fields(part)}</dt>
              <dd>
                <ReportField pointer={pointer} chosen={isChosen(pointer, chosen)}>
                  {texts.length === 0 ? (
                    <span className={classes['nothing']}>{t('notStated')}</span>
                  ) : (
                    texts.map((text, index) => (
                      <span key={index} className={classes['lines']}>
                        {text}
                      </span>
                    ))
                  )}
                </ReportField>
              </dd>
            </div>
          )
        })}
      </dl>
    </ReportSection>
  )
}

import { TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { reasonCodes } from '../draft/correction-reasons.ts'
import type { FieldId } from '../draft/draft-field.ts'
import { useFormActions, useFormView } from './form-context.ts'
import classes from './reason-choice.module.css'

/** Longest reason that the API takes. */
const LONGEST = 500

/** Why a field was corrected: one press (Alt and its number while one types), or one's own words. */
export function ReasonChoice({ field, label }: { field: FieldId; label: string }) {
  const t = useTranslations('review')
  const { reasons } = useFormView()
  const { dispatch } = useFormActions()
  const given = reasons[field]
  return (
    <fieldset className={classes['reason']} aria-label={t('reasonOf', { field: label })}>
      <span className={classes['ask']} data-missing={given === undefined || undefined}>
        {t('reason')}
      </span>
      {reasonCodes.map((code, index) => (
        <button
          key={code}
          type="button"
          className={classes['choice']}
          aria-pressed={given?.code === code}
          title={t('reasonKey', { key: index + 1 })}
          onClick={() => dispatch({ type: 'reasonGiven', fields: [field], reason: { code, text: given?.text ?? '' } })}
        >
          {t(`reasons.${code}`)}
        </button>
      ))}
      {given?.code === 'other' ? (
        <TextInput
          className={classes['words'] ?? ''}
          size="xs"
          aria-label={t('reasonWords')}
          placeholder={t('reasonWords')}
          maxLength={LONGEST}
          value={given.text}
          onChange={(event) =>
            dispatch({
              type: 'reasonGiven',
              fields: [field],
              reason: { code: 'other', text: event.currentTarget.value },
            })
          }
        />
      ) : null}
    </fieldset>
  )
}

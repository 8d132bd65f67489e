import { useTranslations } from 'use-intl'
import type { Correction } from '#domain/reports/correction.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import { useSaidText } from './said-text.ts'
import classes from './form.module.css'

/** What was corrected here in the version that is on screen: as it was read, why, who, when. */
export function EarlierCorrections({ corrections }: { corrections: readonly Correction[] }) {
  const t = useTranslations('review')
  const said = useSaidText()
  return corrections.map(({ read, reason, by, at }, index) => (
    <p key={index} className={classes['place']}>
      {t('correctedBefore', {
        read: said(read),
        reason: reason === null ? t('reasonNone') : reason,
        by,
        at: formatInstant(at),
      })}
    </p>
  ))
}

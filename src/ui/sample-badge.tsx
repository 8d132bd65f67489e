import { Badge } from '@mantine/core'
import { useTranslations } from 'use-intl'

/** Says that figures are made up; shown wherever such figures are. */
export function SampleBadge() {
  const t = useTranslations('ui')
  return (
    <Badge
      component="span"
      color="orange"
      variant="outline"
      size="sm"
      radius="sm"
      title={t('sampleHint')}
      tt="none"
      miw="max-content"
    >
      {t('sample')}
    </Badge>
  )
}

/** Tells figures of a real letter from the sample ones that stand around it. */
export function RealBadge() {
  const t = useTranslations('ui')
  return (
    <Badge
      component="span"
      color="teal"
      variant="outline"
      size="sm"
      radius="sm"
      title={t('realHint')}
      tt="none"
      miw="max-content"
    >
      {t('real')}
    </Badge>
  )
}

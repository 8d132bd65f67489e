import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

/** Skeletons in the shape of what is on its way; said in words to those who do not see them. */
export function LoadingShape({ children }: { children: ReactNode }) {
  const t = useTranslations('ui')
  return (
    <output aria-label={t('loading')} aria-busy="true" style={{ display: 'block' }}>
      {children}
    </output>
  )
}

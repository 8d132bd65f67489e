import { useTranslations } from 'use-intl'
import type { Issuer } from '#domain/directives/issuer-group.ts'

/** Who issued a document, by name wherever there is one. */
export function useIssuerName(): (issuer: Issuer) => string {
  const t = useTranslations('timeline')
  return ({ group, name }) => {
    if (name !== null) return name
    return t(group === 'own' ? 'ownShort' : 'unstated')
  }
}

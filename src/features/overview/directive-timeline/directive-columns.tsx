import { Anchor } from '@mantine/core'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { formatDate } from '#domain/text/format.ts'
import type { CardColumn } from '#src/ui/chart-card/card-files.ts'
import { RealBadge, SampleBadge } from '#src/ui/sample-badge.tsx'
import type { Contents } from './contents.ts'
import type { ListRow } from './directive-list.rows.ts'
import { useIssuerName } from './issuer-name.ts'

type Ways = {
  readonly contents: Contents
  readonly hrefOf: (unitId: string) => string
  readonly directiveHref: (key: string) => string
}

/** The table of the chart's documents, and its file. */
export function useDirectiveColumns({ contents, hrefOf, directiveHref }: Ways): CardColumn<ListRow>[] {
  const t = useTranslations('overview')
  const timeline = useTranslations('timeline')
  const ui = useTranslations('ui')
  const issuerName = useIssuerName()
  const date = ({ dot: { mark } }: ListRow) => (mark.date === null ? t('undated') : formatDate(mark.date))
  const number = ({ dot: { mark } }: ListRow) => mark.number ?? t('noNumber')
  const issuer = ({ unitName, dot: { mark } }: ListRow) =>
    mark.issuer.group === 'own' ? unitName : issuerName(mark.issuer)
  return [
    { id: 'date', header: t('columnDate'), cell: date, csv: date },
    {
      id: 'number',
      header: t('columnNumber'),
      heads: true,
      cell: (row) => (
        <Anchor component={Link} to={directiveHref(row.key)} inherit>
          {number(row)}
        </Anchor>
      ),
      csv: number,
    },
    {
      id: 'content',
      header: t('columnContent'),
      cell: ({ key }) => contents.get(key)?.content ?? timeline('loading'),
      csv: ({ key }) => contents.get(key)?.content ?? timeline('noContent'),
    },
    { id: 'issuer', header: t('columnIssuer'), cell: issuer, csv: issuer },
    {
      id: 'unit',
      header: ui('columnUnit'),
      cell: ({ unitName, dot }) => (
        <Anchor component={Link} to={hrefOf(dot.mark.unitId)} inherit>
          {unitName}
        </Anchor>
      ),
      csv: ({ unitName }) => unitName,
    },
    {
      id: 'data',
      header: t('columnData'),
      cell: ({ dot }) => (dot.mark.sample ? <SampleBadge /> : <RealBadge />),
      csv: ({ dot }) => ui(dot.mark.sample ? 'sample' : 'real'),
    },
  ]
}

import { Anchor, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { DirectiveCitation, DirectiveDetail, Listing } from '#domain/directives/directive-register.ts'
import { formatDate } from '#domain/text/format.ts'
import { DataTable, type Column } from '#src/ui/data-table.tsx'
import { paths } from '#src/ui/paths.ts'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import classes from './directives.module.css'

type Mention = Pick<Listing, 'unitId' | 'unitName' | 'campaignId' | 'reportId' | 'position' | 'sample' | 'content'>
type TitleOf = (campaignId: string) => string

/** The columns that every mention of a document has: whose, in which campaign, and the way to the place in the report. */
function useMentionColumns(titleOf: TitleOf) {
  const t = useTranslations('directives')
  return {
    unit: {
      id: 'unit',
      header: t('unit'),
      heads: true,
      cell: ({ unitId, unitName, sample }: Mention) => (
        <>
          <Anchor component={Link} to={paths.unit(unitId)} inherit>
            {unitName}
          </Anchor>{' '}
          {sample ? <SampleBadge /> : null}
        </>
      ),
    },
    campaign: { id: 'campaign', header: t('campaign'), cell: ({ campaignId }: Mention) => titleOf(campaignId) },
    content: {
      id: 'content',
      header: t('content'),
      cell: ({ content }: Mention) => content,
    },
    way: {
      id: 'way',
      header: t('state'),
      cell: ({ reportId, position }: Mention) => (
        <Anchor component={Link} to={paths.report(reportId, { field: `/sections/directives/${position}` })} inherit>
          {t('open')}
        </Anchor>
      ),
    },
  } satisfies Record<string, Column<Mention>>
}

/** Who lists the document in section 1, and how. */
export function ListingList({ listings, titleOf }: { listings: readonly Listing[]; titleOf: TitleOf }) {
  const t = useTranslations('directives')
  const { unit, campaign, content, way } = useMentionColumns(titleOf)
  const title = t('listings', { count: listings.length })
  const columns: Column<Listing>[] = [
    unit,
    campaign,
    {
      id: 'date',
      header: t('date'),
      cell: ({ date }) => (date === null ? t('undated') : formatDate(date)),
    },
    { id: 'issuer', header: t('issuer'), cell: ({ issuer }) => issuer ?? t('unclear') },
    content,
    way,
  ]
  return (
    <Part title={title} none={listings.length === 0 ? t('listingsNone') : null}>
      <DataTable
        caption={title}
        rows={listings}
        columns={columns}
        rowKey={({ reportId, position, number }) => `${reportId} ${position} ${number}`}
      />
    </Part>
  )
}

/** Who has acted upon the document, and by which of their own. */
export function CitationList({ citations, titleOf }: { citations: readonly DirectiveCitation[]; titleOf: TitleOf }) {
  const t = useTranslations('directives')
  const { unit, campaign, content, way } = useMentionColumns(titleOf)
  const title = t('citations', { count: new Set(citations.map(({ unitId }) => unitId)).size })
  const columns: Column<DirectiveCitation>[] = [
    unit,
    campaign,
    { id: 'by', header: t('by'), cell: ({ by }) => (by.length === 0 ? t('unclear') : by.join('; ')) },
    content,
    way,
  ]
  return (
    <Part title={title} none={citations.length === 0 ? t('citationsNone') : null}>
      <DataTable
        caption={title}
        rows={citations}
        columns={columns}
        rowKey={({ reportId, position }) => `${reportId} ${position}`}
      />
    </Part>
  )
}

const linkToUnit = ({ unitId, unitName }: Pick<Listing, 'unitId' | 'unitName'>) => (
  <Anchor component={Link} to={paths.unit(unitId)} inherit>
    {unitName}
  </Anchor>
)

type Silent = Pick<DirectiveDetail, 'silent'> & {
  readonly campaign: NonNullable<DirectiveDetail['campaign']>
  readonly children: ReactNode
}

/** Units that were expected to and neither list the document nor act upon it. */
export function SilentList({ silent, campaign, children }: Silent) {
  const t = useTranslations('directives')
  const title = t('silent', { count: silent.length })
  const columns: Column<(typeof silent)[number]>[] = [
    {
      id: 'unit',
      header: t('unit'),
      heads: true,
      cell: linkToUnit,
    },
    { id: 'state', header: t('state'), cell: ({ reported }) => t(reported ? 'reported' : 'notReported') },
  ]
  return (
    <Part
      title={title}
      about={t('silentIn', { campaign: campaign.title })}
      before={children}
      none={silent.length === 0 ? t('silentNone') : null}
    >
      <DataTable caption={title} rows={silent} columns={columns} rowKey={({ unitId }) => unitId} />
    </Part>
  )
}

function Part(props: { title: string; about?: string; before?: ReactNode; none: string | null; children: ReactNode }) {
  const { title, about, before, none, children } = props
  return (
    <section className={classes['part']}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {about === undefined ? null : <p className={classes['hint']}>{about}</p>}
      {before}
      {none === null ? <div className={classes['card']}>{children}</div> : <p className={classes['hint']}>{none}</p>}
    </section>
  )
}

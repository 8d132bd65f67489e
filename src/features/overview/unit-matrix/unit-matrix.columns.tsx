import { Anchor } from '@mantine/core'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { formatDate } from '#domain/text/format.ts'
import type { MatrixCampaign } from '#domain/totals/matrix.ts'
import type { CardColumn } from '#src/ui/chart-card/card-files.ts'
import { asOfDay } from '../campaign-columns/campaign-columns.rows.ts'
import type { UnitRow } from './unit-matrix.rows.ts'

export type CellWords<Row> = {
  readonly cell: (row: Row, at: number) => string
  /** A number alone, and beside it the state of what is none. */
  readonly value: (row: Row, at: number) => number | null
  readonly state: (row: Row, at: number) => string
}

/** A row for each unit and a column for each campaign, in words; in files a number never shares its column with a state. */
export function useMatrixColumns<Row extends UnitRow>(
  campaigns: readonly MatrixCampaign[],
  words: CellWords<Row>,
  hrefOf: (unitId: string) => string,
): CardColumn<Row>[] {
  const ui = useTranslations('ui')
  return [
    {
      id: 'unit',
      header: ui('columnUnit'),
      heads: true,
      cell: (row) => (
        <Anchor component={Link} to={hrefOf(row.unitId)} inherit>
          {row.name}
        </Anchor>
      ),
      csv: (row) => row.name,
    },
    ...campaigns.map((campaign, at): CardColumn<Row> => {
      const header = formatDate(asOfDay(campaign))
      return {
        id: campaign.id,
        header,
        numeric: true,
        cell: (row) => words.cell(row, at),
        csv: [
          { header, value: (row) => words.value(row, at) },
          { header: ui('csvState', { figure: header }), value: (row) => words.state(row, at) },
        ],
      }
    }),
  ]
}

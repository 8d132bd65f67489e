import { Anchor } from '@mantine/core'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { formatDate } from '#domain/text/format.ts'
import type { MatrixCampaign, MatrixCell } from '#domain/totals/matrix.ts'
import type { CardColumn } from '#src/ui/chart-card/card-files.ts'
import { asOfDay } from '../campaign-columns/campaign-columns.rows.ts'
import type { UnitRow } from './unit-matrix.rows.ts'

export type CellWords = {
  readonly cell: (cells: UnitRow['cells'], at: number) => string
  /** A number alone, and beside it the state of what is none. */
  readonly value: (cells: UnitRow['cells'], at: number) => number | null
  readonly state: (cell: MatrixCell | null) => string
}

/** A row for each unit and a column for each campaign, in words; in files a number never shares its column with a state. */
export function useMatrixColumns(
  campaigns: readonly MatrixCampaign[],
  words: CellWords,
  hrefOf: (unitId: string) => string,
): CardColumn<UnitRow>[] {
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
    ...campaigns.map((campaign, at): CardColumn<UnitRow> => {
      const header = formatDate(asOfDay(campaign))
      return {
        id: campaign.id,
        header,
        numeric: true,
        cell: ({ cells }) => words.cell(cells, at),
        csv: [
          { header, value: ({ cells }) => words.value(cells, at) },
          { header: ui('csvState', { figure: header }), value: ({ cells }) => words.state(cells[at] ?? null) },
        ],
      }
    }),
  ]
}

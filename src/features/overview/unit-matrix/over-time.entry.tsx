import { Skeleton } from '@mantine/core'
import { loadTexts } from '#src/i18n/messages.ts'
import { late } from '#src/ui/late.tsx'
import type { OverviewCardProps } from '../card-props.ts'

const load = async () => (await import('./over-time-cards.ts')).overTimeCards
const texts = () => loadTexts('unitMatrix')

const LateHeat = late(async () => (await load()).heat, texts)
const LateCoverage = late(async () => (await load()).coverage, texts)
const LateMultiples = late(async () => (await load()).multiples, texts)

/** About how high these cards are with so many units. */
export const heatHeight = (units: number) => 330 + Math.min(units * 20, 660)

/** The cards that follow everything through all campaigns; their code and texts load once the first one is approached. */
export const HeatEntry = (props: OverviewCardProps<'heat'>) => (
  <LateHeat {...props} fallback={<Skeleton height={heatHeight(props.figures.units.length)} />} />
)

export const multiplesHeight = (units: number) => 330 + Math.min(units * 22, 660)

export const MultiplesEntry = (props: OverviewCardProps<'multiples'>) => (
  <LateMultiples {...props} fallback={<Skeleton height={multiplesHeight(props.figures.units.length)} />} />
)

export const COVERAGE_HEIGHT = 460

export const CoverageEntry = (props: OverviewCardProps<'coverage'>) => (
  <LateCoverage {...props} fallback={<Skeleton height={COVERAGE_HEIGHT} />} />
)

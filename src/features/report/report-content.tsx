import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { answeredNone } from '#domain/metrics/metric.ts'
import type { LetterId } from '#domain/model/ids.ts'
import type { NoteSection } from '#domain/model/sections.ts'
import { alignSections, toReading, toReport } from '#domain/reports/alignment.ts'
import type { Report } from '#domain/reports/report.ts'
import { letterQuery } from '#src/api/letters.queries.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { useFieldName } from '#src/ui/field-name.ts'
import { FindingsList, type ListedFinding } from '#src/ui/findings-list.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { BesideOriginal, useIsWide, type Side } from '#src/ui/original/beside-original.tsx'
import { OriginalPane } from '#src/ui/original/original-pane.tsx'
import { usePlaceWords } from '#src/ui/original/place-words.ts'
import { ReportDirectives } from './report-directives.tsx'
import { ReportFieldsContext, severitiesOf, type ReportFields } from './report-fields.ts'
import { ReportLetter } from './report-letter.tsx'
import { ReportNotes } from './report-notes.tsx'
import { ReportQr } from './report-qr.tsx'
import { ReportSection } from './report-section.tsx'
import { shownCorrections, type ShownCorrections } from './shown-corrections.ts'
import { useChosenField } from './use-chosen-field.ts'

const noteSections: readonly NoteSection[] = ['inspection', 'results', 'recommendations']

/** What is shown of a report: its newest version, or an earlier one. */
export type Shown = Pick<Report, 'letter' | 'sections' | 'findings' | 'corrections' | 'letterId'>

/** What the report says, beside the letter that it came from where there is one. */
export function ReportContent({ report }: { report: Shown }) {
  return report.letterId === null ? (
    <WithoutLetter report={report} />
  ) : (
    <WithLetter report={report} letterId={report.letterId} />
  )
}

function WithoutLetter({ report }: { report: Shown }) {
  const t = useTranslations('report')
  const { chosen, choose } = useChosenField()
  const corrections = useMemo(() => shownCorrections(report, null), [report])
  const fields = useMemo(
    (): ReportFields => ({
      choose: null,
      origin: corrections.origin,
      corrections: corrections.fields,
      severities: severitiesOf(report.findings),
    }),
    [report, corrections],
  )
  return (
    <ReportFieldsContext value={fields}>
      <Text c="dimmed" mb="md">
        {t('noLetter')}
      </Text>
      <ReportBody
        report={report}
        chosen={chosen}
        onFinding={choose}
        removed={corrections.removed}
        placeOf={() => null}
      />
    </ReportFieldsContext>
  )
}

function WithLetter({ report, letterId }: { report: Shown; letterId: LetterId }) {
  const t = useTranslations('report')
  const locale = useLocale()
  const letter = useQuery(letterQuery(letterId, locale))
  const { chosen, choose } = useChosenField()
  const [side, setSide] = useState<Side>(chosen === null ? 'fields' : 'original')
  const isWide = useIsWide()
  const { data: reading } = letter
  const alignment = useMemo(
    () => (reading === undefined ? null : alignSections(reading.sections, report.sections)),
    [reading, report],
  )
  const corrections = useMemo(() => shownCorrections(report, reading ?? null), [reading, report])

  const placeWords = usePlaceWords(reading ?? null)
  const showPlace = useCallback(
    (pointer: string) => {
      choose(pointer)
      setSide('original')
    },
    [choose],
  )
  const fields = useMemo(
    (): ReportFields => ({
      choose: alignment === null ? null : showPlace,
      origin: corrections.origin,
      corrections: corrections.fields,
      severities: severitiesOf(report.findings),
    }),
    [alignment, corrections, report, showPlace],
  )

  let original: ReactNode
  if (reading !== undefined && alignment !== null) {
    const showField = (pointer: string) => {
      const found = toReport(pointer, alignment)
      if (found === null) return
      choose(found)
      setSide('fields')
    }
    original = (
      <OriginalPane
        reading={reading}
        chosen={chosen === null ? null : toReading(chosen, alignment)}
        onChoose={showField}
        shown={isWide || side === 'original'}
      />
    )
  } else if (letter.isError) {
    original = <ErrorState error={letter.error} title={t('letterFailed')} onRetry={() => void letter.refetch()} />
  } else {
    original = <LoadingShape>{null}</LoadingShape>
  }

  return (
    <ReportFieldsContext value={fields}>
      <BesideOriginal side={side} onSide={setSide} original={original} fieldsLabel={t('sideReport')}>
        <ReportBody
          report={report}
          chosen={chosen}
          onFinding={choose}
          removed={corrections.removed}
          placeOf={(pointer) => {
            const words = alignment === null ? null : placeWords(toReading(pointer, alignment))
            return words === null ? null : { words, show: () => showPlace(pointer) }
          }}
        />
      </BesideOriginal>
    </ReportFieldsContext>
  )
}

function ReportBody(props: {
  report: Shown
  chosen: string | null
  onFinding: (pointer: string) => void
  removed: ShownCorrections['removed']
  /** Where a field of the report stands in the original. */
  placeOf: (pointer: string) => ListedFinding['place']
}) {
  const { report, chosen, onFinding, removed, placeOf } = props
  const t = useTranslations('report')
  const fieldName = useFieldName()
  useEffect(() => {
    if (chosen !== null) document.querySelector('[data-field][data-chosen]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const { findings, letter, sections } = report
  return (
    <>
      <ReportSection title={t('findings')}>
        <FindingsList
          findings={findings.map((finding, index) => ({
            key: `${index}`,
            severity: finding.severity,
            message: finding.message,
            field: fieldName(finding.path),
            go: finding.path === '' ? null : () => onFinding(finding.path),
            place: finding.path === '' ? null : placeOf(finding.path),
            changed: false,
          }))}
        />
      </ReportSection>
      <ReportLetter letter={letter} chosen={chosen} />
      <ReportDirectives
        rows={sections.directives}
        chosen={chosen}
        answeredNone={answeredNone(findings, '/sections/directives')}
        removed={removed.directives}
      />
      <ReportQr
        rows={sections.qr}
        chosen={chosen}
        answeredNone={answeredNone(findings, '/sections/qr')}
        removed={removed.qr}
      />
      {noteSections.map((section) => (
        <ReportNotes
          key={section}
          section={section}
          notes={sections[section]}
          chosen={chosen}
          removed={removed[section]}
        />
      ))}
    </>
  )
}

import type { CSSProperties, KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { PageArea } from '#domain/reports/reading.ts'
import { useFieldName } from '#src/ui/field-name.ts'
import { depthOf, type PagePlace } from './page-places.ts'
import classes from './pages.module.css'

const percent = (share: number) => `${(share * 100).toFixed(3)}%`

const over = ({ left, top, right, bottom }: PageArea): CSSProperties => ({
  left: percent(left),
  top: percent(top),
  width: percent(right - left),
  height: percent(bottom - top),
})

/** Longer than this, nobody listens to a name. */
const LONGEST = 160

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).toWellFormed()}…`
}

/** The places of one page from which fields were read, each to be chosen; `stop` is the index of the one that Tab reaches. */
export function PagePlaces(props: {
  page: number
  places: readonly PagePlace[]
  stop: number
  onChoose: (pointer: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}) {
  const { page, places, stop, onChoose, onKeyDown } = props
  const t = useTranslations('original')
  const fieldName = useFieldName()
  return places.map(({ pointer, text, area }, index) =>
    area.page === page ? (
      <button
        key={index}
        type="button"
        tabIndex={index === stop ? 0 : -1}
        className={classes['place']}
        style={{ ...over(area), zIndex: depthOf(area) }}
        data-pointer={pointer}
        aria-label={t('placeName', { field: fieldName(pointer), text: shortened(text) || t('emptyPlace') })}
        onClick={() => onChoose(pointer)}
        onKeyDown={onKeyDown}
      />
    ) : null,
  )
}

/** Marks what the chosen field was read from. */
export function PageMarks({ page, areas }: { page: number; areas: readonly PageArea[] }) {
  return areas.map((area, index) =>
    area.page === page ? <div key={index} className={classes['mark']} style={over(area)} data-mark /> : null,
  )
}

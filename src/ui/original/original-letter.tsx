import { Text } from '@mantine/core'
import { useEffect, useId, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Block } from '#domain/reading/blocks.ts'
import type { Place, Provenance } from '#domain/reports/reading.ts'
import { OriginalParagraph } from './original-paragraph.tsx'
import { OriginalTable } from './original-table.tsx'
import { keepOneTabStop } from './place-keys.ts'
import { ChoosePlace } from './place-text.tsx'
import { blockKey, fieldsByPlace, placeOf } from './places.ts'
import classes from './original-letter.module.css'

/** Brings the chosen place to the middle of the pane, and of a table wider than it, without moving the page. */
function scrollToChosen(pane: HTMLElement): void {
  const chosen = pane.querySelector<HTMLElement>('[data-chosen]')
  if (chosen === null) return
  const offset = chosen.getBoundingClientRect().top - pane.getBoundingClientRect().top
  const middle = Math.max(0, (pane.clientHeight - chosen.clientHeight) / 2)
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const frame = chosen.closest('[data-wide]')
  if (frame !== null) {
    const across = chosen.getBoundingClientRect().left - frame.getBoundingClientRect().left
    frame.scrollTo({
      left: frame.scrollLeft + across - (frame.clientWidth - chosen.clientWidth) / 2,
      behavior: 'instant',
    })
  }
  pane.scrollTo({ top: pane.scrollTop + offset - middle, behavior: calm ? 'auto' : 'smooth' })
}

const sameBlock = (place: Place | null, block: number) => (place?.block === block ? place : null)

/**
 * The original as text blocks in the order of the page. `chosen` is the pointer (into the reading) of the field whose place
 * is marked and brought into view; choosing a place tells the pointer of the field that was read there. `shown` says
 * whether it is on screen at all: hidden in a tab, it scrolls when it comes back.
 */
export function OriginalLetter(props: {
  blocks: readonly Block[]
  provenance: Provenance
  chosen: string | null
  onChoose: (pointer: string) => void
  shown?: boolean
  /** Whether what the blocks count as pages are sheets of a workbook. */
  ofSheets?: boolean
}) {
  const { blocks, provenance, chosen, onChoose, shown = true, ofSheets = false } = props
  const t = useTranslations('original')
  const pane = useRef<HTMLElement>(null)
  const hint = useId()
  const fields = useMemo(() => fieldsByPlace(provenance), [provenance])
  const place = useMemo(() => (chosen === null ? null : placeOf(provenance, chosen)), [provenance, chosen])

  useEffect(() => {
    if (pane.current === null || !shown) return
    keepOneTabStop(pane.current)
    if (place !== null) scrollToChosen(pane.current)
  }, [place, shown])

  return (
    <ChoosePlace value={onChoose}>
      <div className={classes['frame']}>
        <section ref={pane} className={classes['pane']} aria-label={t('title')} aria-describedby={hint} data-places>
          {blocks.length === 0 ? <Text c="dimmed">{t('empty')}</Text> : null}
          {blocks.map((block, index) => {
            const page = block.page !== null && block.page !== blocks[index - 1]?.page ? block.page : null
            return (
              <div key={index} className={classes['block']}>
                {page === null ? null : (
                  <div className={classes['page']}>{t(ofSheets ? 'sheet' : 'page', { page })}</div>
                )}
                {block.kind === 'paragraph' ? (
                  <OriginalParagraph
                    paragraph={block}
                    pointer={fields.get(blockKey(index)) ?? null}
                    chosen={place?.block === index}
                  />
                ) : (
                  <OriginalTable table={block} block={index} fields={fields} chosen={sameBlock(place, index)} />
                )}
              </div>
            )
          })}
        </section>
        <p id={hint} className={classes['hint']}>
          {t('hint')}
        </p>
      </div>
    </ChoosePlace>
  )
}

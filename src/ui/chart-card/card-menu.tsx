import { useRef, useState, type ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { dayInVietnam, instantOf } from '#domain/model/dates.ts'
import { formatNumber } from '#domain/text/format.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import { Icon, type IconName } from '../icons.tsx'
import { saveFile } from '../save-file.ts'
import { csvText, shownTable, type Circumstance } from './card-csv.ts'
import { copyLink, linkTo } from './card-link.ts'
import type { CardStatus } from './card-status.tsx'
import classes from './card-tools.module.css'
import type { ChartCardProps } from './chart-card.tsx'
import { fileName } from './file-name.ts'
import type { FullScreen } from './full-screen.ts'
import { PictureHost } from './picture/picture-host.tsx'
import { pngOf } from './picture/picture-png.ts'

type Props<Row> = {
  readonly card: ChartCardProps<Row>
  readonly fullScreen: FullScreen
  readonly onStatus: (status: CardStatus | null) => void
}

/** When the data came; now, where nobody knows. */
const instantRead = ({ readAt }: { readonly readAt: () => number | null }) =>
  instantOf(new Date(readAt() ?? Date.now()))

type PictureFormat = 'png' | 'svg'

/** The files of a card; on a phone also its link and full screen. */
export function CardMenu<Row>({ card, fullScreen, onStatus }: Props<Row>) {
  const t = useTranslations('chartCard')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const menu = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<PictureFormat | null>(null)
  const { rows, columns, fileSubject, fullData } = card

  const readInstant = () => instantRead(card)
  const nameOf = (extension: 'csv' | PictureFormat, variant?: string) =>
    fileName(fileSubject, dayInVietnam(readInstant()), extension, variant)
  const choose = (act: () => void) => () => {
    menu.current?.closest<HTMLElement>('[popover]')?.hidePopover()
    act()
  }

  const saveCsv = (text: string, name: string, count: number) => {
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), name)
    onStatus({ kind: 'saved', name, rows: count })
  }
  const saveShown = () => {
    const circumstances: Circumstance[] = [
      // A card whose lines cover different units says so line by line.
      ...(columns.some(({ id }) => id === 'coverage') ? [] : [{ header: t('columnCoverage'), value: card.coverage }]),
      ...(card.filters === undefined || card.filters.length === 0
        ? []
        : [{ header: t('columnFilters'), value: card.filters.join('; ') }]),
      { header: t('columnReadAt'), value: formatInstant(readInstant()) },
    ]
    saveCsv(csvText(shownTable(rows, columns, circumstances)), nameOf('csv'), rows.length)
  }
  const saveFull = async () => {
    const work = new AbortController()
    const cancel = () => {
      work.abort()
      onStatus(null)
    }
    onStatus({ kind: 'loading', share: null, cancel })
    try {
      const onProgress = (share: number) => {
        if (!work.signal.aborted) onStatus({ kind: 'loading', share, cancel })
      }
      const table = await fullData.load({ signal: work.signal, onProgress })
      if (!work.signal.aborted) saveCsv(csvText(table), nameOf('csv', t('fullName')), table.rows.length)
    } catch {
      if (!work.signal.aborted) onStatus({ kind: 'failed', retry: () => void saveFull() })
    }
  }
  const draw = (format: PictureFormat) => {
    setWanted(format)
    onStatus({ kind: 'drawing' })
  }
  const failed = (format: PictureFormat) => onStatus({ kind: 'failed', retry: () => draw(format) })
  const savePicture = async (svg: string, format: PictureFormat) => {
    setWanted(null)
    const name = nameOf(format)
    if (format === 'svg') {
      saveFile(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }), name)
      onStatus({ kind: 'saved', name })
      return
    }
    const png = await pngOf(svg)
    if (png === 'tooLarge') onStatus({ kind: 'tooLarge' })
    else if (png === null) failed(format)
    else {
      saveFile(png.file, name)
      onStatus({ kind: 'saved', name, ...(png.isReduced ? { scale: png.scale } : {}) })
    }
  }

  const full = ui(fullScreen.on ? 'leaveFullScreen' : 'fullScreen')
  const fullCount =
    fullData.rows === null
      ? t('csvFullUnknown')
      : t('csvFull', { count: fullData.rows, rows: formatNumber(fullData.rows) })
  return (
    <div ref={menu}>
      <div className={classes['narrowItems']}>
        <Item icon={fullScreen.on ? 'shrink' : 'expand'} onClick={choose(fullScreen.toggle)}>
          {full}
        </Item>
        <Item icon="link" onClick={choose(() => void copyLink(card.anchor).then(onStatus))}>
          {ui('copyLink')}
        </Item>
      </div>
      <p className={classes['group']}>{t('pictures')}</p>
      <Item icon="image" hint={t('pngHint')} onClick={choose(() => draw('png'))}>
        {t('png')}
      </Item>
      <Item icon="image" hint={t('svgHint')} onClick={choose(() => draw('svg'))}>
        {t('svg')}
      </Item>
      <p className={classes['group']}>{t('data')}</p>
      <Item icon="file" onClick={choose(saveShown)}>
        {t('csvShown', { count: rows.length, rows: formatNumber(rows.length) })}
      </Item>
      <Item icon="file" onClick={choose(() => void saveFull())}>
        {fullCount}
      </Item>
      {wanted === null ? null : (
        <PictureHost
          key={wanted}
          textsOf={() => ({
            title: card.title,
            facts: [ui('measureOf', { measure: card.measure }), card.coverage],
            filters: card.filters ?? [],
            sample: card.sample ? t('pictureSample') : null,
            notes: card.notes ?? [],
            definition: card.definition,
            source: ui('source', { source: card.source }),
            origin: [
              t('pictureReadAt', { time: formatInstant(readInstant()) }),
              t('pictureLink', { link: linkTo(card.anchor) }),
            ],
            language: locale,
          })}
          legend={card.legend}
          chart={card.picture ?? card.children}
          onDrawn={(svg) => void savePicture(svg, wanted).catch(() => failed(wanted))}
          onFailed={() => {
            setWanted(null)
            failed(wanted)
          }}
        />
      )}
    </div>
  )
}

type ItemProps = {
  readonly icon: IconName
  readonly hint?: string
  readonly onClick: () => void
  readonly children: ReactNode
}

function Item({ icon, hint, onClick, children }: ItemProps) {
  return (
    <button type="button" className={classes['item']} onClick={onClick}>
      <Icon name={icon} size={18} />
      <span>
        {children}
        {hint === undefined ? null : <span className={classes['hint']}>{hint}</span>}
      </span>
    </button>
  )
}

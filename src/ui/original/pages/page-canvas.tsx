import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { pixelsOf, type PageSize } from './page-layout.ts'
import type { PagedFile } from './pdf-file.ts'
import classes from './pages.module.css'

/** How long a size must last before a page is drawn anew for it; until then, what was drawn is stretched. */
const REST_MS = 120

/** A page as it looks, turned by so many quarters; `width` and `height`, in CSS pixels, are those of the turned page. */
export function PageCanvas(props: { file: PagedFile; page: number; turns: number } & PageSize) {
  const { file, page, turns, width, height } = props
  const t = useTranslations('original')
  const frame = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing')
  const ratio = window.devicePixelRatio
  const name = t('pagePicture', { page })
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const leaving = new AbortController()
    const draw = async () => {
      try {
        const canvas = await file.draw({ page, turns, ...pixelsOf({ width, height }, ratio) }, leaving.signal)
        canvas.role = 'img'
        canvas.ariaLabel = name
        element.replaceChildren(canvas)
        setState('drawn')
      } catch {
        if (!leaving.signal.aborted) setState('failed')
      }
    }
    const timer = setTimeout(() => void draw(), element.childElementCount === 0 ? 0 : REST_MS)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [file, page, turns, width, height, ratio, name])
  return (
    <>
      <div ref={frame} className={classes['paper']} data-drawn={state === 'drawn' || undefined} />
      {state === 'drawing' ? (
        <output className={classes['note']} aria-busy="true">
          {t('drawing', { page })}
        </output>
      ) : null}
      {state === 'failed' ? <p className={classes['note']}>{t('pageFailed', { page })}</p> : null}
    </>
  )
}

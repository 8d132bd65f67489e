import { Button, Loader } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { drawnWhole } from './drawn-whole.ts'
import { keepScroll } from './keep-scroll.ts'
import { putOnPaper } from './paper.ts'
import classes from './preparation.module.css'

/** After so long without any progress, the reader is asked. */
const LONGEST_MS = 15_000

/** Loads and draws everything on screen for paper, saying how far it is; then opens the browser's own dialog. */
export function Preparation({ onEnd }: { readonly onEnd: () => void }) {
  const t = useTranslations('print')
  const id = useId()
  const client = useQueryClient()
  const dialog = useRef<HTMLDialogElement>(null)
  const [left, setLeft] = useState(0)
  /** How often it has been waited for; null: that took too long, and the reader is asked. */
  const [round, setRound] = useState<number | null>(1)

  useEffect(() => {
    const root = document.querySelector('main')
    if (root === null) return onEnd()
    const scroll = keepScroll(root)
    dialog.current?.showModal()
    putOnPaper(true)
    return () => {
      putOnPaper(false)
      requestAnimationFrame(() => requestAnimationFrame(scroll))
    }
  }, [onEnd])

  const print = useCallback(() => {
    // It would lie over the first page.
    dialog.current?.close()
    const over = new AbortController()
    const end = () => {
      over.abort()
      onEnd()
    }
    const { signal } = over
    window.addEventListener('afterprint', end, { signal })
    window.print()
    // Who can point or type again has no dialog before them: the browser may have refused to open one.
    window.addEventListener('pointerdown', end, { signal, capture: true })
    window.addEventListener('keydown', end, { signal, capture: true })
  }, [onEnd])

  useEffect(() => {
    const root = document.querySelector('main')
    if (round === null || root === null) return undefined
    const work = new AbortController()
    const draw = async () => {
      const end = await drawnWhole({
        root,
        asked: () => client.isFetching(),
        onLeft: setLeft,
        signal: work.signal,
        longestMs: LONGEST_MS,
      })
      if (end === 'slow') setRound(null)
      if (end === 'whole') print()
    }
    void draw()
    return () => work.abort()
  }, [round, client, print])

  return (
    <dialog ref={dialog} className={classes['dialog']} aria-labelledby={id} onCancel={onEnd}>
      <h2 id={id} className={classes['title']}>
        {round === null ? null : <Loader size="xs" aria-hidden="true" />}
        {t('title')}
      </h2>
      <output className={classes['status']}>
        {round === null ? t('slow', { count: left }) : left === 0 ? t('drawing') : t('left', { count: left })}
      </output>
      <p className={classes['hint']}>{t('hint')}</p>
      <div className={classes['actions']}>
        <Button variant="default" onClick={onEnd}>
          {t('cancel')}
        </Button>
        {round === null ? (
          <>
            <Button variant="default" onClick={() => setRound(2)}>
              {t('wait')}
            </Button>
            <Button onClick={print}>{t('printNow')}</Button>
          </>
        ) : null}
      </div>
    </dialog>
  )
}

import { useTranslations } from 'use-intl'
import { Figure } from './figures/figure.tsx'
import type { Slide } from './slides/slide.ts'
import type { SlideWords } from './use-slide-words.ts'
import classes from './present.module.css'

/** One slide: its finding as a heading, its drawing, what it covers and where it is from. */
export function SlideView({ slide, words }: { slide: Slide; words: SlideWords }) {
  const t = useTranslations('present')
  return (
    <>
      <h1 className={classes['title']}>{words.title}</h1>
      <div className={classes['figure']}>
        <Figure slide={slide} />
      </div>
      <p className={classes['notes']}>
        {words.notes.map((note, index) => (
          <span key={note} data-first={index === 0 || undefined}>
            {note}
          </span>
        ))}
        <span>{t('source', { source: words.source })}</span>
      </p>
    </>
  )
}

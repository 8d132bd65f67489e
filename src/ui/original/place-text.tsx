import { createContext, use } from 'react'
import { useTranslations } from 'use-intl'
import { walkPlaces } from './place-keys.ts'
import classes from './original-letter.module.css'

/** What choosing a place does; by context, so that a new handler draws no row of the original anew. */
export const ChoosePlace = createContext<(pointer: string) => void>(() => undefined)

/**
 * Text of the original; where a field was read from it, it can be chosen. The places together are one tab stop: a letter
 * has hundreds, and the arrow keys walk them.
 */
export function PlaceText({ text, pointer }: { text: string; pointer: string | null }) {
  const choose = use(ChoosePlace)
  if (pointer === null) return <span className={classes['text']}>{text}</span>
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes['place']}
      data-pointer={pointer}
      onClick={() => choose(pointer)}
      onKeyDown={walkPlaces}
    >
      {text === '' ? <EmptyPlace /> : text}
    </button>
  )
}

/** An empty cell can be chosen as well: there, a field was read as blank. */
function EmptyPlace() {
  const t = useTranslations('original')
  return <span className={classes['emptyPlace']}>{t('emptyPlace')}</span>
}

import { createContext, Fragment, use } from 'react'
import { useTranslations } from 'use-intl'
import { walkPlaces } from './place-keys.ts'
import classes from './original-letter.module.css'

/** What choosing a place does; by context, so that a new handler draws no row of the original anew. */
export const ChoosePlace = createContext<(pointer: string) => void>(() => undefined)

/**
 * Text of the original; where a field was read from it, it can be chosen. The places together are one tab stop: a letter
 * has hundreds, and the arrow keys walk them.
 */
export function PlaceText(props: { text: string; pointer: string | null; boldLines?: readonly number[] | undefined }) {
  const { text, pointer, boldLines } = props
  const choose = use(ChoosePlace)
  const shown = boldLines === undefined ? text : <Lines text={text} bold={boldLines} />
  if (pointer === null) return <span className={classes['text']}>{shown}</span>
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes['place']}
      data-pointer={pointer}
      onClick={() => choose(pointer)}
      onKeyDown={walkPlaces}
    >
      {text === '' ? <EmptyPlace /> : shown}
    </button>
  )
}

/** Text of which some lines are bold. */
function Lines({ text, bold }: { text: string; bold: readonly number[] }) {
  return text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index === 0 ? '' : '\n'}
      {bold.includes(index) ? <b>{line}</b> : line}
    </Fragment>
  ))
}

/** An empty cell can be chosen as well: there, a field was read as blank. */
function EmptyPlace() {
  const t = useTranslations('original')
  return <span className={classes['emptyPlace']}>{t('emptyPlace')}</span>
}

import { Button } from '@mantine/core'
import { memo, useEffect, useMemo, useRef } from 'react'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { LetterInList, LetterPlace } from '#domain/letters/letter-in-list.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { Unit } from '#domain/model/unit.ts'
import { paths } from '#src/ui/paths.ts'
import { LetterRow, TwinNotice } from './letter-row.tsx'
import { questionOf } from './place-choices.ts'
import { PlaceQuestion } from './place-question.tsx'

/** What can be done with a row; null where the reader may not. */
export type RowActs = {
  readonly say: (letter: LetterInList, place: LetterPlace) => void
  readonly ask: ((letter: LetterInList) => void) | null
  readonly setTwinAside: ((letter: LetterInList) => void) | null
}

/** The same object as long as the reader may do the same; it always does what `acts` last said. */
export function useStableActs(acts: RowActs): RowActs {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  const [mayAsk, mayTwin] = [acts.ask !== null, acts.setTwinAside !== null]
  return useMemo(
    () => ({
      say: (letter, place) => latest.current.say(letter, place),
      ask: mayAsk ? (letter) => latest.current.ask?.(letter) : null,
      setTwinAside: mayTwin ? (letter) => latest.current.setTwinAside?.(letter) : null,
    }),
    [mayAsk, mayTwin],
  )
}

type Props = {
  readonly letter: LetterInList
  readonly campaigns: readonly Campaign[]
  readonly units: readonly Unit[]
  readonly row: { 'data-row': string; tabIndex: number }
  readonly pending: boolean
  /** Must stay the same object, see `useStableActs`. */
  readonly acts: RowActs
  readonly asidePending: boolean
}

/** A letter that waits, with what it asks. Of two hundred rows a key redraws the two that it moves between. */
export const WaitingRow = memo(
  Row,
  (before, after) =>
    before.letter === after.letter &&
    before.campaigns === after.campaigns &&
    before.units === after.units &&
    before.row.tabIndex === after.row.tabIndex &&
    before.pending === after.pending &&
    before.acts === after.acts &&
    before.asidePending === after.asidePending,
)

function Row({ letter, campaigns, units, row, pending, acts, asidePending }: Props) {
  const t = useTranslations('intakeQueue')
  const question = questionOf(letter, units, campaigns)
  const { fileName: name } = letter
  return (
    <LetterRow
      letter={letter}
      campaigns={campaigns}
      row={row}
      actions={
        <>
          {acts.ask === null ? null : (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => acts.ask?.(letter)}
              aria-label={t('setAsideOf', { name })}
            >
              {t('setAside')}
            </Button>
          )}
          <Button
            component={Link}
            to={paths.intakeLetter(letter.id)}
            size="compact-sm"
            variant={letter.twin === null && question === null ? 'filled' : 'default'}
            aria-label={t('checkOf', { name })}
          >
            {t('check')}
          </Button>
        </>
      }
    >
      <TwinNotice
        letter={letter}
        onSetAside={acts.setTwinAside === null ? null : () => acts.setTwinAside?.(letter)}
        pending={asidePending}
      />
      {question === null ? null : (
        <PlaceQuestion
          letter={letter}
          question={question}
          units={units}
          campaigns={campaigns}
          pending={pending}
          onPlace={(place) => acts.say(letter, place)}
        />
      )}
    </LetterRow>
  )
}

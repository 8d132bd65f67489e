import '@mantine/core/styles/Progress.layer.css'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { LetterInList, LetterPlace, SetAside } from '#domain/letters/letter-in-list.ts'
import { may } from '#domain/model/user.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { usePlaceLetter } from '#src/api/letters.mutations.ts'
import { useUser } from '#src/api/session.queries.ts'
import { unitsQuery } from '#src/api/units.queries.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { UndoBar } from '#src/ui/undo-bar.tsx'
import { MoreButton } from '#src/ui/more-button.tsx'
import { countOutcomes, isMine } from './desk-rows.ts'
import { DeskSummary } from './desk-summary.tsx'
import { FileRow } from './file-row.tsx'
import { questionOf } from './place-choices.ts'
import { SetAsideDialog } from './set-aside-dialog.tsx'
import { useAside } from './use-aside.ts'
import type { useDesk } from './use-desk.ts'
import { useIntakeView } from './use-intake-view.ts'
import { useRowKeys } from './use-row-keys.ts'
import { useRowWalk } from './use-row-walk.ts'
import { useStableActs, WaitingRow } from './waiting-row.tsx'
import classes from './desk.module.css'

/** Everything that is to be dealt with, row by row: `focusNow` grows when the list is to get the focus. */
export function Desk({ desk, focusNow }: { desk: ReturnType<typeof useDesk>; focusNow: number }) {
  const { store, waiting, rows } = desk
  const t = useTranslations('intakeQueue')
  const user = useUser()
  const { show, mine, setShow } = useIntakeView()
  const units = useQuery(unitsQuery()).data ?? []
  const campaigns = useQuery(campaignsQuery()).data ?? []
  const place = usePlaceLetter()
  const aside = useAside()
  const mayAside = may(user, 'letters.setAside')
  const inReach = mine ? rows.filter((row) => isMine(row, user.id)) : rows
  const shown = show === null ? inReach : inReach.filter(({ outcome }) => outcome === show)
  const ids = shown.map(({ id }) => id)
  // A file that was read goes on as its letter.
  const walk = useRowWalk(ids, (gone) => shown.find(({ upload }) => upload?.id === gone)?.id ?? null)
  const focusFirst = useRef(walk.focusCurrent)
  useEffect(() => {
    focusFirst.current = walk.focusCurrent
  })
  useEffect(() => {
    if (focusNow > 0) focusFirst.current()
  }, [focusNow])
  // The row that gets the focus once what had it is gone, and no dialog is open.
  const toFocus = useRef<string | null>(null)
  useEffect(() => {
    if (toFocus.current === null || aside.asked !== null) return
    walk.focus(toFocus.current)
    toFocus.current = null
  })

  const say = (letter: LetterInList, wish: LetterPlace) => {
    toFocus.current = letter.id
    place.mutate({ id: letter.id, place: wish })
  }
  const leave = (id: string) => {
    const at = ids.indexOf(id)
    toFocus.current = ids[at + 1] ?? ids[at - 1] ?? null
  }
  const setTwinAside = (letter: LetterInList) => {
    leave(letter.id)
    void aside.run([letter], { reason: 'duplicate', note: null })
  }
  const setAside = async (wish: SetAside) => {
    const { asked } = aside
    if (asked === null || !(await aside.run([asked], wish))) return
    leave(asked.id)
    aside.dismiss()
  }
  const acts = useStableActs({ say, ask: mayAside ? aside.ask : null, setTwinAside: mayAside ? setTwinAside : null })
  useRowKeys({
    rows: shown,
    onRow: walk.onRow,
    focus: walk.focus,
    otherOf: walk.otherOf,
    questionFor: (letter) => questionOf(letter, units, campaigns),
    say,
    setAside: mayAside ? aside.ask : null,
    setTwinAside: mayAside ? setTwinAside : null,
    store,
    leave,
    undo: aside.last === null ? null : aside.undo,
  })

  if (rows.length === 0 && waiting.isError) {
    return <ErrorState error={waiting.error} title={t('listFailed')} onRetry={() => void waiting.refetch()} />
  }
  const rowProps = walk.rowProps
  return (
    <>
      <DeskSummary rows={inReach} counts={countOutcomes(inReach)} store={store} aside={mayAside ? aside : null} />
      {place.isError ? <ErrorState error={place.error} title={t('placeFailed')} /> : null}
      {aside.error !== null && aside.asked === null ? (
        <ErrorState error={aside.error} title={t('setAsideFailed')} />
      ) : null}
      {shown.length === 0 ? (
        rows.length === 0 ? (
          <EmptyState title={t('deskEmpty')}>{t('deskEmptyHint')}</EmptyState>
        ) : (
          <EmptyState
            title={t('noneShown')}
            action={
              <Button variant="default" onClick={() => setShow(null)}>
                {t('showAll')}
              </Button>
            }
          />
        )
      ) : (
        <ul className={classes['rows']} aria-label={t('deskTitle')} {...walk.listProps}>
          {shown.map((row) =>
            row.letter === null ? (
              <FileRow key={row.id} upload={row.upload} store={store} row={rowProps(row.id)} />
            ) : (
              <WaitingRow
                key={row.id}
                letter={row.letter}
                campaigns={campaigns}
                units={units}
                row={rowProps(row.id)}
                pending={place.isPending && place.variables.id === row.id}
                acts={acts}
                asidePending={aside.pending && row.letter.twin !== null}
              />
            ),
          )}
        </ul>
      )}
      <MoreButton list={waiting} />
      {aside.asked === null ? null : (
        <SetAsideDialog
          letter={aside.asked}
          pending={aside.pending}
          error={aside.error}
          onClose={() => {
            toFocus.current = aside.asked?.id ?? null
            aside.dismiss()
          }}
          onSetAside={(wish) => void setAside(wish)}
        />
      )}
      <UndoBar
        message={aside.last?.message ?? null}
        undo={{ label: t('undo'), keys: 'u', pending: aside.undoing, run: aside.undo }}
        onClose={aside.forget}
      />
    </>
  )
}

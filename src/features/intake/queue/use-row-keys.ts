import { useNavigate } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { LetterInList, LetterPlace } from '#domain/letters/letter-in-list.ts'
import { paths } from '#src/ui/paths.ts'
import { useShortcuts, type Shortcut } from '#src/ui/shortcuts/shortcuts.ts'
import { nextToDecide, type DeskRow } from './desk-rows.ts'
import type { Question } from './place-choices.ts'
import { canRetry } from './upload-queue.ts'
import type { UploadStore } from './upload-store.ts'

type Options = {
  readonly rows: readonly DeskRow[]
  /** The row that itself has the focus. */
  readonly onRow: string | null
  readonly focus: (id: string) => void
  /** Goes to what offers every other answer in a row. */
  readonly otherOf: (id: string) => void
  readonly questionFor: (letter: LetterInList) => Question | null
  readonly say: (letter: LetterInList, place: LetterPlace) => void
  readonly setAside: ((letter: LetterInList) => void) | null
  readonly setTwinAside: ((letter: LetterInList) => void) | null
  readonly store: UploadStore
  /** A row goes: another one gets the focus. */
  readonly leave: (id: string) => void
  readonly undo: (() => void) | null
}

/** What the keys do on the desk: from anywhere to the next row that asks for something, and there what is to be done with it. */
export function useRowKeys(options: Options): void {
  const { rows, onRow, focus, undo } = options
  const t = useTranslations('intakeQueue')
  const row = rows.find(({ id }) => id === onRow) ?? null
  const go = (step: 1 | -1) => {
    const next = nextToDecide(rows, onRow, step)
    if (next !== null) focus(next.id)
  }
  const letterKeys = useLetterKeys(row?.letter ?? null, options)
  const fileKeys = useFileKeys(row, options)
  const openKeys = useOpenKeys(row)
  const walking: readonly Shortcut[] =
    rows.length === 0
      ? []
      : [
          { keys: 'n', label: t('keys.nextToDecide'), run: () => go(1) },
          { keys: 'p', label: t('keys.previousToDecide'), run: () => go(-1) },
        ]
  useShortcuts([
    ...openKeys,
    ...walking,
    ...letterKeys,
    ...fileKeys,
    ...(undo === null ? [] : [{ keys: 'u', label: t('keys.undo'), run: undo }]),
  ])
}

function targetOf({ upload, letter }: DeskRow): string | null {
  if (letter !== null) return paths.intakeLetter(letter.id)
  const { state } = upload
  if (state.step === 'submitted') return paths.report(state.reportId)
  return state.step === 'read' ? paths.intakeLetter(state.letterId) : null
}

function useOpenKeys(row: DeskRow | null): readonly Shortcut[] {
  const t = useTranslations('intakeQueue')
  const navigate = useNavigate()
  if (row === null) return []
  const target = targetOf(row)
  return [
    ...(target === null ? [] : [{ keys: 'Enter', label: t('keys.open'), run: () => void navigate(target) }]),
    // The list itself answers it; it is here to be named.
    { keys: 'ArrowDown', label: t('keys.next'), run: () => undefined },
  ]
}

function useLetterKeys(letter: LetterInList | null, options: Options): readonly Shortcut[] {
  const { questionFor, say, setAside, setTwinAside, otherOf } = options
  const t = useTranslations('intakeQueue')
  if (letter === null) return []
  const question = questionFor(letter)
  const choices = question?.choices ?? []
  return [
    ...choices.map(({ label, place }, index) => ({
      keys: `${index + 1}`,
      label: t('keys.choose', { label }),
      run: () => say(letter, place),
    })),
    ...(question === null
      ? []
      : [
          {
            keys: '0',
            label: t(question.about === 'unit' ? 'ask.otherUnit' : 'ask.otherCampaign').replace(/…$/, ''),
            run: () => otherOf(letter.id),
          },
        ]),
    ...(letter.twin === null || setTwinAside === null
      ? []
      : [{ keys: 't', label: t('setAsideTwin'), run: () => setTwinAside(letter) }]),
    ...(setAside === null ? [] : [{ keys: 'Delete', label: t('keys.setAside'), run: () => setAside(letter) }]),
  ]
}

/** A file that became no letter, or is a report already, needs no reason to leave the list. */
function useFileKeys(row: DeskRow | null, { store, leave }: Options): readonly Shortcut[] {
  const t = useTranslations('intakeQueue')
  if (row?.letter !== null || row.upload === null) return []
  const { id, state } = row.upload
  const remove = () => {
    leave(id)
    store.remove(id)
  }
  if (state.step === 'submitted') return [{ keys: 'Delete', label: t('remove'), run: remove }]
  if (state.step !== 'failed') return []
  const retry: readonly Shortcut[] =
    canRetry(state.failure) && store.holds(id) ? [{ keys: 'r', label: t('retry'), run: () => store.retry(id) }] : []
  return [...retry, { keys: 'Delete', label: t('remove'), run: remove }]
}

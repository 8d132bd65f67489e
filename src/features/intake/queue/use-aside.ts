import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { LetterInList, SetAside } from '#domain/letters/letter-in-list.ts'
import { useRestoreLetter, useSetAside } from '#src/api/letters.mutations.ts'

/** Setting letters aside, with the last one offered to be taken back. */
export function useAside() {
  const t = useTranslations('intakeQueue')
  const setAside = useSetAside()
  const restore = useRestoreLetter()
  const [asked, setAsked] = useState<LetterInList | null>(null)
  const [last, setLast] = useState<{ readonly ids: readonly string[]; readonly message: string } | null>(null)

  const nameOf = ({ number, fileName }: LetterInList) => (number === null ? fileName : t('numbered', { number }))
  const run = async (letters: readonly LetterInList[], wish: SetAside): Promise<boolean> => {
    const done: LetterInList[] = []
    try {
      for (const letter of letters) done.push(await setAside.mutateAsync({ id: letter.id, ...wish }))
    } catch {
      // What failed stays in the list; the dialog, or the line below it, says why.
    }
    const [first] = done
    if (first !== undefined) {
      const message =
        done.length === 1 ? t('asideDone', { name: nameOf(first) }) : t('asideManyDone', { count: done.length })
      setLast({ ids: done.map(({ id }) => id), message })
    }
    return done.length === letters.length
  }
  const undo = async () => {
    if (last === null || restore.isPending) return
    try {
      for (const id of last.ids) await restore.mutateAsync(id)
      setLast(null)
    } catch {
      // It can be tried again: the bar stays.
    }
  }
  return {
    /** The letter that a reason is asked for. */
    asked,
    ask: (letter: LetterInList) => {
      setAside.reset()
      setAsked(letter)
    },
    dismiss: () => setAsked(null),
    run,
    pending: setAside.isPending,
    error: setAside.error ?? restore.error,
    last,
    undo: () => void undo(),
    undoing: restore.isPending,
    forget: () => setLast(null),
  }
}

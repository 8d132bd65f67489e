import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { LetterInList, SetAside } from '#domain/letters/letter-in-list.ts'
import { may } from '#domain/model/user.ts'
import { useSetAside } from '#src/api/letters.mutations.ts'
import { useUser } from '#src/api/session.queries.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { KeyNames } from '#src/ui/shortcuts/shortcuts-help.tsx'
import { useShortcuts } from '#src/ui/shortcuts/shortcuts.ts'
import { TwinNotice } from '../queue/letter-row.tsx'
import { SetAsideDialog } from '../queue/set-aside-dialog.tsx'

/**
 * The way out for a letter that nothing is to come of: by a key, with a reason; at once where it came twice. Nothing is shown while
 * `letter` does not wait, or may not be set aside by the one who looks at it.
 */
export function LetterAside(props: { letter: LetterInList | null; onGone: (letter: LetterInList) => void }) {
  const { letter, onGone } = props
  const mayAside = may(useUser(), 'letters.setAside')
  return letter === null || letter.state !== 'waiting' || !mayAside ? null : <Aside letter={letter} onGone={onGone} />
}

function Aside({ letter, onGone }: { letter: LetterInList; onGone: (letter: LetterInList) => void }) {
  const t = useTranslations('review')
  const q = useTranslations('intakeQueue')
  const setAside = useSetAside()
  const [isAsked, setAsked] = useState(false)
  const run = (wish: SetAside) => setAside.mutate({ id: letter.id, ...wish }, { onSuccess: () => onGone(letter) })
  const setTwinAside = () => {
    if (!setAside.isPending) run({ reason: 'duplicate', note: null })
  }
  useShortcuts([
    { keys: 'Delete', label: t('keys.aside'), run: () => setAsked(true) },
    ...(letter.twin === null ? [] : [{ keys: 't', label: q('setAsideTwin'), run: setTwinAside }]),
  ])
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        rightSection={<KeyNames keys="Delete" beside />}
        onClick={() => setAsked(true)}
      >
        {t('aside')}
      </Button>
      {letter.twin === null ? null : (
        <Alert color="orange" variant="light" style={{ flexBasis: '100%' }}>
          <TwinNotice letter={letter} onSetAside={setTwinAside} pending={setAside.isPending} />
        </Alert>
      )}
      {setAside.isError && !isAsked ? <ErrorState error={setAside.error} title={q('setAsideFailed')} /> : null}
      {isAsked ? (
        <SetAsideDialog
          letter={letter}
          pending={setAside.isPending}
          error={setAside.error}
          onClose={() => {
            setAside.reset()
            setAsked(false)
          }}
          onSetAside={run}
        />
      ) : null}
    </>
  )
}

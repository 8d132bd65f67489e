import { Button, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDialogKeys } from '#src/ui/shortcuts/dialog-keys.ts'
import { KeyNames } from '#src/ui/shortcuts/shortcuts-help.tsx'
import { SidePanel } from '#src/ui/side-panel.tsx'
import { isGiven, reasonCodes, type Reason, type ReasonCode } from '../../draft/correction-reasons.ts'
import classes from './dialogs.module.css'

/** Longest reason that the API takes. */
const LONGEST = 500

/** Asks once for the reason of all edits that have none: by a key, and for «other» in words. */
export function ReasonsDialog(props: { count: number; onReason: (reason: Reason) => void; onClose: () => void }) {
  const { count, onReason, onClose } = props
  const t = useTranslations('review')
  const [isOther, setOther] = useState(false)
  const [text, setText] = useState('')
  const choose = (code: ReasonCode | undefined) => {
    if (code === undefined) return
    if (code === 'other') setOther(true)
    else onReason({ code, text: '' })
  }
  useDialogKeys(reasonCodes.map((code, index) => ({ keys: `${index + 1}`, run: () => choose(code) })))
  const own: Reason = { code: 'other', text }
  return (
    <SidePanel title={t('reasonsTitle')} place="middle" onClose={onClose}>
      <Text mb="md">{t('reasonsText', { count })}</Text>
      <div className={classes['choices']}>
        {reasonCodes.map((code, index) => (
          <Button
            key={code}
            variant="default"
            ref={(button) => {
              if (index === 0) button?.setAttribute('autofocus', '')
            }}
            leftSection={<KeyNames keys={`${index + 1}`} />}
            onClick={() => choose(code)}
          >
            {t(`reasons.${code}`)}
          </Button>
        ))}
      </div>
      {isOther ? (
        <form
          className={classes['own']}
          onSubmit={(event) => {
            event.preventDefault()
            if (isGiven(own)) onReason(own)
          }}
        >
          <TextInput
            ref={(input) => input?.focus()}
            className={classes['grow'] ?? ''}
            label={t('reasonWords')}
            maxLength={LONGEST}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" disabled={!isGiven(own)}>
            {t('reasonsSubmit')}
          </Button>
        </form>
      ) : null}
    </SidePanel>
  )
}

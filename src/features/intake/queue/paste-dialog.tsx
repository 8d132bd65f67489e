import { Button, Text, Textarea } from '@mantine/core'
import { useState, type ClipboardEvent, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { SidePanel } from '#src/ui/side-panel.tsx'
import { textWithTables } from './pasted-text.ts'
import classes from './intake.module.css'

/** Takes a letter as text; `onText` gets it, never blank. */
export function PasteDialog({ onClose, onText }: { onClose: () => void; onText: (text: string) => void }) {
  const t = useTranslations('intakeQueue')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const isEmpty = text.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isEmpty) onText(text)
  }
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const converted = textWithTables(event.clipboardData.getData('text/html'))
    if (converted === null) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    setText(`${text.slice(0, selectionStart)}${converted}${text.slice(selectionEnd)}`)
  }
  return (
    <SidePanel title={t('paste')} place="middle" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Text c="dimmed" size="sm" mb="sm">
          {t('pasteHint')}
        </Text>
        <Textarea
          // The dialog gives the focus to what has this attribute; React would set it too early by itself.
          ref={(field) => field?.setAttribute('autofocus', '')}
          label={t('pasteText')}
          rows={14}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onPaste={paste}
          error={tried && isEmpty ? t('pasteEmpty') : null}
        />
        <div className={classes['dialogActions']}>
          <Button variant="default" onClick={onClose}>
            {t('pasteCancel')}
          </Button>
          <Button type="submit">{t('pasteRead')}</Button>
        </div>
      </form>
    </SidePanel>
  )
}

import { ActionIcon, Title } from '@mantine/core'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from './icons.tsx'
import classes from './side-panel.module.css'

type Props = { title: string; onClose: () => void; children: ReactNode; place?: 'side' | 'middle'; wide?: boolean }

/** Details over the screen, which stays where it was: at its right edge, or in its middle for a form (`wide`: for a comparison). */
export function SidePanel({ title, onClose, children, place = 'side', wide = false }: Props) {
  const t = useTranslations('ui')
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    if (element?.open === false) element.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={classes['panel']}
      data-place={place}
      data-wide={wide || undefined}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => {
        // Only the backdrop is the dialog itself: all that is inside lies in `.inside`.
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className={classes['inside']}>
        <header className={classes['head']}>
          <Title order={2} size="h4" id={id}>
            {title}
          </Title>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('close')} onClick={onClose}>
            <Icon name="close" />
          </ActionIcon>
        </header>
        {children}
      </div>
    </dialog>
  )
}

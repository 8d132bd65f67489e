import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Provenance } from '#domain/reports/reading.ts'
import { useFieldName } from '../field-name.ts'
import { fieldsBeside } from './places.ts'
import classes from './field-choice.module.css'

/** Fields to choose from, and where on the screen: below the place that was chosen. */
type Asked = {
  readonly fields: readonly Named[]
  readonly from: HTMLElement | null
  readonly left: number
  readonly top: number
}
type Named = { readonly pointer: string; readonly name: string }

/**
 * Choosing a place of the original means the field that was read there; where there are several (number and subject in one cell
 * of a letter's head), one of them is chosen by name.
 */
export function useFieldChoice(provenance: Provenance, onChoose: (pointer: string) => void) {
  const fieldName = useFieldName()
  const [asked, setAsked] = useState<Asked | null>(null)
  const latest = useRef({ provenance, onChoose, fieldName })
  useEffect(() => {
    latest.current = { provenance, onChoose, fieldName }
  })

  const chooseAt = useCallback((pointer: string) => {
    const now = latest.current
    const named = fieldsBeside(now.provenance, pointer).map((each) => ({ pointer: each, name: now.fieldName(each) }))
    const fields = [...new Map(named.toReversed().map((each) => [each.name, each])).values()].toReversed()
    if (fields.length < 2) {
      now.onChoose(pointer)
      return
    }
    const from = document.activeElement instanceof HTMLElement ? document.activeElement : null
    const box = from?.getBoundingClientRect()
    setAsked({ fields, from, left: box?.left ?? 0, top: box?.bottom ?? 0 })
  }, [])

  const close = (andReturn: boolean) => {
    if (andReturn) asked?.from?.focus()
    setAsked(null)
  }
  const choice =
    asked === null ? null : (
      <Choice
        key={asked.fields.map(({ pointer }) => pointer).join(' ')}
        asked={asked}
        onClose={close}
        onField={(pointer) => {
          setAsked(null)
          onChoose(pointer)
        }}
      />
    )
  return { chooseAt, choice }
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

function Choice(props: { asked: Asked; onClose: (andReturn: boolean) => void; onField: (pointer: string) => void }) {
  const { asked, onClose, onField } = props
  const t = useTranslations('original')
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    menu.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [])

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const all = [...(menu.current?.querySelectorAll('button') ?? [])]
    const numbered = all[Number(event.key) - 1]
    const step = steps[event.key]
    if (event.key === 'Escape') onClose(true)
    else if (event.key === 'Tab') onClose(true)
    else if (numbered !== undefined) numbered.click()
    else if (step !== undefined) all[(all.indexOf(event.currentTarget) + step + all.length) % all.length]?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={menu}
      role="menu"
      className={classes['menu']}
      aria-label={t('severalFields')}
      style={{
        left: `min(${asked.left}px, 100vw - 300px)`,
        top: `min(${asked.top + 4}px, 100dvh - ${asked.fields.length * 34 + 50}px)`,
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose(false)
      }}
    >
      <p className={classes['ask']}>{t('severalFields')}</p>
      {asked.fields.map(({ pointer, name }, index) => (
        <button
          key={pointer}
          type="button"
          role="menuitem"
          className={classes['field']}
          onKeyDown={onKeyDown}
          onClick={() => onField(pointer)}
        >
          <span className={classes['number']} aria-hidden="true">
            {index + 1}
          </span>
          {name}
        </button>
      ))}
    </div>
  )
}

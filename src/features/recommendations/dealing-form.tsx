import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/ScrollArea.layer.css'
import { Autocomplete, Button, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Dealing, Recommendation } from '#domain/recommendations/register.ts'
import { compareVietnamese } from '#domain/text/fold.ts'
import classes from './recommendations.module.css'

type Props = {
  readonly all: readonly Recommendation[]
  readonly selected: readonly Recommendation[]
  readonly pending: boolean
  /** Resolves to whether it was done. */
  readonly onChange: (change: Dealing) => Promise<boolean>
  readonly onAlike: () => void
  readonly onClear: () => void
}

const namesIn = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null))].toSorted(compareVietnamese)

/** What to do with the proposals that are selected. */
export function DealingForm({ all, selected, pending, onChange, onAlike, onClear }: Props) {
  const t = useTranslations('recommendations')
  const [group, setGroup] = useState('')
  const [assignee, setAssignee] = useState('')
  const [answer, setAnswer] = useState('')
  if (selected.length === 0) return <p className={classes['hint']}>{t('selectFirst')}</p>

  const said = (text: string) => (text.trim() === '' ? undefined : text.trim())
  const wish: Dealing = {
    ...(said(group) === undefined ? {} : { group: said(group) }),
    ...(said(assignee) === undefined ? {} : { assignee: said(assignee) }),
    ...(said(answer) === undefined ? {} : { answer: said(answer) }),
  }
  const apply = async (change: Dealing) => {
    if (!(await onChange(change))) return
    setGroup('')
    setAssignee('')
    setAnswer('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void apply(wish)
  }
  return (
    <form className={classes['form']} aria-label={t('actions')} onSubmit={submit}>
      <div className={classes['selection']}>
        <output>
          <strong>{t('selected', { count: selected.length })}</strong>
        </output>
        {selected.length === 1 ? (
          <Button variant="subtle" size="compact-sm" onClick={onAlike}>
            {t('selectAlike')}
          </Button>
        ) : null}
        <Button variant="subtle" size="compact-sm" onClick={onClear}>
          {t('clearSelection')}
        </Button>
      </div>
      <div className={classes['fields']}>
        <Autocomplete
          label={t('group')}
          placeholder={t('groupHint')}
          value={group}
          onChange={setGroup}
          data={namesIn(all.map((item) => item.group))}
          maxLength={200}
        />
        <Autocomplete
          label={t('assignee')}
          placeholder={t('assigneeHint')}
          value={assignee}
          onChange={setAssignee}
          data={namesIn(all.map((item) => item.assignee))}
          maxLength={200}
        />
        <Textarea
          className={classes['answerField'] ?? ''}
          label={t('answerLabel')}
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={10_000}
        />
      </div>
      <div className={classes['buttons']}>
        <Button type="submit" loading={pending} disabled={Object.keys(wish).length === 0}>
          {t('apply')}
        </Button>
        <Button variant="default" loading={pending} onClick={() => void apply({ ...wish, status: 'carried' })}>
          {t('carry')}
        </Button>
        <Button
          variant="default"
          loading={pending}
          onClick={() => void apply({ group: null, assignee: null, answer: null, status: 'open' })}
        >
          {t('reopen')}
        </Button>
        <span className={classes['hint']}>{t('keepsOthers')}</span>
      </div>
    </form>
  )
}

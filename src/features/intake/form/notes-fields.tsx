import { ActionIcon, SegmentedControl, Textarea } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { NoteSection } from '#domain/model/sections.ts'
import { Icon } from '#src/ui/icons.tsx'
import { nextKey } from '../draft/draft-change.ts'
import { noteField } from '../draft/draft-field.ts'
import type { NoteDraft, NotesDraft } from '../draft/report-draft.ts'
import { FieldFrame } from './field-frame.tsx'
import { useFormActions, useFormView } from './form-context.ts'
import { SectionPart } from './form-part.tsx'
import { ListFoot } from './list-foot.tsx'
import { useField } from './use-field.ts'
import classes from './form.module.css'

const LONGEST = 20_000

/** One of the sections 3 to 5: items, an explicit none, or blank. */
export function NotesFields({ section }: { section: NoteSection }) {
  const t = useTranslations('intake')
  const fields = useTranslations('fields')
  const { draft, read } = useFormView()
  const { dispatch, goTo } = useFormActions()
  const notes = draft[section]
  const words: Record<NotesDraft['state'], string> = {
    items: t('notesItems'),
    none: t('notesNone'),
    blank: t('notesBlank'),
  }
  const add = () => {
    const key = nextKey(draft)
    dispatch({ type: 'rowAdded', list: section })
    goTo(noteField(section, key))
  }
  return (
    <SectionPart section={section} title={fields(section)} readAs={words[read[section].state]}>
      <SegmentedControl
        className={classes['notesStates'] ?? ''}
        size="sm"
        aria-label={t('notesState', { section: fields(section) })}
        value={notes.state}
        onChange={(state) => dispatch({ type: 'notesState', section, state })}
        data={[
          { value: 'items', label: words.items },
          { value: 'none', label: words.none },
          { value: 'blank', label: words.blank },
        ]}
      />
      {notes.state === 'items' ? (
        <>
          {notes.items.map((item, index) => (
            <NoteItem key={item.key} section={section} item={item} number={index + 1} />
          ))}
          <ListFoot list={section} add={t('addNote')} onAdd={add} />
        </>
      ) : null}
    </SectionPart>
  )
}

function NoteItem({ section, item, number }: { section: NoteSection; item: NoteDraft; number: number }) {
  const t = useTranslations('intake')
  const { read } = useFormView()
  const { dispatch } = useFormActions()
  const state = useField(noteField(section, item.key))
  const label = t('note', { row: number })
  const readAs = read[section].items.find(({ key }) => key === item.key)?.text ?? null
  return (
    <FieldFrame state={state} label={label} readAs={readAs}>
      <div className={classes['note']}>
        <Textarea
          {...state.input}
          className={classes['noteText'] ?? ''}
          aria-label={label}
          autosize
          minRows={1}
          maxRows={16}
          maxLength={LONGEST}
          value={item.text}
          error={state.problem}
          onChange={(event) => dispatch({ type: 'note', section, key: item.key, text: event.currentTarget.value })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('removeNote', { row: number })}
          onClick={() => dispatch({ type: 'rowRemoved', list: section, key: item.key })}
        >
          <Icon name="close" size={16} />
        </ActionIcon>
      </div>
    </FieldFrame>
  )
}

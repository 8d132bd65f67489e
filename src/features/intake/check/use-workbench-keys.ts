import { useTranslations } from 'use-intl'
import { useShortcuts, type Shortcut } from '#src/ui/shortcuts/shortcuts.ts'
import { reasonCodes, type ReasonCode } from '../draft/correction-reasons.ts'
import type { Review } from './review/use-review.ts'

/** Everything on the workbench that a key does; `?` lists it. */
export function useWorkbenchKeys(options: {
  review: Review | null
  submitLabel: string
  onSubmit: () => void
  /** Submits without deciding; null where nothing else is possible. */
  onSubmitOnly: (() => void) | null
  /** Submits to return it to its unit; null where that is not decided here. */
  onReturn: (() => void) | null
  /** Null where there is no field to go to. */
  onEdit: (() => void) | null
  onLeave: () => void
  onUndo: () => void
  onSave: () => void
  /** Gives the reason for the field that is chosen; null where none is asked for. */
  onReason: ((code: ReasonCode) => void) | null
}): void {
  const { review, submitLabel, onSubmit, onSubmitOnly, onReturn, onEdit, onLeave, onUndo, onSave, onReason } = options
  const t = useTranslations('review')
  const walking: readonly Shortcut[] =
    review === null || review.findings.length === 0
      ? []
      : [
          { keys: 'n', label: t('keys.next'), run: () => review.go(1) },
          { keys: 'p', label: t('keys.previous'), run: () => review.go(-1) },
          { keys: 'F8', label: t('keys.nextTyping'), run: () => review.go(1) },
          { keys: 'shift+F8', label: t('keys.previousTyping'), run: () => review.go(-1) },
          ...review.remedies.map((remedy, index) => ({
            keys: `${index + 1}`,
            label: t('keys.remedy', {
              number: index + 1,
              label: t(`remedy.${remedy.label}`, { value: remedy.value ?? '' }),
            }),
            run: () => review.apply(remedy),
          })),
          { keys: '0', label: t('keys.check'), run: review.check },
          ...(onEdit === null ? [] : [{ keys: 'e', label: t('keys.edit'), run: onEdit }]),
          { keys: 'Escape', label: t('keys.leave'), run: onLeave },
        ]
  const reasons: readonly Shortcut[] =
    onReason === null
      ? []
      : reasonCodes.map((code, index) => ({
          keys: `alt+${index + 1}`,
          label: t('keys.reason', { reason: t(`reasons.${code}`) }),
          run: () => onReason(code),
        }))
  useShortcuts([
    { keys: 'mod+Enter', label: submitLabel, run: onSubmit },
    ...(onSubmitOnly === null ? [] : [{ keys: 'mod+shift+Enter', label: t('keys.submitOnly'), run: onSubmitOnly }]),
    ...(onReturn === null ? [] : [{ keys: 'r', label: t('keys.return'), run: onReturn }]),
    ...walking,
    ...reasons,
    { keys: 'u', label: t('keys.undo'), run: onUndo },
    { keys: 'mod+s', label: t('keys.save'), run: onSave },
  ])
}

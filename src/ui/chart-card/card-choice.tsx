import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import classes from './chart-card.module.css'

type Props<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChoose: (value: Value) => void
}

/** One thing that can be chosen on a card, with all that it can be in sight. */
export function CardChoice<Value extends string>({ label, value, options, onChoose }: Props<Value>) {
  const id = useId()
  return (
    <div className={classes['choice']}>
      <span id={id}>{label}</span>
      <SegmentedControl<Value> size="xs" aria-labelledby={id} value={value} onChange={onChoose} data={[...options]} />
    </div>
  )
}

import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

/** Nothing is here yet: why, and what to do next. */
export function EmptyState(props: { title: string; children?: ReactNode; action?: ReactNode }) {
  const { title, children, action } = props
  return (
    <div className={classes['empty']}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {children === undefined ? null : <Text c="dimmed">{children}</Text>}
      {action}
    </div>
  )
}

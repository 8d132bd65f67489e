import { Title } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import classes from './page-header.module.css'

/** The heading of a screen, which also names the document; `children` are marks and actions beside it. */
export function PageHeader(props: { title: string; subtitle?: ReactNode; children?: ReactNode }) {
  const { title, subtitle, children } = props
  useEffect(() => {
    document.title = `${title} – Tổng Hợp`
  }, [title])
  return (
    <div className={classes['header']}>
      <div className={classes['words']}>
        <Title order={1} size="h2">
          {title}
        </Title>
        {subtitle === undefined ? null : <div className={classes['subtitle']}>{subtitle}</div>}
      </div>
      {children === undefined ? null : <div className={classes['side']}>{children}</div>}
    </div>
  )
}

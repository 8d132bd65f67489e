import { Title } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import classes from './page-header.module.css'
import { useOnPaper } from './print/paper.ts'
import { RunningTitle } from './print/running-title.tsx'

type Props = {
  readonly title: string
  readonly subtitle?: ReactNode
  /** What the figures are of and what they cover, in a few words each: on paper they follow the title. */
  readonly covers?: readonly string[]
  readonly children?: ReactNode
}

const none: readonly string[] = []

/** The heading of a screen, which also names the document; `children` are marks and actions beside it. */
export function PageHeader({ title, subtitle, covers = none, children }: Props) {
  const onPaper = useOnPaper()
  const whole = onPaper && covers.length > 0 ? `${title} – ${covers.join(', ')}` : title
  useEffect(() => {
    document.title = `${whole} – Tổng Hợp`
  }, [whole])
  return (
    <div className={classes['header']}>
      <div className={classes['words']}>
        <Title order={1} size="h2">
          {whole}
        </Title>
        {subtitle === undefined ? null : <div className={classes['subtitle']}>{subtitle}</div>}
      </div>
      {children === undefined ? null : <div className={classes['side']}>{children}</div>}
      {onPaper ? <RunningTitle title={[title, ...covers.slice(0, 1)].join(' – ')} /> : null}
    </div>
  )
}

import { Button, Text, Title } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'

/** Shows a way on when the code of a page fails; what was already sent is safe on the server. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Crash /> : this.props.children
  }
}

function Crash() {
  const t = useTranslations('app')
  return (
    <div role="alert" style={{ maxWidth: 560, margin: '10vh auto', padding: 16 }}>
      <Title order={1} size="h2" mb="xs">
        {t('crashTitle')}
      </Title>
      <Text mb="md">{t('crashText')}</Text>
      <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
    </div>
  )
}

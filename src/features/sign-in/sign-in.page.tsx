import '@mantine/core/styles/PasswordInput.layer.css'
import { Button, Paper, PasswordInput, Text, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type FormEvent } from 'react'
import { Navigate, useSearchParams } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import { Problem } from '#src/api/problem.ts'
import { useSignIn } from '#src/api/session.mutations.ts'
import { sessionQuery } from '#src/api/session.queries.ts'
import { useSwitchLocale } from '#src/i18n/locale-provider.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { comeBackTo } from './come-back.ts'
import classes from './sign-in.module.css'

export function SignInPage() {
  const t = useTranslations('signIn')
  const [search] = useSearchParams()
  const next = search.get('next')
  const session = useQuery(sessionQuery())
  useEffect(() => {
    document.title = `${t('title')} – Tổng Hợp`
  }, [t])
  if (session.data !== undefined && session.data !== null) return <Navigate to={comeBackTo(next)} replace />
  return (
    <main className={classes['page']}>
      <Paper withBorder p="xl" radius="md" className={classes['card'] ?? ''}>
        <p className={classes['product']}>{t('product')}</p>
        <Text c="dimmed" mb="lg">
          {t('tagline')}
        </Text>
        <Title order={1} size="h3" mb="xs">
          {t('title')}
        </Title>
        {next === null ? null : (
          <Text size="sm" mb="sm">
            {t('expired')}
          </Text>
        )}
        <SignInForm />
      </Paper>
      <LanguageButton />
    </main>
  )
}

function SignInForm() {
  const t = useTranslations('signIn')
  const signIn = useSignIn()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (username.trim() !== '' && password !== '') signIn.mutate({ username: username.trim(), password })
  }

  return (
    <form onSubmit={submit} noValidate className={classes['form']}>
      <TextInput
        label={t('username')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
        error={tried && username.trim() === '' ? t('usernameNeeded') : null}
      />
      <PasswordInput
        label={t('password')}
        name="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={tried && password === '' ? t('passwordNeeded') : null}
      />
      <Refusal error={signIn.error} />
      <Button type="submit" fullWidth loading={signIn.isPending}>
        {t('submit')}
      </Button>
    </form>
  )
}

function Refusal({ error }: { error: Error | null }) {
  const t = useTranslations('signIn')
  if (error === null) return null
  const status = error instanceof Problem ? error.status : 0
  if (status === 401 || status === 429) {
    return (
      <Text role="alert" c="var(--mantine-color-error)" size="sm">
        {status === 401 ? t('wrong') : t('tooMany')}
      </Text>
    )
  }
  return <ErrorState error={error} title={t('failed')} />
}

function LanguageButton() {
  const t = useTranslations('signIn')
  const other = useLocale() === 'vi' ? 'en' : 'vi'
  const switchLocale = useSwitchLocale()
  return (
    <Button variant="subtle" size="compact-sm" lang={other} onClick={() => switchLocale(other)}>
      {t('switchTo')}
    </Button>
  )
}

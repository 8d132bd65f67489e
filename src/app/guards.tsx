import { useQuery } from '@tanstack/react-query'
import { Anchor } from '@mantine/core'
import { useEffect } from 'react'
import { Link, Navigate, Outlet, useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { may } from '#domain/model/user.ts'
import { LetIn, sessionQuery, useUser } from '../api/session.queries.ts'
import { signInPage as SignInPage } from '../features/sign-in/sign-in.entry.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { paths, patterns } from '../ui/paths.ts'
import { sectionAt, type Section } from './sections.tsx'
import { ShellSkeleton } from './shell-skeleton.tsx'

/** What is said without bar and menu around it. */
const outsideShell = { maxWidth: 560, margin: '15vh auto', padding: 16 }

/** Lets in who is signed in; others sign in first and come back to the same address. */
export function SignedInOnly() {
  const session = useQuery(sessionQuery())
  const { pathname, search } = useLocation()
  if (session.data === undefined) {
    return session.isError ? (
      <main style={outsideShell}>
        <ErrorState error={session.error} onRetry={() => void session.refetch()} />
      </main>
    ) : (
      <ShellSkeleton />
    )
  }
  if (session.data === null) return <Navigate to={paths.signIn(`${pathname}${search}`)} replace />
  return (
    <LetIn value={session.data}>
      <Outlet />
    </LetIn>
  )
}

/** While someone types their password, the code of the screen that most will see next is fetched. */
export function SignIn() {
  useEffect(() => {
    void sectionAt(patterns.overview)?.page.preload()
  }, [])
  return <SignInPage fallback={null} />
}

/** A section for those who may see it. At the start address, a unit's user goes on to its own unit. */
export function SectionPage({ section }: { section: Section }) {
  const user = useUser()
  const t = useTranslations('app')
  const Page = section.page
  if (may(user, section.permission)) return <Page fallback={<PageSkeleton />} />
  if (section.path === patterns.overview && user.unitId !== null) {
    return <Navigate to={paths.unit(user.unitId)} replace />
  }
  const refusal = (
    <>
      <PageHeader title={t('forbiddenTitle')} />
      <EmptyState title={t('forbiddenTitle')} action={<ToStart />}>
        {t('forbiddenText', { name: user.displayName })}
      </EmptyState>
    </>
  )
  return section.bare === true ? <main style={outsideShell}>{refusal}</main> : refusal
}

/** Nothing is drawn for the moment that a screen's code takes: its own skeleton follows at once. */
function PageSkeleton() {
  return <div style={{ minHeight: '80vh' }} />
}

export function NotFoundPage() {
  const t = useTranslations('app')
  return (
    <>
      <PageHeader title={t('notFoundTitle')} />
      <EmptyState title={t('notFoundTitle')} action={<ToStart />}>
        {t('notFoundText')}
      </EmptyState>
    </>
  )
}

function ToStart() {
  const t = useTranslations('app')
  return (
    <Anchor component={Link} to={paths.overview()}>
      {t('toStart')}
    </Anchor>
  )
}

import { ActionIcon, Anchor } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import { NavLink, Outlet, useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { may, type User } from '#domain/model/user.ts'
import { useUser } from '../api/session.queries.ts'
import { Icon } from '../ui/icons.tsx'
import { patterns } from '../ui/paths.ts'
import { ShortcutsHelp } from '../ui/shortcuts/shortcuts-help.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { AccountMenu } from './account-menu.tsx'
import { useCarryOnUploads } from './carry-on-uploads.ts'
import { GoTo } from './go-to.tsx'
import { sections } from './sections.tsx'
import classes from './shell.module.css'

const contentId = 'content'

/** What surrounds every screen: the bar on top, the menu (folded away on a phone), the account. */
export function Shell() {
  const t = useTranslations('app')
  const user = useUser()
  const [menuIsOpen, setMenuIsOpen] = useState(false)
  const { pathname } = useLocation()
  const content = useFocusOnArrival()
  useCarryOnUploads(user)

  return (
    <div className={classes['shell']}>
      <a className={classes['skip']} href={`#${contentId}`}>
        {t('skipToContent')}
      </a>
      <header className={classes['header']}>
        <ActionIcon
          className={classes['burger'] ?? ''}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={menuIsOpen ? t('closeMenu') : t('openMenu')}
          aria-expanded={menuIsOpen}
          aria-controls="sections"
          onClick={() => setMenuIsOpen(!menuIsOpen)}
        >
          <Icon name={menuIsOpen ? 'close' : 'menu'} />
        </ActionIcon>
        <Anchor component={NavLink} to={patterns.overview} className={classes['brand'] ?? ''} underline="never">
          {t('name')}
        </Anchor>
        <GoTo places={placesFor(user).map(({ menu, href }) => ({ href, label: t(menu.label), icon: menu.icon }))} />
        <ShortcutsHelp />
        <AccountMenu user={user} />
      </header>
      <nav id="sections" className={classes['nav']} aria-label={t('navigation')} data-open={menuIsOpen || undefined}>
        <Menu user={user} onLeave={() => setMenuIsOpen(false)} />
      </nav>
      <main id={contentId} className={classes['main']} tabIndex={-1} ref={content}>
        <ErrorBoundary key={pathname}>
          <Outlet />
        </ErrorBoundary>
      </main>
    </div>
  )
}

/** What the menu offers to somebody. */
const placesFor = (user: User) =>
  sections.flatMap(({ path, permission, menu }) => {
    const href = may(user, permission) ? (menu?.href(user) ?? null) : null
    return menu === null || href === null ? [] : [{ path, menu, href }]
  })

function Menu({ user, onLeave }: { user: User; onLeave: () => void }) {
  const t = useTranslations('app')
  const id = useId()
  const idle = useIdle()
  return (
    <ul className={classes['menu']}>
      {placesFor(user).map(({ path, menu, href }) => {
        const Count = menu.count
        const countId = Count === undefined ? undefined : `${id} ${menu.label}`.replaceAll(' ', '-')
        return (
          <li key={path} className={classes['entry']}>
            <NavLink
              to={href}
              end={path === patterns.overview}
              className={classes['link'] ?? ''}
              onClick={onLeave}
              aria-describedby={countId}
            >
              <Icon name={menu.icon} />
              {t(menu.label)}
            </NavLink>
            {Count === undefined ? null : (
              <span id={countId} className={classes['count']}>
                {idle ? <Count fallback={null} /> : null}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const LATEST_MS = 2000

/** Whether the browser has had a moment with nothing to do: what the first view can do without waits for it. */
function useIdle(): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    const begin = () => setIdle(true)
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(begin, LATEST_MS)
      return () => clearTimeout(timer)
    }
    const handle = requestIdleCallback(begin, { timeout: LATEST_MS })
    return () => cancelIdleCallback(handle)
  }, [])
  return idle
}

/** Moves the focus to the content when another screen opens, so that a screen reader starts there. */
function useFocusOnArrival() {
  const content = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current !== pathname) content.current?.focus({ preventScroll: true })
    shown.current = pathname
  }, [pathname])
  return content
}

import { Button, SegmentedControl, Text, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Locale } from '#domain/model/locale.ts'
import type { Role, User } from '#domain/model/user.ts'
import { useSignOut } from '../api/session.mutations.ts'
import { useSwitchLocale } from '../i18n/locale-provider.tsx'
import { Icon } from '../ui/icons.tsx'
import classes from './account-menu.module.css'

const roleLabels = {
  leader: 'roleLeader',
  analyst: 'roleAnalyst',
  unit: 'roleUnit',
  administrator: 'roleAdministrator',
} as const satisfies Record<Role, string>

/** Who is signed in, and what this browser remembers of their taste: language and colours. */
export function AccountMenu({ user }: { user: User }) {
  const t = useTranslations('app')
  const signOut = useSignOut()
  const id = useId()
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        c="var(--mantine-color-text)"
        px="xs"
        leftSection={<Icon name="user" />}
        popoverTarget={id}
        aria-label={t('account', { name: user.displayName })}
      >
        <span className={classes['name']}>{user.displayName}</span>
      </Button>
      <div id={id} popover="auto" className={classes['panel']}>
        <Text fw={600}>{user.displayName}</Text>
        <Text size="sm" c="dimmed">
          {t(roleLabels[user.role])}
        </Text>
        <Preferences />
        <Button variant="default" fullWidth loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('signOut')}
        </Button>
      </div>
    </>
  )
}

/** Language and colour scheme of this browser. */
function Preferences() {
  const t = useTranslations('app')
  const locale = useLocale()
  const switchLocale = useSwitchLocale()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <div className={classes['preferences']}>
      <Labelled label={t('language')}>
        <SegmentedControl<Locale>
          fullWidth
          size="xs"
          aria-label={t('language')}
          value={locale}
          onChange={switchLocale}
          data={[
            { value: 'vi', label: t('vietnamese') },
            { value: 'en', label: t('english') },
          ]}
        />
      </Labelled>
      <Labelled label={t('colorScheme')}>
        <SegmentedControl<MantineColorScheme>
          fullWidth
          size="xs"
          aria-label={t('colorScheme')}
          value={colorScheme}
          onChange={setColorScheme}
          data={[
            { value: 'light', label: t('light') },
            { value: 'dark', label: t('dark') },
            { value: 'auto', label: t('auto') },
          ]}
        />
      </Labelled>
    </div>
  )
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Text size="sm" mb={4} aria-hidden="true">
        {label}
      </Text>
      {children}
    </div>
  )
}

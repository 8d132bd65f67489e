import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { IntlProvider, useTranslations } from 'use-intl'
import { allMessages } from '#src/i18n/messages.ts'

const messages = await allMessages('vi')

function Texts({ children }: { readonly children: ReactNode }) {
  return (
    <IntlProvider locale="vi" messages={messages} timeZone="Asia/Ho_Chi_Minh">
      {children}
    </IntlProvider>
  )
}

/** The Vietnamese texts that all screens share, for what takes them as an argument. */
export const uiTexts = () => renderHook(() => useTranslations('ui'), { wrapper: Texts }).result.current

import type { Locale } from '#domain/model/locale.ts'
import { appMessages } from '../app/app.messages.ts'
import { intakeMessages } from '../features/intake/intake.messages.ts'
import { queueMessages } from '../features/intake/queue/queue.messages.ts'
import { overviewMessages } from '../features/overview/overview.messages.ts'
import { signInMessages } from '../features/sign-in/sign-in.messages.ts'
import { reportMessages } from '../features/report/report.messages.ts'
import { unitMessages } from '../features/unit/unit.messages.ts'
import { fieldsMessages } from '../ui/fields.messages.ts'
import { originalMessages } from '../ui/original/original.messages.ts'
import { uiMessages } from '../ui/ui.messages.ts'

/** Every text of the interface, by feature. A feature adds its own file and one line here. */
const inLanguage = (locale: Locale) => ({
  app: appMessages[locale],
  ui: uiMessages[locale],
  original: originalMessages[locale],
  fields: fieldsMessages[locale],
  signIn: signInMessages[locale],
  overview: overviewMessages[locale],
  unit: unitMessages[locale],
  intake: intakeMessages[locale],
  intakeQueue: queueMessages[locale],
  report: reportMessages[locale],
})

export type Messages = ReturnType<typeof inLanguage>
export const messages: Record<Locale, Messages> = { vi: inLanguage('vi'), en: inLanguage('en') }

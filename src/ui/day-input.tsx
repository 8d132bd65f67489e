import '@mantine/core/styles/Popover.layer.css'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/vi'
import { DateInput, DatesProvider, type DateInputProps } from '@mantine/dates'
import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import { useLocale, useTranslations } from 'use-intl'
import type { IsoDate } from '#domain/model/dates.ts'

// Without it, a date typed as dd/mm/yyyy is read as mm/dd/yyyy.
dayjs.extend(customParseFormat)

/** As people type dates: with or without leading zeros, and by any of the usual signs. */
const typedFormats = ['DD/MM/YYYY', 'D/M/YYYY', 'DD-MM-YYYY', 'D-M-YYYY', 'DD.MM.YYYY', 'D.M.YYYY', 'YYYY-MM-DD']

function parseDay(text: string): string | null {
  const format = typedFormats.find((each) => dayjs(text.trim(), each, true).isValid())
  return format === undefined ? null : dayjs(text.trim(), format, true).format('YYYY-MM-DD')
}

type Props = Omit<DateInputProps, 'value' | 'onChange'> & {
  readonly value: IsoDate | null
  readonly onDay: (day: IsoDate | null) => void
}

/** A day, typed or picked from a calendar, always as dd/mm/yyyy. */
export function DayInput({ onDay, ...props }: Props) {
  const t = useTranslations('ui')
  const locale = useLocale()
  return (
    <DatesProvider settings={{ locale, firstDayOfWeek: 1, weekendDays: [] }}>
      <DateInput
        valueFormat="DD/MM/YYYY"
        dateParser={parseDay}
        placeholder={t('datePlaceholder')}
        hideOutsideDates
        clearable
        clearButtonProps={{ 'aria-label': t('dateClear') }}
        previousLabel={t('datePreviousMonth')}
        nextLabel={t('dateNextMonth')}
        onChange={(day) => onDay(day as IsoDate | null)}
        {...props}
      />
    </DatesProvider>
  )
}

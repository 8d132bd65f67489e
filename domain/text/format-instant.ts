import { dayInVietnam, type Instant } from '../model/dates.ts'
import { formatDate } from './format.ts'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' })

/** A moment by the clocks of Viet Nam, as the product prints it in every language: `14:05, 27/10/2021`. */
export function formatInstant(instant: Instant): string {
  return `${clock.format(new Date(instant))}, ${formatDate(dayInVietnam(instant))}`
}

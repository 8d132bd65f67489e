const timeZone = 'Asia/Ho_Chi_Minh'
const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' })

/** `14:05, 27/10/2021` by the clocks of Viet Nam, of a moment in ms since 1970. As `formatInstant`, without the schemas behind it. */
export const printedMoment = (at: number): string => `${clock.format(at)}, ${day.format(at)}`

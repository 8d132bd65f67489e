/**
 * As `tickCount` of an axis whose ticks are given, or that shows none: otherwise recharts works out ticks of its own whenever
 * the chart is drawn anew, with decimal logarithms that take ten times as long as all the rest.
 */
export const NO_TICKS = 0

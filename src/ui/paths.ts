/** Every address of the application. Patterns are for the router, functions for links. */
export const patterns = {
  overview: '/',
  queue: '/queue',
  progress: '/progress',
  units: '/units',
  unit: '/units/:unitId',
  report: '/reports/:reportId',
  intake: '/intake',
  intakeNew: '/intake/new',
  intakeLetter: '/intake/:letterId',
  directives: '/directives',
  directive: '/directives/:directiveKey',
  campaigns: '/campaigns',
  campaignNew: '/campaigns/new',
  campaign: '/campaigns/:campaignId',
  recommendations: '/recommendations',
  exports: '/exports',
  history: '/history',
  compare: '/compare',
  present: '/present',
  signIn: '/sign-in',
} as const

/** A query string with only the parameters that have a value, in the order given. */
export function withQuery(path: string, parameters: Readonly<Record<string, string | null | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, value)
  }
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

export const paths = {
  overview: (
    parameters: {
      campaign?: string | null
      basis?: string | null
      kind?: string | null
      directive?: string | null
    } = {},
  ) => withQuery(patterns.overview, parameters),
  unit: (unitId: string, parameters: { campaign?: string | null; basis?: string | null } = {}) =>
    withQuery(`/units/${encodeURIComponent(unitId)}`, parameters),
  /** What is to be done; `kind` shows only work of this kind. */
  queue: (parameters: { kind?: string | null; campaign?: string | null } = {}) => withQuery(patterns.queue, parameters),
  /** Where every expected unit stands; `standing` shows only those that stand so, `time` and `contact` those so late and so long unheard. */
  progress: (
    parameters: {
      campaign?: string | null
      standing?: string | null
      time?: string | null
      contact?: string | null
    } = {},
  ) => withQuery(patterns.progress, parameters),
  units: (parameters: { campaign?: string | null; q?: string | null } = {}) => withQuery(patterns.units, parameters),
  /** `field` is a JSON pointer into the report: the screen opens at it and marks its place in the original letter. */
  report: (reportId: string, parameters: { field?: string | null } = {}) =>
    withQuery(`/reports/${encodeURIComponent(reportId)}`, parameters),
  /** `view`: which list; `show`: only files of that outcome. */
  intake: (parameters: { campaign?: string | null; view?: string | null; show?: string | null } = {}) =>
    withQuery(patterns.intake, parameters),
  /** Typing a report without a file, or correcting `report`; `version`: going on with what was begun on an older one. */
  intakeNew: (parameters: { campaign?: string | null; report?: string | null; version?: string | null } = {}) =>
    withQuery(patterns.intakeNew, parameters),
  /** Checking what was read from a letter, at one of its fields if told. */
  intakeLetter: (letterId: string, parameters: { field?: string | null } = {}) =>
    withQuery(`/intake/${encodeURIComponent(letterId)}`, parameters),
  /** `q` is what is searched for. */
  directives: (parameters: { campaign?: string | null; q?: string | null } = {}) =>
    withQuery(patterns.directives, parameters),
  directive: (key: string, parameters: { campaign?: string | null } = {}) =>
    withQuery(`/directives/${encodeURIComponent(key)}`, parameters),
  campaigns: () => patterns.campaigns,
  /** `letter` is the request letter that the campaign is opened from. */
  campaignNew: (parameters: { letter?: string | null } = {}) => withQuery(patterns.campaignNew, parameters),
  /** `with`: the campaign that it is compared with, in the tab `comparison`. */
  campaign: (id: string, parameters: { tab?: string | null; show?: string | null; with?: string | null } = {}) =>
    withQuery(`/campaigns/${encodeURIComponent(id)}`, parameters),
  recommendations: (parameters: { campaign?: string | null; status?: string | null } = {}) =>
    withQuery(patterns.recommendations, parameters),
  /** The consolidated report of a campaign, and its files. */
  exports: (parameters: { campaign?: string | null; basis?: string | null } = {}) =>
    withQuery(patterns.exports, parameters),
  history: (parameters: { campaign?: string | null; unit?: string | null; report?: string | null } = {}) =>
    withQuery(patterns.history, parameters),
  /** Two to four units side by side, or two campaigns. `campaign`: whose figures the units are compared by; null: the newest of theirs. */
  compare: (
    wanted: { units: readonly string[]; campaign?: string | null } | { campaigns: readonly [string, string] },
  ) =>
    withQuery(
      patterns.compare,
      'units' in wanted
        ? { units: wanted.units.join(','), campaign: wanted.campaign }
        : { campaigns: wanted.campaigns.join(',') },
    ),
  /** Slides of a campaign, beginning at `slide`; `speed`: seconds for each. */
  present: (
    parameters: {
      campaign?: string | null
      basis?: string | null
      kind?: string | null
      slide?: string | null
      speed?: string | null
    } = {},
  ) => withQuery(patterns.present, parameters),
  /** `next` is the address to come back to after signing in. */
  signIn: (next?: string) => withQuery(patterns.signIn, { next: next === patterns.overview ? null : next }),
}

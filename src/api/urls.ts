import type { Basis } from '#domain/model/standing.ts'

type Parameters = Readonly<Record<string, string | null | undefined>>

/** An address of the API with the parameters that have a value, always in the order given. */
export function apiUrl(path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, value)
  }
  return query.size === 0 ? `/api${path}` : `/api${path}?${query.toString()}`
}

/** Which figures: of a campaign (the newest open one when null), and on which basis. */
export type FiguresScope = { readonly campaign: string | null; readonly basis: Basis }

const ofCampaign = (id: string, below = '') => apiUrl(`/campaigns/${encodeURIComponent(id)}${below}`)

export const urls = {
  session: () => apiUrl('/session'),
  newCampaign: () => apiUrl('/campaigns'),
  campaigns: (cursor: string | null = null) => apiUrl('/campaigns', { limit: '200', cursor }),
  campaign: (id: string) => ofCampaign(id),
  campaignClose: (id: string) => ofCampaign(id, '/close'),
  campaignReopen: (id: string) => ofCampaign(id, '/reopen'),
  campaignUnits: (id: string) => ofCampaign(id, '/units'),
  extensions: (id: string) => ofCampaign(id, '/extensions'),
  extension: (id: string, unitId: string) => ofCampaign(id, `/units/${encodeURIComponent(unitId)}/extension`),
  comparison: (id: string, beside: string | null, basis: Basis) =>
    apiUrl(`/campaigns/${encodeURIComponent(id)}/comparison`, { basis, with: beside }),
  letterRequest: (id: string) => apiUrl(`/letters/${encodeURIComponent(id)}/request`),
  units: (on: string | null) => apiUrl('/units', { on }),
  summary: ({ campaign, basis }: FiguresScope) => apiUrl('/summary', { campaign, basis }),
  trend: (basis: Basis) => apiUrl('/summary/trend', { basis }),
  increments: (basis: Basis) => apiUrl('/summary/increments', { basis }),
  matrix: (measure: string, basis: Basis) => apiUrl('/summary/matrix', { measure, basis }),
  directives: ({ campaign, basis }: FiguresScope) => apiUrl('/summary/directives', { campaign, basis }),
  directiveMarks: ({ campaign, basis }: FiguresScope) => apiUrl('/summary/directives/marks', { campaign, basis }),
  unitHistory: (unitId: string, basis: Basis) => apiUrl(`/summary/units/${encodeURIComponent(unitId)}`, { basis }),
  reports: (filter: {
    campaign?: string | null
    unit?: string | null
    status?: string | null
    cursor?: string | null
  }) => apiUrl('/reports', filter),
  report: (id: string) => apiUrl(`/reports/${encodeURIComponent(id)}`),
  reportVersions: (id: string) => apiUrl(`/reports/${encodeURIComponent(id)}/versions`),
  reportVersion: (id: string, version: number) => apiUrl(`/reports/${encodeURIComponent(id)}/versions/${version}`),
  directiveRegister: (search: Parameters, cursor: string | null) => apiUrl('/directives', { ...search, cursor }),
  directive: (key: string, campaign: string | null) => apiUrl(`/directives/${encodeURIComponent(key)}`, { campaign }),
  recommendations: (campaign: string | null) => apiUrl('/recommendations', { campaign }),
  recommendationsPaper: (campaign: string | null) => apiUrl('/recommendations.docx', { campaign }),
  recommendationsFile: (campaign: string | null) => apiUrl('/recommendations.csv', { campaign }),
  exportOutline: ({ campaign, basis }: FiguresScope) => apiUrl('/exports/consolidated', { campaign, basis }),
  exportFile: (name: 'consolidated.docx' | 'annex.xlsx' | 'data.csv', { campaign, basis }: FiguresScope) =>
    apiUrl(`/exports/${name}`, { campaign, basis }),
  history: (filters: Parameters, cursor: string | null) => apiUrl('/history', { ...filters, cursor }),
  historyFile: (filters: Parameters) => apiUrl('/history.csv', filters),
  letters: (campaign: string | null) => apiUrl('/letters', { campaign }),
  letterList: (state: string, cursor: string | null) => apiUrl('/letters', { state, limit: '200', cursor }),
  letterStanding: (id: string) => apiUrl(`/letters/${encodeURIComponent(id)}/standing`),
  letterPlace: (id: string) => apiUrl(`/letters/${encodeURIComponent(id)}/place`),
  letterSetAside: (id: string) => apiUrl(`/letters/${encodeURIComponent(id)}/set-aside`),
  letterRestore: (id: string) => apiUrl(`/letters/${encodeURIComponent(id)}/restore`),
  letter: (id: string) => apiUrl(`/letters/${encodeURIComponent(id)}`),
  letterBlocks: (id: string) => apiUrl(`/letters/${encodeURIComponent(id)}/blocks`),
  letterFile: (id: string) => apiUrl(`/letters/${encodeURIComponent(id)}/file`),
} as const

import type { Role } from '#domain/model/user.ts'
import { demo, demoUnitId } from './demo-server.ts'

/** A screen of the demonstration, as somebody sees it; nobody: before signing in. */
export type Screen = { readonly name: string; readonly as: Role | null; readonly path: () => string }

/** Every screen that the application has, and what it shows in its stead to those who may not see one. */
export const screens: readonly Screen[] = [
  { name: 'sign-in', as: null, path: () => '/sign-in' },
  { name: 'overview', as: 'analyst', path: () => '/' },
  { name: 'overview-real', as: 'leader', path: () => `/?campaign=${demo().campaignId}` },
  { name: 'overview-tables', as: 'leader', path: () => '/?tables=trend,qrCodes,scans,directives&basis=submitted' },
  { name: 'present', as: 'leader', path: () => '/present?speed=60&slide=leaders.scans' },
  { name: 'progress', as: 'analyst', path: () => '/progress?sort=-late' },
  { name: 'progress-filtered', as: 'leader', path: () => '/progress?standing=returned&findings=warnings' },
  { name: 'progress-contacts', as: 'analyst', path: () => `/progress?unit=${demoUnitId}` },
  { name: 'queue', as: 'analyst', path: () => '/queue' },
  { name: 'queue-one-kind', as: 'administrator', path: () => '/queue?kind=decision' },
  { name: 'queue-unit', as: 'unit', path: () => '/queue' },
  { name: 'units', as: 'analyst', path: () => '/units' },
  { name: 'unit', as: 'analyst', path: () => `/units/${demoUnitId}` },
  { name: 'compare', as: 'leader', path: () => `/compare?units=${demoUnitId},so-y-te,huyen-ly-son` },
  { name: 'compare-nothing', as: 'analyst', path: () => '/compare' },
  { name: 'own-unit', as: 'unit', path: () => '/' },
  { name: 'report', as: 'analyst', path: () => `/reports/${demo().reportId}` },
  { name: 'intake', as: 'analyst', path: () => '/intake' },
  { name: 'intake-reported', as: 'analyst', path: () => '/intake?view=reported' },
  { name: 'intake-aside', as: 'analyst', path: () => '/intake?view=aside' },
  { name: 'intake-letter', as: 'analyst', path: () => `/intake/${demo().letterId}` },
  { name: 'intake-new', as: 'unit', path: () => '/intake/new' },
  { name: 'directives', as: 'leader', path: () => '/directives?view=cited' },
  { name: 'directive', as: 'analyst', path: () => '/directives/780_sct-vp~2021~so-cong-thuong' },
  { name: 'recommendations', as: 'analyst', path: () => '/recommendations' },
  { name: 'exports', as: 'leader', path: () => `/exports?campaign=${demo().campaignId}` },
  { name: 'campaigns', as: 'leader', path: () => '/campaigns' },
  { name: 'campaign-new', as: 'analyst', path: () => '/campaigns/new' },
  { name: 'campaign', as: 'analyst', path: () => `/campaigns/${demo().campaignId}` },
  { name: 'campaign-comparison', as: 'leader', path: () => `/campaigns/${demo().campaignId}?tab=comparison` },
  { name: 'campaign-history', as: 'analyst', path: () => `/campaigns/${demo().campaignId}?tab=history` },
  { name: 'history', as: 'leader', path: () => '/history' },
  { name: 'forbidden', as: 'leader', path: () => '/intake' },
  { name: 'not-found', as: 'leader', path: () => '/khong-co-trang-nay' },
]

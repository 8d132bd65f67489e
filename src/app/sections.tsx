import { matchPath } from 'react-router-dom'
import type { Permission, User } from '#domain/model/user.ts'
import { overviewPage } from '../features/overview/overview.entry.tsx'
import { intakePage, letterIntakePage, newReportPage } from '../features/intake/intake.entry.tsx'
import { comparePage } from '../features/compare/compare.entry.tsx'
import { directivePage, directivesPage } from '../features/directives/directives.entry.tsx'
import { campaignPage, campaignsPage, newCampaignPage } from '../features/campaigns/campaigns.entry.tsx'
import { exportsPage } from '../features/exports/exports.entry.tsx'
import { historyPage } from '../features/history/history.entry.tsx'
import { queueCount, queuePage } from '../features/queue/queue.entry.tsx'
import { presentPage } from '../features/present/present.entry.tsx'
import { progressPage } from '../features/progress/progress.entry.tsx'
import { recommendationsPage } from '../features/recommendations/recommendations.entry.tsx'
import { reportPage } from '../features/report/report.entry.tsx'
import { unitPage, unitsPage } from '../features/unit/unit.entry.tsx'
import type { IconName } from '../ui/icons.tsx'
import type { LateComponent } from '../ui/late.tsx'
import { paths, patterns } from '../ui/paths.ts'
import type { appMessages } from './app.messages.ts'

/** A screen: its address, who may open it, and its place in the menu. A screen is added by one entry below. */
export type Section = {
  readonly path: (typeof patterns)[keyof typeof patterns]
  readonly permission: Permission
  readonly page: LateComponent<object>
  /** How the menu names and draws it, and where it leads for a user; null: not in the menu, or not in that user's. */
  readonly menu: {
    readonly label: keyof (typeof appMessages)['vi']
    readonly icon: IconName
    readonly href: (user: User) => string | null
    /** What is shown beside the entry, once the first view is there. */
    readonly count?: LateComponent<object>
  } | null
  /** Fills the screen by itself, without bar and menu around it. */
  readonly bare?: boolean
}

export const sections: readonly Section[] = [
  {
    path: patterns.overview,
    permission: 'summary.read',
    page: overviewPage,
    menu: { label: 'overview', icon: 'chart', href: () => paths.overview() },
  },
  { path: patterns.present, permission: 'summary.read', page: presentPage, menu: null, bare: true },
  {
    path: patterns.queue,
    permission: 'queue.read',
    page: queuePage,
    menu: { label: 'queue', icon: 'flag', href: () => paths.queue(), count: queueCount },
  },
  {
    path: patterns.progress,
    permission: 'progress.read',
    page: progressPage,
    menu: { label: 'progress', icon: 'checklist', href: () => paths.progress() },
  },
  {
    path: patterns.intake,
    permission: 'letters.upload',
    page: intakePage,
    menu: { label: 'intake', icon: 'inbox', href: () => paths.intake() },
  },
  { path: patterns.intakeNew, permission: 'reports.submit', page: newReportPage, menu: null },
  { path: patterns.intakeLetter, permission: 'letters.upload', page: letterIntakePage, menu: null },
  { path: patterns.report, permission: 'reports.read', page: reportPage, menu: null },
  {
    path: patterns.directives,
    permission: 'directives.read',
    page: directivesPage,
    menu: { label: 'directives', icon: 'documents', href: () => paths.directives() },
  },
  { path: patterns.directive, permission: 'directives.read', page: directivePage, menu: null },
  {
    path: patterns.recommendations,
    permission: 'recommendations.read',
    page: recommendationsPage,
    menu: { label: 'recommendations', icon: 'speech', href: () => paths.recommendations() },
  },
  {
    path: patterns.exports,
    permission: 'exports.read',
    page: exportsPage,
    menu: { label: 'exports', icon: 'file', href: () => paths.exports() },
  },
  {
    path: patterns.units,
    permission: 'summary.read',
    page: unitsPage,
    menu: { label: 'units', icon: 'building', href: () => paths.units() },
  },
  { path: patterns.compare, permission: 'summary.read', page: comparePage, menu: null },
  {
    path: patterns.unit,
    permission: 'summary.unit',
    page: unitPage,
    menu: {
      label: 'ownUnit',
      icon: 'building',
      href: ({ unitId }) => (unitId === null ? null : paths.unit(unitId)),
    },
  },
  {
    path: patterns.campaigns,
    permission: 'progress.read',
    page: campaignsPage,
    menu: { label: 'campaigns', icon: 'calendar', href: () => paths.campaigns() },
  },
  { path: patterns.campaignNew, permission: 'campaigns.open', page: newCampaignPage, menu: null },
  { path: patterns.campaign, permission: 'progress.read', page: campaignPage, menu: null },
  {
    path: patterns.history,
    permission: 'history.read',
    page: historyPage,
    menu: { label: 'history', icon: 'clock', href: () => paths.history() },
  },
]

/** The section that an address belongs to. */
export function sectionAt(pathname: string): Section | undefined {
  return sections.find(({ path }) => matchPath(path, pathname) !== null)
}

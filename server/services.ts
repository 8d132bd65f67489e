import { createHistoryService } from './audit/history.service.ts'
import { createCampaignsService } from './campaigns/campaigns.service.ts'
import { createContactsService } from './contacts/contacts.service.ts'
import type { Deps } from './deps.ts'
import { createDirectivesService } from './directives/directives.service.ts'
import { createExportsService } from './exports/exports.service.ts'
import { createHealthService } from './health/health.service.ts'
import { createLettersService } from './letters/letters.service.ts'
import { createRemindersService } from './letters-out/reminder.service.ts'
import { createProgressService } from './progress/progress.service.ts'
import { createQueueService } from './queue/queue.service.ts'
import { createRecommendationsService } from './recommendations/recommendations.service.ts'
import { createReportsService } from './reports/reports.service.ts'
import { createSessionService } from './session/session.service.ts'
import { createSummaryService } from './summary/summary.service.ts'
import { createUnitsService } from './units/units.service.ts'
import { createUsersService } from './users/users.service.ts'

export type Services = ReturnType<typeof createServices>

/** What the product can do, without HTTP. */
export function createServices(deps: Deps) {
  return {
    campaigns: createCampaignsService(deps),
    units: createUnitsService(deps),
    letters: createLettersService(deps),
    reports: createReportsService(deps),
    progress: createProgressService(deps),
    contacts: createContactsService(deps),
    reminders: createRemindersService(deps),
    queue: createQueueService(deps),
    summary: createSummaryService(deps),
    sessions: createSessionService(deps),
    recommendations: createRecommendationsService(deps),
    directives: createDirectivesService(deps),
    exports: createExportsService(deps),
    users: createUsersService(deps),
    history: createHistoryService(deps),
    health: createHealthService(deps),
  }
}

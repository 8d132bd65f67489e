import { describe } from 'vitest'
import type { ApiUnderTest } from './api-under-test.ts'
import { describeCampaignManagement } from './campaign-management.contract.ts'
import { describeRequestLetters } from './request-letters.contract.ts'
import { describeCampaigns } from './campaigns.contract.ts'
import { describeDecisionStates } from './decision-states.contract.ts'
import { describeDecisions } from './decisions.contract.ts'
import { describeDirectives } from './directives.contract.ts'
import { describeDocs } from './docs.contract.ts'
import { describeExports } from './exports.contract.ts'
import { describeFindings } from './findings.contract.ts'
import { describeHistory } from './history.contract.ts'
import { describeLetterLists } from './letter-lists.contract.ts'
import { describeLetters } from './letters.contract.ts'
import { describeOutsideClients } from './outside-clients.contract.ts'
import { describePermissions } from './permissions.contract.ts'
import { describeProgress } from './progress.contract.ts'
import { describeQueue } from './queue.contract.ts'
import { describeReminders } from './reminders.contract.ts'
import { describeRecommendations } from './recommendations.contract.ts'
import { describeReports } from './reports.contract.ts'
import { describeRequests } from './requests.contract.ts'
import { describeSessions } from './session.contract.ts'
import { describeSummaries } from './summary.contract.ts'
import { describeUnits } from './units.contract.ts'
import { describeUsers } from './users.contract.ts'
import { describeVersions } from './versions.contract.ts'

/** What every implementation of the API keeps. Free of anything that only Node has. */
export function describeApi(target: ApiUnderTest): void {
  describe(`API of the ${target.name}`, () => {
    describeRequests(target)
    describePermissions(target)
    describeSessions(target)
    describeUnits(target)
    describeCampaigns(target)
    describeCampaignManagement(target)
    describeRequestLetters(target)
    describeUsers(target)
    describeLetters(target)
    describeLetterLists(target)
    describeReports(target)
    describeFindings(target)
    describeOutsideClients(target)
    describeDecisions(target)
    describeDecisionStates(target)
    describeVersions(target)
    describeProgress(target)
    describeReminders(target)
    describeQueue(target)
    describeSummaries(target)
    describeHistory(target)
    describeDirectives(target)
    describeRecommendations(target)
    describeExports(target)
    describeDocs(target)
  })
}

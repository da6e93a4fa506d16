/**
 * What the rooms bring for those who put rooms together: kinds of cases, mails, what waits in an inbox, what a search
 * finds beside presences, what is new in a digest, and what they hold of a person. A table of contents, like routes.ts
 * and paths.ts: a new room has a line in each list it needs.
 */
import { caseMails } from '#app/collaboration/cases/templates.server.ts'
import { matchDigest } from '#app/collaboration/matches/digest.server.ts'
import { personDigest } from '#app/collaboration/matches/person-digest.server.ts'
import { matchMails } from '#app/collaboration/matches/templates.server.ts'
import { questionDigest } from '#app/collaboration/questions/digest.server.ts'
import { lapsedDigest, tripDigest } from '#app/collaboration/trips/digest.server.ts'
import { searchDigest } from '#app/discovery/saved/digest.server.ts'
import type { OwnDataSource } from '#app/identity/own-data.ts'
import { membershipData } from '#app/directory/members/own-data.server.ts'
import { organisationData } from '#app/directory/organisations/own-data.server.ts'
import { presenceData } from '#app/directory/presences/own-data.server.ts'
import { seekerData } from '#app/directory/seekers/own-data.server.ts'
import { ambassadorData } from '#app/directory/ambassadors/own-data.server.ts'
import { savedSearchData } from '#app/discovery/saved/own-data.server.ts'
import { caseData } from '#app/collaboration/cases/own-data.server.ts'
import { matchData } from '#app/collaboration/matches/own-data.server.ts'
import { questionData } from '#app/collaboration/questions/own-data.server.ts'
import { introductionData } from '#app/collaboration/introductions/own-data.server.ts'
import { enquiryData } from '#app/collaboration/enquiries/own-data.server.ts'
import { resultData } from '#app/collaboration/results/own-data.server.ts'
import { tripData } from '#app/collaboration/trips/own-data.server.ts'
import type { AnySource } from '#app/identity/digest-source.ts'
import type { FittingSource } from '#app/identity/fitting-source.ts'
import type { InboxSource } from '#app/identity/inbox-source.ts'
import { questionFitting } from '#app/collaboration/questions/fitting.server.ts'
import { tripFitting } from '#app/collaboration/trips/fitting.server.ts'
import { ambassadorFitting, deskFitting } from '#app/directory/ambassadors/fitting.server.ts'
import { organisationFitting } from '#app/directory/organisations/fitting.server.ts'
import { introductionInbox } from '#app/collaboration/introductions/inbox.server.ts'
import { reportInbox } from '#app/collaboration/introductions/reports-inbox.server.ts'
import { questionInbox } from '#app/collaboration/questions/inbox.server.ts'
import { tripInbox } from '#app/collaboration/trips/inbox.server.ts'
import { ambassadorInbox } from '#app/directory/ambassadors/inbox.server.ts'
import { memberInbox } from '#app/directory/members/inbox.server.ts'
import { networkInbox } from '#app/directory/networks/inbox.server.ts'
import { organisationInbox } from '#app/directory/organisations/inbox.server.ts'
import { presenceInbox } from '#app/directory/presences/inbox.server.ts'
import { inboxDigest } from '#app/delivery/inbox/digest.server.ts'
import { enquiryInbox } from '#app/collaboration/enquiries/inbox.server.ts'
import { enquiryCase } from '#app/collaboration/enquiries/case.server.ts'
import { enquiryMails } from '#app/collaboration/enquiries/templates.server.ts'
import { introductionCase } from '#app/collaboration/introductions/case.server.ts'
import { introductionMails } from '#app/collaboration/introductions/templates.server.ts'
import { questionCase } from '#app/collaboration/questions/case.server.ts'
import { questionMails } from '#app/collaboration/questions/templates.server.ts'
import { resultMails } from '#app/collaboration/results/templates.server.ts'
import { tripMails } from '#app/collaboration/trips/templates.server.ts'
import { ambassadorMails } from '#app/directory/ambassadors/templates.server.ts'
import { memberMails } from '#app/directory/members/templates.server.ts'
import { networkMails } from '#app/directory/networks/templates.server.ts'
import { organisationMails } from '#app/directory/organisations/templates.server.ts'
import type { MailKinds } from '#app/foundation/mail/mail.ts'
import { identityMails } from '#app/identity/templates.server.ts'

/** What waits for somebody (collaboration/cases/kind.server.ts). */
export const caseKinds = [questionCase, introductionCase, enquiryCase]

/** What is told by mail (foundation/mail/mail.ts). */
export const mailKinds: MailKinds = {
  ...identityMails,
  ...memberMails,
  ...organisationMails,
  ...networkMails,
  ...ambassadorMails,
  ...caseMails,
  ...matchMails,
  ...questionMails,
  ...introductionMails,
  ...enquiryMails,
  ...tripMails,
  ...resultMails,
}

/** What waits for somebody (identity/inbox-source.ts). */
export const inboxSources: InboxSource[] = [
  questionInbox,
  introductionInbox,
  enquiryInbox,
  reportInbox,
  tripInbox,
  memberInbox,
  organisationInbox,
  networkInbox,
  ambassadorInbox,
  presenceInbox,
]

/** What a search finds beside presences (identity/fitting-source.ts). */
export const fittingSources: FittingSource[] = [
  organisationFitting,
  deskFitting,
  ambassadorFitting,
  questionFitting,
  tripFitting,
]

/** What is told somebody, in the order of a digest (identity/digest-source.ts). */
export const digestSources: AnySource[] = [
  inboxDigest(inboxSources),
  matchDigest,
  personDigest,
  searchDigest,
  questionDigest,
  tripDigest,
  lapsedDigest,
]

/**
 * What they hold of a person (identity/own-data.ts), in the order of the file and of forgetting: whoever leaves first
 * passes on what others wait for.
 */
export const ownData: OwnDataSource[] = [
  membershipData,
  organisationData,
  presenceData,
  seekerData,
  ambassadorData,
  savedSearchData,
  matchData,
  questionData,
  introductionData,
  enquiryData,
  tripData,
  resultData,
  caseData,
]

/**
 * What the rooms bring for those who put rooms together: mails, and kinds of cases. A table of contents, like routes.ts
 * and paths.ts: a new room has a line in each list it needs.
 */
import { caseMails } from '#app/collaboration/cases/templates.server.ts'
import { introductionCase } from '#app/collaboration/introductions/case.server.ts'
import { introductionMails } from '#app/collaboration/introductions/templates.server.ts'
import { questionCase } from '#app/collaboration/questions/case.server.ts'
import { questionMails } from '#app/collaboration/questions/templates.server.ts'
import { tripMails } from '#app/collaboration/trips/templates.server.ts'
import { ambassadorMails } from '#app/directory/ambassadors/templates.server.ts'
import { memberMails } from '#app/directory/members/templates.server.ts'
import { networkMails } from '#app/directory/networks/templates.server.ts'
import { organisationMails } from '#app/directory/organisations/templates.server.ts'
import type { MailKinds } from '#app/foundation/mail/mail.ts'
import { identityMails } from '#app/identity/templates.server.ts'

/** What waits for somebody (collaboration/cases/kind.server.ts). */
export const caseKinds = [questionCase, introductionCase]

/** What is told by mail (foundation/mail/mail.ts). */
export const mailKinds: MailKinds = {
  ...identityMails,
  ...memberMails,
  ...organisationMails,
  ...networkMails,
  ...ambassadorMails,
  ...caseMails,
  ...questionMails,
  ...introductionMails,
  ...tripMails,
}

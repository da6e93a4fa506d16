/** What mails about introductions name, as their reader sees it. */
import type { Tx } from '#db/client.server.ts'
import { answerLinkFor } from '#app/collaboration/cases/answer-link.server.ts'
import { wordWithTurn } from '#app/collaboration/cases/templates.server.ts'
import { alternativesTo } from './alternatives.server.ts'
import { stepsByMail } from './by-mail.ts'
import { find } from './find.server.ts'
import { listSealed } from './sealed.server.ts'

/**
 * `organisation`: who is to be met, by name or in words (`words`); `owner` '': the administrators; `message`: what was
 * said to the desk; `kind`: what kind of organisation an anonymous asker has. `token` and `steps` (joined by commas):
 * what the reader can answer from the mail, '' where they cannot; `alternatives`: whom else they could ask, as JSON.
 */
export type Meeting = {
  asker: string
  kind: string
  title: string
  country: string
  organisation: string
  accepted: string
  owner: string
  other: string
  message: string
  context: '' | 'words' | 'weighed' | 'direct' | 'made' | 'yours'
  token: string
  steps: string
  alternatives: string
}

/** Looks it up for one mail; undefined where its reader sees no such introduction. */
export async function look(
  tx: Tx,
  id: string,
  { template, values }: { template: string; values: object },
): Promise<Meeting | undefined> {
  const [row] = await tx<(Omit<Meeting, 'other' | 'token' | 'steps' | 'alternatives'> & { said: string })[]>`
    select c.asker_name as asker, '' as kind, coalesce(q.title, '') as title, c.country::text,
      coalesce(g.name, i.contact) as organisation, coalesce(i.accepted_name, '') as accepted,
      coalesce(a.name, '') as owner, coalesce(${wordWithTurn(tx)}, '') as message,
      concat_ws(e'\n\n', nullif(i.wish, ''), nullif(i.brings, '')) as said,
      case when i.contact <> '' then 'words' when i.state = 'weighed' then 'weighed' when i.direct then 'direct'
        else '' end as context
    from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id
    left join kogge.questions q on q.office_id = i.office_id and q.id = i.question_id
    left join kogge.organisations g on g.office_id = i.other_office_id and g.id = i.other_organisation_id
    left join kogge.ambassadors a on a.office_id = c.office_id and a.id = c.owner_id where i.id = ${id}`
  if (!row) return sealedToo.has(template) ? lookSealed(tx, id, template) : undefined
  const toOther = template === 'introduced' && 'to' in values && values.to === 'other'
  const { said, ...rest } = row
  // What was asked goes to who is to act on it; the word to the desk with the mail that says whose turn it is.
  const message =
    template === 'introductionOwned'
      ? [row.message, said].filter(Boolean).join('\n\n')
      : template === 'introductionAsked' || template === 'introductionReminder'
        ? said
        : ''
  const answer = answerable.has(template) ? await answerOf(tx, id) : { token: '', steps: '' }
  const alternatives = template === 'introductionEnded' ? JSON.stringify(await alternativesTo(tx, id)) : ''
  const other = toOther ? row.asker : row.organisation
  return {
    ...rest,
    ...(answer.context && template === 'introductionReminder' && { context: answer.context }),
    message,
    other,
    alternatives,
    token: answer.token,
    steps: answer.steps,
  }
}

/** The mails that whoever may not know yet who asks gets as well. */
const sealedToo = new Set(['introductionAsked', 'introductionReminder'])
/** The mails that can be answered from. */
const answerable = new Set(['introductionOwned', 'introductionAsked', 'introductionToMake', 'introductionReminder'])

/** What the reader can answer at this moment, and the link by which they do. `context`: what a reminder speaks of. */
async function answerOf(tx: Tx, id: string): Promise<{ token: string; steps: string; context?: 'made' | 'yours' }> {
  const introduction = await find(tx, id)
  const steps = introduction ? stepsByMail(introduction) : []
  const token = introduction && steps.length > 0 ? await answerLinkFor(tx, introduction) : null
  const context = introduction?.state === 'accepted' ? 'made' : introduction?.part.other ? 'yours' : undefined
  return { context, ...(token ? { token, steps: steps.join(',') } : { token: '', steps: '' }) }
}

/** What the letter to its addressee says, who may not know yet from whom it is: `asker` is ''. */
async function lookSealed(tx: Tx, id: string, template: string): Promise<Meeting | undefined> {
  const [letter] = await listSealed(tx, id)
  const { token, steps } = await answerOf(tx, id)
  return (
    letter && {
      token,
      steps,
      alternatives: '',
      asker: '',
      kind: letter.sealed!.kind ?? 'member',
      title: '',
      country: letter.country,
      organisation: letter.other!.name,
      accepted: '',
      owner: '',
      other: letter.other!.name,
      message: [letter.wish, letter.brings].filter(Boolean).join('\n\n'),
      context: template === 'introductionReminder' ? 'yours' : letter.direct ? 'direct' : '',
    }
  )
}

/** Mails about introductions. Texts: locales/<language>/mail-introductions.json. */
import type { Tx } from '#db/client.server.ts'
import { oneLine } from '#app/foundation/forms/one-line.ts'
import { sayKey, type Texts } from '#app/foundation/i18n/keys.ts'
import { Phrase } from '#app/foundation/i18n/options.ts'
import type { MailKinds } from '#app/foundation/mail/mail.ts'
import { listSealed } from './sealed.server.ts'
import { wordWithTurn } from '#app/collaboration/cases/templates.server.ts'

/**
 * `organisation`: who is to be met, by name or in words (`words`); `owner` '': the administrators; `message`: what was
 * said to the desk; `kind`: what kind of organisation an anonymous asker has.
 */
type Meeting = {
  asker: string
  kind: string
  title: string
  country: string
  organisation: string
  accepted: string
  owner: string
  other: string
  message: string
  context: '' | 'words' | 'weighed' | 'direct'
}

declare module '#app/foundation/mail/mail.ts' {
  interface Templates {
    introductionOwned: { path: string; office: string; due: string }
    introductionAsked: { path: string; office: string; due: string }
    /** To who asked: the other side agrees. */
    introductionAccepted: { path: string; due: string }
    /** To who is to introduce them now. */
    introductionToMake: { path: string; due: string }
    /** `message`: why, in the words of who declined; `kind`: the other side says no without any. */
    introductionDeclined: { path: string; office: string; message: string; context: '' | 'kind' }
    /** To everybody else who has a hand in it: what somebody wrote in the thread. */
    introductionMessage: { path: string; office: string; name: string; message: string }
    /** To who asked: nobody answered, and the time is over. */
    introductionEnded: { path: string; office: string }
    /**
     * Connects two people: `with` is looked up when the mail is sent, and answers reach them. `office`: that of who
     * introduces. Where somebody described in words is to be met, they are the asker and the bringer, who agreed for
     * them; where the other side said yes itself they are `agreed` and `agreeing`. `context` chooses the words
     * (i18next), '' none.
     */
    introduced: {
      path: string
      office: string
      introducer: string
      message: string
      with: string
      to: 'asker' | 'other'
      context: '' | 'asker' | 'bringer' | 'agreed' | 'agreeing'
    }
    /** To administrators: somebody reports abuse. `message`: in their words. */
    abuseReported: { path: string; office: string; name: string; message: string }
  }
  interface Seen {
    introductionOwned: Meeting
    introductionAsked: Meeting
    introductionAccepted: Meeting
    introductionToMake: Meeting
    introductionDeclined: Meeting
    introductionMessage: Meeting
    introductionEnded: Meeting
    introduced: Meeting
  }
}

async function look(
  tx: Tx,
  id: string,
  { template, values }: { template: string; values: object },
): Promise<Meeting | undefined> {
  const [row] = await tx<(Omit<Meeting, 'other'> & { said: string })[]>`
    select c.asker_name as asker, '' as kind, coalesce(q.title, '') as title, c.country::text, coalesce(g.name, i.contact) as organisation, coalesce(i.accepted_name, '') as accepted,
      coalesce(a.name, '') as owner, coalesce(${wordWithTurn(tx)}, '') as message, concat_ws(e'\n\n', nullif(i.wish, ''), nullif(i.brings, '')) as said,
      case when i.contact <> '' then 'words' when i.state = 'weighed' then 'weighed' when i.direct then 'direct' else '' end as context
    from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id left join kogge.questions q on q.office_id = i.office_id and q.id = i.question_id
    left join kogge.organisations g on g.office_id = i.other_office_id and g.id = i.other_organisation_id
    left join kogge.ambassadors a on a.office_id = c.office_id and a.id = c.owner_id where i.id = ${id}`
  if (!row) return template === 'introductionAsked' ? lookSealed(tx, id) : undefined
  const toOther = template === 'introduced' && 'to' in values && values.to === 'other'
  const { said, ...rest } = row
  // What was asked goes to who is to act on it; the word to the desk with the mail that says whose turn it is.
  const message =
    template === 'introductionOwned'
      ? [row.message, said].filter(Boolean).join('\n\n')
      : template === 'introductionAsked'
        ? said
        : ''
  return { ...rest, message, other: toOther ? row.asker : row.organisation }
}

/** What the letter to its addressee says, who may not know yet from whom it is: `asker` is ''. */
async function lookSealed(tx: Tx, id: string): Promise<Meeting | undefined> {
  const [letter] = await listSealed(tx, id)
  return (
    letter && {
      asker: '',
      kind: letter.sealed!.kind ?? 'member',
      title: '',
      country: letter.country,
      organisation: letter.other!.name,
      accepted: '',
      owner: '',
      other: letter.other!.name,
      message: [letter.wish, letter.brings].filter(Boolean).join('\n\n'),
      context: letter.direct ? 'direct' : '',
    }
  )
}

/** What the reader may not see is said in the words of the page. */
function words({ asker, kind, organisation, other, owner, title }: Record<string, string>, t: Texts) {
  const unnamed = new Phrase(t('introductions:unnamed'))
  return {
    ...(asker === '' && { asker: new Phrase(sayKey(t, `introductions:sealed.asker.${kind}`)) }),
    ...(organisation === '' && { organisation: unnamed }),
    ...(other === '' && { other: unnamed }),
    ...(owner === '' && { owner: new Phrase(t('introductions:admins')) }),
    outOf: title ? t('mail:outOf', { title: oneLine(title) }) : '',
  }
}

const told = { texts: 'mail-introductions', look, words }
/** Whoever reads a sealed letter writes in no thread yet; of such a letter `kind` says who asks. */
const inThread = { ...told, answered: ({ kind }: Record<string, string>) => kind === '' }
export const introductionMails = {
  introductionOwned: inThread,
  introductionAsked: inThread,
  introductionAccepted: inThread,
  introductionToMake: inThread,
  introductionDeclined: told,
  introductionMessage: inThread,
  introductionEnded: told,
  introduced: { ...told, connects: (values) => values.with },
  abuseReported: { texts: 'mail-introductions' },
} satisfies Partial<MailKinds>

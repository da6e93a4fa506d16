/** Mails about questions. Texts: locales/<language>/mail-questions.json. */
import type { Tx } from '#db/client.server.ts'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { Phrase } from '#app/foundation/i18n/options.ts'
import type { Found, MailKinds } from '#app/foundation/mail/mail.ts'
import { paths } from '#app/paths.ts'
import { wordWithTurn } from '#app/collaboration/cases/templates.server.ts'

/** `message`: the question's body; `note`: what was written to the desk when it was passed on. */
type Asked = { asker: string; title: string; country: string; message: string; note: string; context: '' | 'passed' }
/** `message`: the answer; `organisation`: to whom an introduction is offered, where the context says so. */
type Answered = { name: string; title: string; message: string; organisation: string; context: '' | 'offer' | 'unseen' }

declare module '#app/foundation/mail/mail.ts' {
  interface Templates {
    /** `due` is a day, written in the reader's language. `next`: what happens after it where nobody has answered. */
    questionAsked: { path: string; office: string; due: string; next: 'ambassador' | 'admins' | 'nobody' }
    /** Before the day: nobody has answered yet. */
    questionReminder: { path: string; office: string; due: string; next: 'ambassador' | 'admins' | 'nobody' }
    /**
     * `home`: to who administers an office in that country, `desk`: to an ambassador for it, in another office than
     * `office`. `path` is the worker's to write.
     */
    questionInNetwork: { path: string; office: string; context: 'home' | 'desk' }
    questionAnswered: { path: string; office: string }
  }
  interface Seen {
    questionAsked: Asked
    questionReminder: Asked
    questionInNetwork: Asked
    questionAnswered: Answered
  }
}

async function lookAtQuestion(tx: Tx, id: string): Promise<Asked | undefined> {
  const [row] = await tx<(Omit<Asked, 'note' | 'context'> & { note: string | null })[]>`
    select c.asker_name as asker, q.title, c.country::text, q.body as message, ${wordWithTurn(tx)} as note
    from kogge.questions q join kogge.cases c on c.office_id = q.office_id and c.id = q.id where q.id = ${id}`
  return row && { ...row, note: row.note ?? '', context: row.note === null ? '' : 'passed' }
}

async function lookAtAnswer(tx: Tx, id: string): Promise<Answered | undefined> {
  const [row] = await tx<Answered[]>`
    select n.author_name as name, q.title, n.body as message, coalesce(g.name, n.contact) as organisation,
      case when g.id is not null or n.contact <> '' then 'offer' when n.presence_id is not null then 'unseen'
        else '' end as context
    from kogge.answers n join kogge.questions q on q.office_id = n.other_office_id and q.id = n.question_id
    left join kogge.presences p on p.id = n.presence_id and p.state = 'published'
    left join kogge.organisations g on g.office_id = p.office_id and g.id = p.organisation_id where n.id = ${id}`
  return row
}

/**
 * People in the other offices of this office's networks who answer for the country there, or administer an office that
 * sits in it, and who were not told of the question before: each once, at a desk rather than as an administrator, and
 * marked as told. Not those behind the memberships `except`.
 */
async function inNetwork(tx: Tx, found: Found) {
  const { office, country, question, except } = found as Record<string, string> & { except: string[] }
  const rows = await tx<{ member: string; slug: string; context: 'home' | 'desk' }[]>`
    with people as (
      select distinct on (m.user_id) m.id as member, m.user_id, o.slug,
        case when d.id is not null then 'desk' else 'home' end as context
      from kogge.members m join kogge.offices o on o.id = m.office_id
      left join kogge.ambassadors a on a.office_id = m.office_id and a.member_id = m.id and app.answers(a.until_on)
        and (a.paused_until is null or a.paused_until <= current_date)
      left join kogge.ambassador_desks d on d.office_id = a.office_id and d.ambassador_id = a.id
        and d.country = ${country}
      where m.office_id = any (app.peers_of(${office})) and m.state = 'active'
        and (d.id is not null or (m.role = 'admin' and o.country = ${country}))
        and m.user_id not in (select e.user_id from kogge.members e where e.id = any (${except}::uuid[]))
      order by m.user_id, d.id is null, m.created_at, m.id),
    untold as materialized (select app.tell_of_question(${office}, ${question},
      (select coalesce(array_agg(user_id), '{}') from people)) as user_id)
    select member, slug, context from people join untold using (user_id)`
  return rows.map(({ member, slug, context }) => ({
    member,
    values: { context, path: paths.question(slug, question) },
  }))
}

const texts = 'mail-questions'
export const questionMails = {
  questionAsked: {
    texts,
    look: lookAtQuestion,
    words: ({ next }, t) => ({ then: sayKey(t, `mail-questions:questionAsked.then.${next}`) }),
  },
  questionReminder: {
    texts,
    look: lookAtQuestion,
    words: ({ next }, t) => ({ then: sayKey(t, `mail-questions:questionAsked.then.${next}`) }),
  },
  questionInNetwork: { texts, look: lookAtQuestion, readers: inNetwork },
  questionAnswered: {
    texts,
    look: lookAtAnswer,
    // Whom the reader may not see is said in the words of the page.
    words: ({ organisation }, t): Record<string, Phrase> =>
      organisation === '' ? { organisation: new Phrase(t('introductions:unnamed')) } : {},
  },
} satisfies Partial<MailKinds>

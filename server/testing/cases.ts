/** Questions and introductions as the owner of the database writes them, with their cases. */
import type { Sql } from '#db/client.server.ts'

type Place = { id: string }
type Asker = { memberId: string }

/** An open question; `owner`: the ambassador whose turn it is. Returns its id. */
export async function insertQuestion(
  owner: Sql,
  office: Place,
  asker: Asker,
  values: {
    country: string
    title: string
    body?: string
    audience?: string
    askerName?: string
    owner?: string
  },
): Promise<string> {
  const { country, title, body = '', audience = 'office', askerName = 'Somebody' } = values
  const [{ id }] = await owner<{ id: string }[]>`
    insert into kogge.cases (office_id, kind, country, audience, asker_id, asker_name, owner_id, owner_told, due_on)
    values (${office.id}, 'question', ${country}, ${audience}, ${asker.memberId}, ${askerName}, ${values.owner ?? null},
      true, current_date + 30) returning id`
  await owner`insert into kogge.questions (office_id, id, title, body) values (${office.id}, ${id}, ${title}, ${body})`
  return id
}

/** An introduction, made already, to somebody in words (`contact`) whom this answer offered. Returns its id. */
export async function insertIntroduction(
  owner: Sql,
  office: Place,
  asker: Asker,
  values: {
    country: string
    question: string
    answer: string
    introducer: Asker
    name: string
    wish?: string
    contact: string
  },
): Promise<string> {
  const { country, question, answer, introducer, name, wish = '', contact } = values
  const [{ id }] = await owner<{ id: string }[]>`
    insert into kogge.cases (office_id, kind, country, state, asker_id, asker_name, due_on, heard_at)
    values (${office.id}, 'introduction', ${country}, 'heard', ${asker.memberId}, ${name}, current_date + 5, now())
    returning id`
  await owner`
    insert into kogge.introductions (office_id, id, question_id, answer_id, introducer_office_id, introducer_id,
      introducer_name, wish, contact, state)
    values (${office.id}, ${id}, ${question}, ${answer}, ${office.id}, ${introducer.memberId}, ${name}, ${wish},
      ${contact}, 'introduced')`
  return id
}

export type MeetingState = 'asked' | 'weighed' | 'accepted' | 'introduced' | 'declined' | 'expired' | 'withdrawn'
/**
 * An introduction that `asker` wants to who publishes `presence`, asked and settled on `on` (YYYY-MM-DD, today). Its
 * case stands as `state` says: heard once they are introduced, ended where nothing came of it. `owner`: the ambassador
 * whose turn it is; `accepted`: who agreed for the other side. Returns its id.
 */
export async function insertMeeting(
  owner: Sql,
  office: Place,
  asker: Asker,
  presence: { id: string; officeId: string; organisationId: string },
  values: {
    state?: MeetingState
    country?: string
    name?: string
    wish?: string
    brings?: string
    anonymous?: boolean
    on?: string
    due?: string
    owner?: string | null
    accepted?: { memberId: string; name: string }
  } = {},
): Promise<string> {
  const { state = 'asked', country = 'GH', name = 'Anke', wish = 'To meet', brings = '', anonymous = false } = values
  const { on = new Date().toISOString().slice(0, 10), due = '2099-01-01', accepted } = values
  const ended = ['declined', 'expired', 'withdrawn'].includes(state)
  const standing = ended ? 'ended' : state === 'introduced' ? 'heard' : 'waiting'
  const [{ id }] = await owner<{ id: string }[]>`
    insert into kogge.cases (office_id, kind, country, state, asker_id, asker_name, asked_at, owner_id, owner_told,
      due_on, heard_at, ended_at)
    values (${office.id}, 'introduction', ${country}, ${standing}, ${asker.memberId}, ${name}, ${on},
      ${values.owner ?? null}, true, ${ended ? null : due}, ${standing === 'heard' ? on : null}, ${ended ? on : null})
    returning id`
  await owner`
    insert into kogge.introductions (office_id, id, wish, brings, other_office_id, other_organisation_id, presence_id,
      state, anonymous, accepted_office_id, accepted_by, accepted_name, decided_at)
    values (${office.id}, ${id}, ${wish}, ${brings}, ${presence.officeId}, ${presence.organisationId}, ${presence.id},
      ${state}, ${anonymous}, ${accepted ? presence.officeId : null}, ${accepted?.memberId ?? null},
      ${accepted?.name ?? null}, ${accepted ? on : null})`
  return id
}

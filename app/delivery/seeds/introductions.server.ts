/**
 * The demo's introductions to whom somebody found: one that is asked, one whose asker is anonymous, one that was made.
 */
import type { Tx } from '#db/client.server.ts'
import { idOfSeed } from './questions.server.ts'

type SeedMeeting = {
  key: string
  by: string
  /** The organisation that is to be met, by its slug, at its first listing. */
  to: string
  days: number
  due: number
  state: 'asked' | 'introduced'
  owner: string
  anonymous?: true
  /** Who said yes. */
  accepted?: string
  wish: string
  brings: string
  thread?: { by: string; says: string; days: number }[]
}

const meetings: SeedMeeting[] = [
  {
    key: 'meeting pump',
    by: 'Aleida Bron',
    to: 'ijsselpomp',
    days: 2,
    due: 6,
    state: 'asked',
    owner: 'Samira Zeewind',
    wish: 'We boren volgend voorjaar zes putten bij Kitui. Kunnen jullie pompen leveren die daar ook te onderhouden zijn?',
    brings: 'Een werkplaats met twee monteurs, en tien jaar ervaring met de waterschappen daar.',
    thread: [
      {
        by: 'Samira Zeewind',
        says: 'Aleida ken ik goed. Haar monteurs hebben vorig jaar ook in Machakos geholpen.',
        days: 1,
      },
    ],
  },
  {
    key: 'meeting sealed',
    by: 'Hans Helmstok',
    to: 'bron-en-put',
    days: 3,
    due: 4,
    state: 'asked',
    owner: 'Samira Zeewind',
    anonymous: true,
    wish: 'Wij zoeken een partner die boeren kan leren om met een nieuw irrigatiesysteem te werken.',
    brings: 'Drie proefopstellingen, en budget voor de training.',
  },
  {
    key: 'meeting made',
    by: 'Lotte Loods',
    to: 'waterwijs',
    days: 24,
    due: 42,
    state: 'introduced',
    owner: 'Samira Zeewind',
    accepted: 'Gerda Golfslag',
    wish: 'Ik woonde twee jaar in het land en wil helpen met de lessen over schoon water.',
    brings: 'Ik spreek de taal, en ken drie scholen die mee willen doen.',
    thread: [{ by: 'Gerda Golfslag', says: 'Leuk! Zullen we volgende week bellen?', days: 20 }],
  },
]

/** Writes them for Deventer, as the office. Call once its people, listings and ambassadors are there. */
export async function writeMeetings(tx: Tx): Promise<void> {
  for (const { key, by, to, days, due, state, owner, anonymous, accepted, wish, brings, thread } of meetings) {
    const id = idOfSeed(key)
    await tx`
      insert into kogge.cases (id, kind, country, sectors, language, audience, state, asker_id, asker_name, asked_at,
        owner_id, owner_told, due_on, heard_at)
      select ${id}, 'introduction', p.country, p.sectors, 'nl', 'desk', ${state === 'asked' ? 'waiting' : 'heard'},
        m.id, m.display_name, now() - make_interval(days => ${days}), a.id, true, current_date + ${due}::int,
        case when ${state === 'introduced'} then now() - make_interval(days => ${days - 3}) end
      from kogge.members m join kogge.organisations g on g.office_id = m.office_id and g.slug = ${to}
      join lateral (select country, sectors from kogge.presences
        where office_id = g.office_id and organisation_id = g.id and state = 'published'
        and standing = 'active' and sensitive_because is null order by country, id limit 1) p on true
      left join kogge.ambassadors a on a.office_id = m.office_id and a.name = ${owner}
      where m.office_id = app.office_id() and m.display_name = ${by}`
    await tx`
      insert into kogge.introductions (id, other_office_id, other_organisation_id, presence_id, own_presence_id, wish,
        brings, direct, anonymous, state, accepted_office_id, accepted_by, accepted_name, decided_at)
      select c.id, g.office_id, g.id, p.id, s.id, ${wish}, ${brings}, g.kind <> 'ngo', ${anonymous === true}, ${state},
        y.office_id, y.id, y.display_name, case when y.id is not null then c.heard_at end
      from kogge.cases c join kogge.organisations g on g.office_id = c.office_id and g.slug = ${to}
      join lateral (select id from kogge.presences
        where office_id = g.office_id and organisation_id = g.id and state = 'published'
        and standing = 'active' and sensitive_because is null order by country, id limit 1) p on true
      join kogge.members m on m.office_id = c.office_id and m.id = c.asker_id
      left join lateral (select id from kogge.presences
        where office_id = m.office_id and organisation_id = m.organisation_id and state = 'published'
        and country = c.country order by id limit 1) s on true
      left join kogge.members y on y.office_id = c.office_id and y.display_name = ${accepted ?? null}
      where c.office_id = app.office_id() and c.id = ${id}`
    for (const message of thread ?? [])
      await tx`
        insert into kogge.introduction_messages (other_office_id, introduction_id, member_id, author_name, body,
          written_at)
        select app.office_id(), ${id}, m.id, m.display_name, ${message.says},
          now() - make_interval(days => ${message.days})
        from kogge.members m where m.office_id = app.office_id() and m.display_name = ${message.by}`
  }
}

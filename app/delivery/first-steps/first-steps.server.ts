/** What is there of what a reader does first: read anew at every look, nothing of it is kept but *hide*. */
import type { Tx } from '#db/client.server.ts'
import type { Reader } from '#app/identity/reader.server.ts'
import { stepsOf, type Facts, type Step } from './first-steps.ts'

/** The facts of the reader's own office; only what they themselves are. */
export async function factsOf(tx: Tx, { actor, admin }: Reader): Promise<Facts> {
  const organisation = actor?.organisationId ?? null
  const [row] = await tx<(Facts & { hidden: boolean })[]>`
    select
      (select json_build_object('organisation', o.slug,
          'published', exists (select from kogge.presences p
            where p.office_id = o.office_id and p.organisation_id = o.id and p.state = 'published'),
          'seeks', exists (select from kogge.presences p
            where p.office_id = o.office_id and p.organisation_id = o.id and p.state = 'published' and p.seeks <> '{}'),
          'introduced', exists (select from kogge.cases c
            where c.office_id = o.office_id and c.kind = 'introduction' and c.asker_id = app.member_id())
            or exists (select from kogge.introductions i
              where i.other_office_id = o.office_id and i.other_organisation_id = o.id))
        from kogge.organisations o
        where o.office_id = app.office_id() and o.id = ${organisation}
          and o.state in ('approved', 'pending')) as editor,
      (select json_build_object('days', a.available_days <> '{}', 'languages', a.languages <> '{}',
          'desks', exists (select from kogge.ambassador_desks d
            where d.office_id = a.office_id and d.ambassador_id = a.id) or a.sectors <> '{}')
        from kogge.ambassadors a where a.office_id = app.office_id() and a.member_id = app.member_id()
          and app.answers(a.until_on)) as ambassador,
      (select json_build_object('draft', f.opened_at is null,
        'texts', coalesce(f.intro ->> f.default_language, '') <> '',
          'colours', f.version > 1 or (f.colour_primary, f.colour_accent) <> ('#0b4f6c', '#c2410c'),
          'arms', exists (select from kogge.office_arms w where w.office_id = f.id),
          'ambassadors', (select count(*) from kogge.ambassadors a
            where a.office_id = f.id and app.answers(a.until_on)),
          'organisations', (select count(*) from kogge.organisations o
            where o.office_id = f.id and o.state = 'approved'),
          'networks', (select count(*) from kogge.network_members n
            where n.office_id = f.id and n.state in ('member', 'suspended')))
        from kogge.offices f where f.id = app.office_id() and ${admin}) as admin`
  return row
}

/** What is still to do for the reader in the office they look at; none in another's, and where they hid it. */
export async function firstSteps(tx: Tx, reader: Reader): Promise<Step[]> {
  if (!reader.own) return []
  const [shown] = await tx`
    select from kogge.members where office_id = app.office_id() and id = app.member_id() and steps_hidden_at is null`
  return shown ? stepsOf(reader.office!.slug, await factsOf(tx, reader)) : []
}

/** The reader does not want to see it any more in this office. */
export async function hideFirstSteps(tx: Tx): Promise<void> {
  await tx`select app.hide_first_steps()`
}

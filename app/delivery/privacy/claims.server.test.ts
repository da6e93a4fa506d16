/**
 * No table forgets a person's right to know and to be forgotten: every column that can name a person, or hold what they
 * wrote, is claimed by a room's own-data.server.ts or by the account, or stands below with the reason why not.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountColumns } from '#app/identity/forget.server.ts'
import { ownData } from '#app/rooms.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

/** Why nobody claims it. */
const exempt: Record<string, string> = {
  'kogge.abuse_reports.reason': 'a code',
  'kogge.acts.actor_id': 'an id of an account that is gone names nobody: the act stays without the name, for a year',
  'kogge.acts.subject_id': 'as actor_id',
  'kogge.ambassador_applications.decided_by': 'an id; the name is members.display_name',
  'kogge.ambassador_calls.words': 'the office’s own call for somebody, of no person',
  'kogge.ambassador_desks.ambassador_id': 'a country and an id; the name is ambassadors.name',
  'kogge.case_parties.member_id': 'an id; the name is members.display_name',
  'kogge.cases.turn_reason': 'a code',
  'kogge.cases.owner_id': 'an id of an ambassador; the name is ambassadors.name. Whoever leaves owns no case',
  'kogge.desk_notes.body': 'the desk’s memory: it stays, without who wrote it',
  'kogge.drafts.member_id': 'goes with the membership (app.forget_drafts)',
  'kogge.drafts.fields': 'as member_id',
  'kogge.network_cities.name': 'a city',
  'kogge.network_member_history.reason': 'the platform’s, about an office',
  'kogge.network_members.reason': 'the platform’s, about an office',
  'kogge.networks.name': 'a network',
  'kogge.networks.description': 'a network’s',
  'kogge.offices.name': 'an office',
  'kogge.office_arms.webp': 'a city’s',
  'kogge.organisation_changes.field': 'a code',
  'kogge.organisation_logos.webp': 'an organisation’s; it goes with the organisation',
  'kogge.organisations.name': 'an organisation’s; it goes with the organisation',
  'kogge.organisations.decision_note': 'an administrator’s, about an organisation; it goes with the organisation',
  'kogge.places.name': 'a place',
  'kogge.places.search_name': 'a place',
  'kogge.presence_details.place_name': 'a place',
  'kogge.presences.place_name': 'a place',
  'kogge.presences.second_texts': 'an organisation’s; it goes with the organisation',
  'kogge.presences.description': 'an organisation’s; it goes with the organisation',
  'kogge.match_verdicts.reason': 'a code',
  'kogge.turns.reason': 'a code',
  'kogge.turns.ambassador_id': 'an id; the name is ambassadors.name',
  'kogge.introductions.answer_id': 'an answer',
  'kogge.enquiries.about': 'a code',
  'kogge.enquiries.message': 'a visitor’s, who has no account; it goes by its own term (app.forget_enquiries)',
  'kogge.enquiry_drafts.about': 'a code',
  'kogge.enquiry_drafts.message': 'a visitor’s; it goes after three days unless they confirm it',
  'kogge.enquiry_drafts.name': 'as message',
  'kogge.enquiry_drafts.email': 'as message',
  'kogge.enquiry_senders.name': 'a visitor’s, who has no account; it goes by its own term (app.forget_enquiries)',
  'kogge.enquiry_senders.email': 'as name',
  'kogge.goals.title': 'an office’s or a network’s, of no person',
}

/** What names a person or holds words, by what it refers to or by its name. */
const suspicious = `
  select n.nspname || '.' || c.relname || '.' || a.attname as name
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('kogge', 'identity', 'mail') and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    and (
      exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid and a.attnum = any (k.conkey)
        and a.attname !~ 'office_id$' and k.confrelid in ('kogge.members'::regclass, 'kogge.ambassadors'::regclass,
          'identity.users'::regclass))
      or a.attname ~
        '(^|_)(user|member|person|actor|subject|asker|author|introducer|traveller|sender|reader|writer|owner)_?(id)?$'
      or a.attname ~ '_by$|(^|_)(name|email|recipient|address|phone|contact)$|_(name|email)$'
      or a.attname ~
        '(^|_)(body|subject|note|message|words|title|why|wish|brings|about|help|help_not|report|answer|what|query|fields|agent|reason|description|comment|text|sealed)$'
      or a.attname ~ '^body_'
      or (a.atttypid = 'bytea'::regtype and a.attname !~ '_hash$'))
    and a.atttypid not in ('boolean'::regtype, 'tsvector'::regtype)
  order by 1`

test('every column that names a person, or holds what somebody wrote, is claimed or exempt with a reason', async () => {
  const claimed = new Set([
    ...ownData.flatMap(({ columns }) => columns.map((name) => (name.split('.').length === 2 ? `kogge.${name}` : name))),
    ...accountColumns,
  ])
  const found = await database.owner.unsafe<{ name: string }[]>(suspicious)
  const forgotten = found.map(({ name }) => name).filter((name) => !claimed.has(name) && !(name in exempt))
  const lines = forgotten.map(
    (name) =>
      `${name}: claim it in its room’s own-data.server.ts (columns; told by the room’s app.my_…_rows, forgotten by its app.forget_in_…, a migration like 0057; the room’s line in ownData of app/rooms.server.ts), or give the reason in \`exempt\` of app/delivery/privacy/claims.server.test.ts`,
  )
  expect(lines, `\n${lines.join('\n')}\n`).toEqual([])
})

test('what is claimed or exempt is there', async () => {
  const found = await database.owner<{ name: string }[]>`
    select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
    where table_schema in ('kogge', 'identity', 'mail')`
  const there = new Set(found.map(({ name }) => name))
  const named = [
    ...ownData.flatMap(({ columns }) => columns.map((name) => `kogge.${name}`)),
    ...accountColumns,
    ...Object.keys(exempt),
  ]
  expect(named.filter((name) => !there.has(name))).toEqual([])
})

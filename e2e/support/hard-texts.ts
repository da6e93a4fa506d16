/**
 * An office in which every text that somebody types is hard to lay out: a hundred and thirty letters without a space,
 * an emoji made of several, letters under many accents, writing from right to left. One person is its administrator,
 * ambassador and traveller.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Sql } from '#db/client.server.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPerson,
  insertPresence,
} from '#server/testing/offices.ts'
import { insertIntroduction, insertMeeting, insertQuestion } from '#server/testing/cases.ts'
import { insertEnquiry } from '#server/testing/people.ts'

const long = 'Donaudampfschifffahrtsgesellschaft'.repeat(4).slice(0, 130)
const accents = `Z${'\u0300\u0301\u0302\u0303'.repeat(6)}a${'\u0323\u0331'.repeat(6)}lgo`
/** As many letters as fit a name of 120. */
const fit = (text: string, most: number) => [...text].slice(0, most).join('')

const hard = {
  name: `👩‍👩‍👧 ${long}`,
  person: fit(`👩🏽‍🚒 ${accents} ${long}`, 120),
  rightToLeft: `شركة المضخات المحدودة ${long}`,
  word: long,
  all: `${long} 👩‍👩‍👧🇳🇱 ${accents} שלום עולם`,
}

/** Where such texts stand: the office's and organisation's short names, and the ids that addresses are made of. */
export type HardOffice = {
  slug: string
  network: string
  email: string
  ids: Record<
    | 'presence'
    | 'looking'
    | 'ambassador'
    | 'question'
    | 'unanswered'
    | 'trip'
    | 'entry'
    | 'request'
    | 'introduction'
    | 'meeting'
    | 'enquiry'
    | 'goal'
    | 'application'
    | 'asking'
    | 'member'
    | 'ownMember'
    | 'invitation'
    | 'organisation'
    | 'pending',
    string
  >
}

/** Writes the office beside the demo. */
export async function insertHardOffice(owner: Sql): Promise<HardOffice> {
  const office = await insertOffice(owner)
  await owner`
    update kogge.offices set name = ${hard.name}, city = ${long}, contact_name = ${hard.person},
      intro = ${owner.json({ nl: hard.all, en: hard.all, de: hard.all })} where id = ${office.id}`
  await owner`
    insert into kogge.office_contacts (office_id, email)
    values (${office.id}, ${`${long.slice(0, 60)}@${long.slice(0, 60).toLowerCase()}.example`})`
  const network = await insertNetwork(owner, [office])
  await owner`
    update kogge.networks set name = ${hard.name},
      description = ${owner.json({ nl: hard.all, en: hard.all, de: hard.all })} where id = ${network.id}`
  const organisation = await insertOrganisation(owner, office, { name: hard.name, sectors: ['nace:28', 'dac:140'] })
  const other = await insertOrganisation(owner, office, { name: hard.rightToLeft, kind: 'ngo', sectors: ['dac:140'] })
  const pending = await insertOrganisation(owner, office, { name: `${hard.name} 2`, state: 'pending' })
  await owner`
    update kogge.organisations
    set own_sectors = ${[long.slice(0, 60), '🎉']},
      website = ${`https://${long.slice(0, 60).toLowerCase()}.example/${long}`},
    summary = ${owner.json({ nl: hard.all, en: hard.all, de: hard.all })}, registry = 'NL-KVK',
    registration_number = ${long.slice(0, 40)} where office_id = ${office.id}`
  const admin = await insertMember(owner, office, {
    role: 'admin',
    organisation,
    person: await insertPerson(owner, { name: hard.person }),
  })
  const member = await insertMember(owner, office, {
    organisation: other,
    person: await insertPerson(owner, { name: hard.person }),
  })
  const asking = await insertMember(owner, office, {
    state: 'requested',
    person: await insertPerson(owner, { name: hard.person }),
  })
  await owner`
    update kogge.members set display_name = ${hard.person},
      message = case when state = 'requested' then ${hard.all} else '' end where office_id = ${office.id}`
  const [{ id: place, name: placeName, lat, lon }] = await owner<
    { id: number; name: string; lat: number; lon: number }[]
  >`select id, name, lat, lon from kogge.places where country = 'UG' order by population desc limit 1`
  const said = { country: 'UG', description: hard.all, sectors: ['nace:28', 'dac:140'], languages: ['en'] }
  const presence = await insertPresence(owner, organisation, { ...said, seeks: ['contacts'], offers: ['knowledge'] })
  await owner`
    update kogge.presences set own_sectors = ${[long.slice(0, 60)]}, place_id = ${place}, place_name = ${placeName},
      lat = ${lat}, lon = ${lon}, contact_member_id = ${admin.memberId} where id = ${presence.id}`
  const looking = await insertPresence(owner, organisation, { ...said, country: 'GH', standing: 'looking' })
  await insertPresence(owner, other, { ...said, seeks: ['knowledge'], offers: ['contacts'], confirmedOn: '2020-01-01' })
  await insertPresence(owner, other, { ...said, country: 'GH' })

  const one = async (row: Promise<{ id: string }[]>) => (await row)[0].id
  const ambassador = await one(owner`
    insert into kogge.ambassadors (office_id, member_id, name, organisation_id, sectors, languages, help, about,
      available_days)
    values (${office.id}, ${admin.memberId}, ${hard.person}, ${organisation.id}, '{nace:28}', '{en,nl}',
      ${owner.json({ nl: hard.all })}, ${owner.json({ nl: hard.all })}, '{mon,tue}') returning id`)
  await owner`
    insert into kogge.ambassador_desks (office_id, ambassador_id, country) values (${office.id}, ${ambassador}, 'UG')`
  const application = await one(owner`
    insert into kogge.ambassador_applications (office_id, member_id, countries, why)
    values (${office.id}, ${member.memberId}, '{GH}', ${hard.all}) returning id`)
  await owner`
    insert into kogge.ambassador_calls (office_id, country, words, until_on)
    values (${office.id}, 'GH', ${owner.json({ nl: hard.all, en: hard.all, de: hard.all })}, current_date + 30)`
  const asked = { country: 'UG', title: fit(hard.all, 160), askerName: hard.person, owner: ambassador }
  const question = await insertQuestion(owner, office, admin, { ...asked, body: hard.all, audience: 'network' })
  const unanswered = await insertQuestion(owner, office, admin, asked)
  const answer = await one(owner`
    insert into kogge.answers (office_id, other_office_id, question_id, member_id, author_name, body, contact)
    values (${office.id}, ${office.id}, ${question}, ${member.memberId}, ${hard.person}, ${hard.all},
      ${fit(hard.all, 200)}) returning id`)
  const introduction = await insertIntroduction(owner, office, admin, {
    country: 'UG',
    question,
    answer,
    introducer: member,
    name: hard.person,
    wish: hard.all,
    contact: fit(hard.all, 200),
  })
  const meeting = await insertMeeting(owner, office, member, presence, {
    country: 'UG',
    name: hard.person,
    wish: hard.all,
    brings: hard.all,
    owner: ambassador,
  })
  const enquiry = await insertEnquiry(owner, office, {
    name: hard.person,
    email: `${long.slice(0, 60)}@${long.slice(0, 60).toLowerCase()}.example`,
    message: hard.all,
    country: 'UG',
    ownerId: ambassador,
    organisationId: organisation.id,
    mayPass: true,
  })
  const goal = await one(owner`
    insert into kogge.goals (office_id, year, title, rungs, target, source)
    values (${office.id}, extract(year from current_date), ${fit(hard.all, 120)}, '{business,startup}', 100,
      ${hard.all}) returning id`)
  await owner`
    insert into kogge.desk_notes (office_id, country, author_id, author_name, body)
    values (${office.id}, 'UG', ${admin.memberId}, ${hard.person}, ${hard.all})`
  const trip = await one(owner`
    insert into kogge.trips (office_id, member_id, traveller_name, organisation_id, kind, country, from_on, until_on,
      title, body, sectors, room)
    values (${office.id}, ${admin.memberId}, ${hard.person}, ${organisation.id}, 'delegation', 'UG', current_date,
      current_date + 30, ${fit(hard.all, 120)}, ${hard.all}, '{nace:28,dac:140}', 9) returning id`)
  await owner`insert into kogge.trip_places (office_id, id, place_id) values (${office.id}, ${trip}, ${place})`
  await owner`
    insert into kogge.trip_participants (office_id, trip_id, other_office_id, other_member_id, name, organisation)
    values (${office.id}, ${trip}, ${office.id}, ${member.memberId}, ${hard.person}, ${fit(hard.all, 200)})`
  const entry = await one(owner`
    insert into kogge.trip_programme (office_id, trip_id, held_on, begins, title, place, body)
    values (${office.id}, ${trip}, current_date, '09:00', ${fit(hard.all, 160)}, ${fit(hard.all, 160)}, ${hard.all})
    returning id`)
  const request = await one(owner`
    insert into kogge.trip_requests (office_id, member_id, other_office_id, other_trip_id, kind, what, asker_name,
      asker_organisation)
    values (${office.id}, ${member.memberId}, ${office.id}, ${trip}, 'take', ${hard.all}, ${hard.person},
      ${fit(hard.all, 200)}) returning id`)
  await owner`
    insert into kogge.saved_searches (office_id, member_id, name, query)
    values (${office.id}, ${admin.memberId}, ${fit(hard.all, 80)}, '?country=UG')`
  const invitation = await one(owner`
    insert into kogge.invitations (office_id, email, role, organisation_id, token_hash)
    values (${office.id}, ${`${long.slice(0, 60)}@${long.slice(0, 60).toLowerCase()}.example`}, 'editor',
      ${organisation.id}, ${createHash('sha256').update(randomBytes(32)).digest()}) returning id`)
  return {
    slug: office.slug,
    network: network.slug,
    email: admin.email,
    ids: {
      presence: presence.id,
      looking: looking.id,
      ambassador,
      question,
      unanswered,
      trip,
      entry,
      request,
      introduction,
      meeting,
      enquiry,
      goal,
      application,
      asking: asking.memberId,
      member: member.memberId,
      ownMember: admin.memberId,
      invitation,
      organisation: organisation.slug,
      pending: pending.id,
    },
  }
}

/**
 * The address of a page of the demo's office, in this one; null where the page is not an office's or needs what is not
 * here.
 */
export function hardPath(path: string, { slug, network, ids }: HardOffice): string | null {
  if (!path.startsWith('/deventer') && !path.startsWith('/networks')) return null
  return path
    .replace('/deventer', `/${slug}`)
    .replace('networks/hanse', `networks/${network}`)
    .replace(/organisations\/(?!new$)[a-z-]+/, `organisations/${ids.organisation}`)
    .replace('organisation=bron-en-put', `organisation=${ids.organisation}`)
    .replace(':id', ids.presence)
    .replace(':ambassador', ids.ambassador)
    .replace(/questions\/[0-9a-f-]{36}(?=\/)/, `questions/${ids.unanswered}`)
    .replace(/questions\/[0-9a-f-]{36}$/, `questions/${ids.question}`)
    .replace(/introductions\/[0-9a-f-]{36}(?=\/block)/, `introductions/${ids.meeting}`)
    .replace(/introductions\/[0-9a-f-]{36}(?!\/block)/, `introductions/${ids.introduction}`)
    .replace(/enquiries\/[0-9a-f-]{36}/, `enquiries/${ids.enquiry}`)
    .replace(/goals\/[0-9a-f-]{36}/, `goals/${ids.goal}`)
}

/** Pages that only journeys reach: one of each, here. */
export function hardSteps({ slug, network, ids }: HardOffice): string[] {
  const [trip, admin] = [`trips/${ids.trip}`, 'admin']
  return [
    trip,
    `${trip}/edit`,
    `${trip}/cancel`,
    `${trip}/people`,
    `${trip}/programme`,
    `${trip}/programme/${ids.entry}`,
    `${trip}/report`,
    `${trip}/requests/${ids.request}`,
    `${admin}/ambassadors/${ids.ambassador}`,
    `${admin}/ambassadors/applications/${ids.application}`,
    `${admin}/ambassadors/applications/${ids.application}/decline`,
    `${admin}/ambassadors/${ids.ambassador}/hand-over`,
    `${admin}/members/${ids.asking}/accept`,
    `${admin}/members/${ids.asking}/decline`,
    `${admin}/members/${ids.member}/role`,
    `${admin}/members/${ids.member}/end`,
    `${admin}/organisations/${ids.pending}/reject`,
    `${admin}/networks/${network}/leave`,
    `search?scope=network&q=${encodeURIComponent(hard.word)}`,
    `trips?country=UG`,
    `organisations?q=${encodeURIComponent(hard.name)}`,
    `presences/${ids.looking}`,
  ].map((path) => `/${slug}/${path}`)
}

/** The pages with most of what people type. */
export const hardest = ({ slug, ids }: HardOffice): string[] =>
  [
    '',
    `/organisations/${ids.organisation}`,
    `/presences/${ids.presence}`,
    `/trips/${ids.trip}`,
    `/questions/${ids.question}`,
    '/admin/members',
  ].map((path) => `/${slug}${path}`)

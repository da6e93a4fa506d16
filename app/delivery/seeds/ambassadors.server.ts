/**
 * The demo's ambassadors in full: whole profiles with drawn portraits, a desk that two share, one who is away, one who
 * has been silent, a member who applies, and a call. People and desks come with the offices (deventer/people.ts).
 */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { WeekDay } from '#app/directory/ambassadors/ambassador.ts'
import type { Json, Tx } from '#db/client.server.ts'
import type { Texts } from '#app/taxonomy/vocabulary.ts'
import { portrait, type Look } from './portraits.ts'

type Profile = {
  email: string
  sectors?: string[]
  days?: WeekDay[]
  helpNot?: Texts
  about?: Texts
  /** Slug of the organisation they speak for; the office itself where absent. */
  organisation?: string
  years?: Record<string, number>
  /** Months since the profile was last confirmed; this month where absent. */
  confirmed?: number
  /** Days until they are back. */
  back?: number
  limit?: number
  look?: Look
}

export const demoProfiles: Record<string, Profile[]> = {
  deventer: [
    {
      email: 'ambassador@deventer.example',
      sectors: ['dac:140', 'nace:28', 'nace:36'],
      days: ['mon', 'thu'],
      years: { UG: 11, KE: 6, RW: 3 },
      limit: 6,
      helpNot: {
        nl: 'Visa en geld wisselen: daar weet de ambassade meer van.',
        en: 'Visas and changing money: the embassy knows more.',
        de: 'Visa und Geldwechsel: da weiß die Botschaft mehr.',
      },
      about: {
        nl: 'Civiel ingenieur. Begon met putten slaan en eindigde met vergaderen.',
        en: 'Civil engineer. Began by drilling wells and ended in meetings.',
        de: 'Bauingenieurin. Begann mit Brunnen und endete in Sitzungen.',
      },
      look: { ground: '#cfe3e8', skin: '#a8714e', hair: '#241a17', coat: '#0b4f6c', style: 'long' },
    },
    {
      email: 'kofi.kiel@deventer.example',
      sectors: ['nace:01', 'dac:311'],
      days: ['tue', 'wed', 'fri'],
      years: { GH: 20, BF: 4 },
      confirmed: 2,
      helpNot: { nl: 'Ik leen geen geld uit en ken geen ministers.', en: 'I lend no money and know no ministers.' },
      about: { nl: 'Handelde twintig jaar in cacao en karité.', en: 'Traded in cocoa and shea for twenty years.' },
      look: { ground: '#f3dcc3', skin: '#6b432d', hair: '#1c1614', coat: '#7a2e1d', style: 'short', beard: true },
    },
    {
      email: 'antje.anker@deventer.example',
      sectors: ['nace:C', 'nace:46'],
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      organisation: 'kadewerk',
      years: { DE: 20, AT: 8 },
      confirmed: 1,
      helpNot: { nl: 'Ik geef geen belastingadvies.', de: 'Keine Steuerberatung.' },
      look: { ground: '#dfe6cf', skin: '#e5bfa2', hair: '#8d8478', coat: '#3f5b32', style: 'bun', glasses: true },
    },
    {
      email: 'pola.bries@deventer.example',
      sectors: ['nace:25', 'nace:31'],
      days: ['wed'],
      years: { PL: 30, UA: 5 },
      confirmed: 3,
      look: { ground: '#e6d5e4', skin: '#edc9ad', hair: '#b5652b', coat: '#5b3566', style: 'curls' },
    },
    {
      email: 'indra.passaat@deventer.example',
      sectors: ['nace:42', 'isced:07'],
      years: { ID: 9 },
      confirmed: 4,
      look: { ground: '#d3e6dc', skin: '#c58f68', hair: '#17130f', coat: '#1e6b58', style: 'short', glasses: true },
    },
    {
      email: 'ravi.mast@deventer.example',
      sectors: ['nace:13', 'nace:46'],
      organisation: 'ademruim',
      years: { IN: 12 },
      confirmed: 2,
      look: { ground: '#f6e3b5', skin: '#9a6740', hair: '#20180f', coat: '#8a5a00', style: 'short' },
    },
    {
      email: 'lucia.lading@deventer.example',
      sectors: ['nace:01', 'nace:46'],
      days: ['sat'],
      years: { PE: 17, BO: 6 },
      confirmed: 5,
      look: { ground: '#f1d0cd', skin: '#c99372', hair: '#3a2218', coat: '#a0303a', style: 'long', glasses: true },
    },
    {
      email: 'nour.noorderzon@deventer.example',
      sectors: ['dac:151'],
      organisation: 'veilig-ver-weg',
      years: { LB: 7, JO: 4 },
      confirmed: 1,
    },
    // Heard of last almost a year ago.
    {
      email: 'wout.westen@deventer.example',
      sectors: ['nace:46'],
      years: { US: 15 },
      confirmed: 11,
      look: { ground: '#d8dde6', skin: '#e8c4a8', hair: '#c9c4bb', coat: '#34435c', style: 'bald', beard: true },
    },
    {
      email: 'emi.eb@deventer.example',
      sectors: ['nace:26'],
      days: ['thu'],
      years: { JP: 10 },
      back: 24,
      look: { ground: '#e9e2f2', skin: '#e7c29c', hair: '#18141a', coat: '#4a4080', style: 'bun' },
    },
  ],
  zwolle: [
    {
      email: 'sipke.stuurboord@zwolle.example',
      sectors: ['isced:01'],
      days: ['tue', 'thu'],
      years: { FI: 12, SE: 5 },
      confirmed: 1,
      look: { ground: '#cfe0f1', skin: '#efd0b5', hair: '#d8b25c', coat: '#1f4d86', style: 'short', beard: true },
    },
  ],
  luebeck: [
    {
      email: 'dace.duene@luebeck.example',
      days: ['mon', 'fri'],
      confirmed: 1,
      look: { ground: '#e8e4d4', skin: '#efcfb4', hair: '#6e4a2c', coat: '#6d5a2b', style: 'long' },
    },
  ],
}

/** Who shares a desk as its second. */
const second: Record<string, { email: string; country: string; years: number }[]> = {
  deventer: [{ email: 'kofi.kiel@deventer.example', country: 'UG', years: 2 }],
}
const applications: Record<
  string,
  { email: string; countries: string[]; sectors: string[]; languages: string[]; why: string; days: number }[]
> = {
  deventer: [
    {
      email: 'lotte.loods@deventer.example',
      countries: ['SE', 'NO'],
      sectors: ['nace:16'],
      languages: ['nl', 'sv', 'en'],
      days: 3,
      why: 'Ik studeerde in Umeå en werkte daarna vier jaar in de houthandel in Sundsvall. Ik kom er elk jaar en help graag met een eerste adres.',
    },
  ],
}
const calls: Record<string, { country: string; days: number; words: Texts }[]> = {
  deventer: [
    {
      country: 'ZA',
      days: 60,
      words: {
        nl: 'Bedrijven en scholen uit Deventer werken in Zuid-Afrika, en nog niemand wijst de anderen er de weg. Woonde of werkte je er, en heb je tien minuten per week?',
        en: 'Firms and schools from Deventer work in South Africa, and nobody shows the others the way yet. Did you live or work there, and do you have ten minutes a week?',
        de: 'Firmen und Schulen aus Deventer arbeiten in Südafrika, und noch niemand zeigt den anderen den Weg. Haben Sie dort gelebt oder gearbeitet und zehn Minuten in der Woche Zeit?',
      },
    },
  ],
}

const photoOf = async (look: Look) => {
  const webp = await sharp(Buffer.from(portrait(look)))
    .webp({ quality: 86 })
    .toBuffer()
  return { webp, hash: createHash('sha256').update(webp).digest('hex').slice(0, 16) }
}

/** Fills in the office in which the transaction acts. `users`: ids by e-mail address. */
export async function writeStaffing(tx: Tx, office: string, users: Map<string, string>): Promise<void> {
  for (const { email, look, years = {}, ...profile } of demoProfiles[office] ?? []) {
    const [{ id }] = await tx<{ id: string }[]>`
      update kogge.ambassadors a
      set sectors = ${profile.sectors ?? []}, available_days = ${profile.days ?? []},
        help_not = ${tx.json((profile.helpNot ?? {}) as Json)},
        about = ${tx.json((profile.about ?? {}) as Json)}, open_limit = ${profile.limit ?? 5},
        confirmed_on = current_date - make_interval(months => ${profile.confirmed ?? 0}),
        paused_until = current_date + ${profile.back ?? null}::int,
        organisation_id = (select o.id from kogge.organisations o
          where o.office_id = app.office_id() and o.slug = ${profile.organisation ?? ''})
      from kogge.members m where a.office_id = app.office_id() and m.office_id = a.office_id and m.id = a.member_id
        and m.user_id = ${users.get(email)!} returning a.id`
    for (const [country, told] of Object.entries(years)) {
      await tx`
        update kogge.ambassador_desks set years = ${told}
        where office_id = app.office_id() and ambassador_id = ${id} and country = ${country}`
    }
    if (look) await tx`insert into kogge.ambassador_photos ${tx({ ambassador_id: id, ...(await photoOf(look)) })}`
  }
  for (const { email, country, years } of second[office] ?? []) {
    await tx`
      insert into kogge.ambassador_desks (ambassador_id, country, rank, years) select a.id, ${country}, 2, ${years}
      from kogge.ambassadors a
      join kogge.members m on m.office_id = a.office_id and m.id = a.member_id
      where a.office_id = app.office_id() and m.user_id = ${users.get(email)!}`
  }
  for (const { email, countries, sectors, languages, why, days } of applications[office] ?? []) {
    await tx`
      insert into kogge.ambassador_applications (member_id, countries, sectors, languages, why, created_at, updated_at)
      select m.id, ${countries}, ${sectors}, ${languages}, ${why}, now() - make_interval(days => ${days}),
        now() - make_interval(days => ${days})
      from kogge.members m where m.office_id = app.office_id() and m.user_id = ${users.get(email)!}`
  }
  for (const { country, days, words } of calls[office] ?? []) {
    await tx`
      insert into kogge.ambassador_calls (country, words, until_on)
      values (${country}, ${tx.json(words as Json)}, current_date + ${days}::int)`
  }
}

/**
 * The demo's questions: open, answered, asked of the network and overdue, in three languages; one became an
 * introduction that led to something.
 */
import { createHash } from 'node:crypto'
import type { Json, Tx } from '#db/client.server.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'

type SeedAnswer = {
  by: string
  office?: string
  days: number
  lang: Language
  says: string
  offers?: { contact: string }
  helped?: true
}
type SeedQuestion = {
  key: string
  office: string
  by: string
  country: string
  days: number
  title: string
  body: string
  lang: Language
  sectors?: string[]
  audience?: 'desk' | 'office' | 'network'
  /** Who is asked, by name; the administrators where absent. `due`: days from now. */
  asked?: string
  due: number
  state?: 'answered'
  answers?: SeedAnswer[]
  notes?: { by: string; says: string }[]
}

export const questions: SeedQuestion[] = [
  {
    key: 'customs-mombasa',
    office: 'deventer',
    by: 'Teun Waterman',
    country: 'KE',
    days: 40,
    lang: 'nl',
    sectors: ['nace:28'],
    asked: 'Samira Zeewind',
    due: 0,
    state: 'answered',
    title: 'Wie kent een betrouwbare douaneagent in Mombasa?',
    body: 'Onze pompen staan nu elke keer twee weken in de haven. We zoeken iemand die weet welke papieren vooraf moeten.',
    answers: [
      {
        by: 'Samira Zeewind',
        days: 38,
        lang: 'nl',
        says: 'De inklaring gaat sneller als het certificaat van oorsprong vooraf digitaal is ingediend. Ik ken een agent in Kilindini die alleen watertechniek doet.',
        offers: { contact: 'Een douaneagent in Kilindini, gespecialiseerd in watertechniek' },
        helped: true,
      },
      {
        by: 'Aleida Bron',
        days: 37,
        lang: 'nl',
        says: 'Wij laten alles via Nairobi lopen, over het spoor. Duurder, maar nooit meer dan vier dagen.',
      },
    ],
    notes: [{ by: 'Samira Zeewind', says: 'De agent belt alleen terug op maandag. Eerst appen.' }],
  },
  {
    key: 'drilling-permit-uganda',
    office: 'deventer',
    by: 'Aleida Bron',
    country: 'UG',
    days: 3,
    lang: 'nl',
    asked: 'Samira Zeewind',
    due: 4,
    title: 'Hoe lang duurt een boorvergunning in het district Lira?',
    body: 'We willen in maart beginnen en weten niet bij welk loket we moeten zijn.',
    notes: [
      {
        by: 'Samira Zeewind',
        says: 'Nagaan bij het waterkantoor in Lira; de ingenieur daar is in februari gewisseld.',
      },
    ],
  },
  {
    key: 'housing-gulu',
    office: 'deventer',
    by: 'Joris Zandbank',
    country: 'UG',
    days: 60,
    lang: 'en',
    asked: 'Samira Zeewind',
    due: 0,
    state: 'answered',
    title: 'Where can two students live safely in Gulu?',
    body: 'Five months, from September, close to the campus. They speak English and a little Swahili.',
    answers: [
      {
        by: 'Samira Zeewind',
        days: 59,
        lang: 'en',
        says: 'There is a guesthouse of the university behind the library. Book through the international desk, not by the phone number on the door.',
        helped: true,
      },
    ],
  },
  {
    key: 'cold-chain-accra',
    office: 'deventer',
    by: 'Bram Ballast',
    country: 'GH',
    days: 12,
    lang: 'en',
    asked: 'Kofi van der Kiel',
    due: 20,
    audience: 'network',
    sectors: ['nace:52'],
    title: 'Who has used a cold store near Accra?',
    body: 'For mangoes on their way to Deventer, about two tonnes a week in the season.',
    answers: [
      {
        by: 'Hilde Havenlicht',
        office: 'zwolle',
        days: 10,
        lang: 'en',
        says: 'Our members share one in Tema with a cooperative. It fails in the rainy season, so ask for the generator first.',
      },
    ],
  },
  {
    key: 'overdue-tamale',
    office: 'deventer',
    by: 'Joris Zandbank',
    country: 'GH',
    days: 11,
    lang: 'nl',
    asked: 'Kofi van der Kiel',
    due: -2,
    title: 'Welke school in Tamale wil volgend jaar studenten ontvangen?',
    body: '',
  },
  {
    key: 'empty-desk',
    office: 'deventer',
    by: 'Teun Waterman',
    country: 'MN',
    days: 1,
    lang: 'nl',
    due: 29,
    audience: 'network',
    title: 'Wie kent iemand bij het waterbedrijf van Ulaanbaatar?',
    body: 'We hebben een aanvraag gekregen en kennen er niemand.',
  },
  {
    key: 'vertrag-polen',
    office: 'deventer',
    by: 'Antje Anker',
    country: 'PL',
    days: 25,
    lang: 'de',
    asked: 'Pola Bries',
    due: 6,
    title: 'Wer prüft einen polnischen Liefervertrag auf Deutsch?',
    body: 'Es geht um Beschläge für Fenster, Laufzeit zwei Jahre.',
    answers: [
      {
        by: 'Pola Bries',
        days: 24,
        lang: 'de',
        says: 'In Toruń gibt es eine Kanzlei, die Verträge zweisprachig aufsetzt. Die Gerichtsstandsklausel sollten Sie streichen lassen.',
      },
    ],
  },
  {
    key: 'foerde-lettland',
    office: 'luebeck',
    by: 'Wiebke Woge',
    country: 'LV',
    days: 6,
    lang: 'de',
    asked: 'Dace Dünung',
    due: 1,
    audience: 'network',
    title: 'Welche Berufsschule in Liepāja nimmt Austauschgruppen auf?',
    body: 'Zwölf angehende Bootsbauer, zwei Wochen im Mai.',
  },
  {
    key: 'finland-wind',
    office: 'zwolle',
    by: 'Klaas Klipper',
    country: 'FI',
    days: 30,
    lang: 'nl',
    asked: 'Sipke Stuurboord',
    due: 2,
    audience: 'network',
    title: 'Wie heeft ervaring met subsidies voor filters in Finland?',
    body: '',
    answers: [
      {
        by: 'Sipke Stuurboord',
        days: 28,
        lang: 'nl',
        says: 'De provincies doen dat zelf, en alleen in het najaar. Begin met een Finse partner; alleen krijg je niets.',
      },
    ],
  },
]

/** An id that is the same in every demo. */
export const idOfSeed = (key: string): string =>
  createHash('sha256')
    .update(`demo ${key}`)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-7$3-8$4-$5')

/** Writes what one office asks, as a command that acts for it. */
export async function writeQuestions(tx: Tx, office: string): Promise<void> {
  const rows = questions
    .filter((one) => one.office === office)
    .map(({ key, sectors = [], audience = 'office', asked = '', ...one }) => ({
      id: idOfSeed(key),
      sectors,
      audience,
      asked,
      ...one,
    }))
  await tx`
    insert into kogge.cases (id, kind, country, sectors, language, audience, asker_id, asker_name, asked_at, owner_id,
      owner_told, due_on)
    select r.id, 'question', r.country, r.sectors, r.lang, r.audience, m.id, m.display_name,
      now() - make_interval(days => r.days), a.id, true, current_date + r.due
    from jsonb_to_recordset(${tx.json(rows as Json)}) as r (id uuid, country text, sectors text[], lang text,
      audience text, "by" text, days int, asked text, due int)
    join kogge.members m on m.office_id = app.office_id() and m.display_name = r."by"
    left join kogge.ambassadors a on a.office_id = app.office_id() and a.name = r.asked`
  await tx`
    insert into kogge.questions (id, title, body, language)
    select r.id, r.title, r.body, r.lang
    from jsonb_to_recordset(${tx.json(rows as Json)}) as r (id uuid, title text, body text, lang text)
    join kogge.cases c on c.office_id = app.office_id() and c.id = r.id`
  const notes = rows.flatMap(({ id, country, notes: list = [] }) => list.map((note) => ({ id, country, ...note })))
  await tx`
    insert into kogge.desk_notes (country, case_id, author_id, author_name, body)
    select r.country, r.id, m.id, m.display_name, r.says
    from jsonb_to_recordset(${tx.json(notes as Json)}) as r (id uuid, country text, "by" text, says text)
    join kogge.members m on m.office_id = app.office_id() and m.display_name = r."by"`
}

/**
 * Writes what an office's members answered, wherever it was asked, and then how its own questions stand. Call once all
 * are asked.
 */
export async function writeAnswers(tx: Tx, office: string, officeIds: Map<string, string>): Promise<void> {
  const rows = questions.flatMap((one) =>
    (one.answers ?? [])
      .filter((answer) => (answer.office ?? one.office) === office)
      .map(({ offers, lang, by, days, says }, at) => ({
        id: idOfSeed(`${one.key} ${by} ${at}`),
        question: idOfSeed(one.key),
        other: officeIds.get(one.office),
        by,
        days,
        lang,
        says,
        contact: offers?.contact ?? '',
      })),
  )
  await tx`
    insert into kogge.answers (id, other_office_id, question_id, member_id, author_name, body, language, contact,
      created_at)
    select r.id, r.other, r.question, m.id, m.display_name, r.says, r.lang, r.contact,
      now() - make_interval(days => r.days)
    from jsonb_to_recordset(${tx.json(rows as Json)}) as r (id uuid, other uuid, question uuid, "by" text, days int,
      lang text, says text, contact text)
    join kogge.members m on m.office_id = app.office_id() and m.display_name = r."by"`
  for (const one of questions.filter((each) => each.office === office && each.state)) {
    const helped = (one.answers ?? []).flatMap(({ by, helped: did }, at) =>
      did ? [idOfSeed(`${one.key} ${by} ${at}`)] : [],
    )
    await tx`update kogge.questions set ending = 'helped', helped = ${helped} where id = ${idOfSeed(one.key)}`
    await tx`update kogge.cases set state = 'ended', due_on = null where id = ${idOfSeed(one.key)}`
  }
  if (office === 'deventer') await writeIntroduction(tx)
}

/** The customs agent of Mombasa: asked for, agreed, introduced, and business. */
async function writeIntroduction(tx: Tx): Promise<void> {
  const [id, question] = [idOfSeed('introduction mombasa'), idOfSeed('customs-mombasa')]
  await tx`
    insert into kogge.cases (id, kind, country, sectors, language, audience, state, asker_id, asker_name, asked_at,
      owner_id, owner_told, due_on, heard_at, ended_at)
    select ${id}, 'introduction', country, sectors, language, 'desk', 'ended', asker_id, asker_name,
      now() - interval '36 days', owner_id, true, null, now() - interval '35 days', now() - interval '9 days'
    from kogge.cases where id = ${question}`
  await tx`
    insert into kogge.introductions (id, question_id, answer_id, introducer_office_id, introducer_id, introducer_name,
      contact, state, accepted_office_id, accepted_by, accepted_name, decided_at, outcome, outcome_note, outcome_on)
    select ${id}, ${question}, n.id, n.office_id, n.member_id, n.author_name, n.contact, 'done', n.office_id,
      n.member_id, n.author_name, now() - interval '35 days', 'agreement',
      'De volgende zending was in drie dagen door de douane; we werken nu met een vast contract.', current_date - 9
    from kogge.answers n where n.question_id = ${question} and n.contact <> ''`
}

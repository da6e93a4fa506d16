/**
 * What came of the demo's introduction, questions and trips, goals, and words that were searched for and missed:
 * invented, but for the goal of the region, which its public agenda names. Written by the database's owner, because
 * results are said by those who have a hand in them, and words are counted one by one.
 */
import type { Sql } from '#db/client.server.ts'
import { idOfSeed } from '../questions.server.ts'

type SeedResult = {
  /** The key of a question or introduction; null: the office's latest trip that is over. */
  of: string | null
  rung: string
  ago: number
  by: string
  with: string
  confirmed: boolean
  reach: 'sides' | 'office' | 'network'
  band?: string
  note: string
}

const results: SeedResult[] = [
  {
    of: 'introduction mombasa',
    rung: 'agreement',
    ago: 9,
    by: 'Teun Waterman',
    with: 'Samira Zeewind',
    confirmed: true,
    reach: 'office',
    band: 'to-50k',
    note: 'Een vast contract voor de inklaring in Mombasa.',
  },
  {
    of: 'introduction mombasa',
    rung: 'business',
    ago: 5,
    by: 'Teun Waterman',
    with: 'Samira Zeewind',
    confirmed: true,
    reach: 'network',
    band: 'to-250k',
    note: 'Onderhoud van pompen in Kenia, met een eigen voorraad daar.',
  },
  {
    of: 'customs-mombasa',
    rung: 'knowledge',
    ago: 20,
    by: 'Samira Zeewind',
    with: 'Teun Waterman',
    confirmed: true,
    reach: 'sides',
    note: 'Welke papieren vooraf nodig zijn.',
  },
  {
    of: null,
    rung: 'startup',
    ago: 12,
    by: 'Teun Waterman',
    with: 'Aleida Bron',
    confirmed: true,
    reach: 'sides',
    note: 'Een werkplaats, met twee mensen om te beginnen.',
  },
  { of: null, rung: 'meeting', ago: 16, by: 'Teun Waterman', with: '', confirmed: false, reach: 'sides', note: '' },
  {
    of: null,
    rung: 'business',
    ago: 14,
    by: 'Teun Waterman',
    with: '',
    confirmed: false,
    reach: 'sides',
    note: 'Een proeforder.',
  },
]

const missed: [word: string, ago: number[], searches: number][] = [
  ['waterstof', [3, 9, 21], 4],
  ['koelcontainers', [5, 12], 3],
  ['octrooirecht', [8, 30], 2],
  ['zeldzaam', [4], 2],
]

/** Writes them where they are not there yet. */
export async function write(owner: Sql): Promise<void> {
  const rows = results.map((one, at) => ({
    ...one,
    id: idOfSeed(`result ${at}`),
    of: one.of && idOfSeed(one.of),
    band: one.band ?? null,
  }))
  await owner`
    insert into kogge.results (office_id, id, case_id, trip_id, rung, happened_on, country, band, note, state,
      reporter_office_id, reporter_id, reporter_name, other_office_id, other_member_id, other_name, decided_name,
      decided_at, reporter_reach, other_reach)
    select o.id, r.id, c.id, t.id, r.rung, current_date - r.ago, coalesce(c.country, t.country), r.band, r.note,
      case when r.confirmed then 'confirmed' else 'reported' end,
      o.id, m.id, m.display_name, w.office_id, w.id, coalesce(w.display_name, ''),
      case when r.confirmed then w.display_name else '' end,
      case when r.confirmed then current_date - r.ago + 1 end, r.reach,
      case when r.confirmed then r.reach else 'sides' end
    from jsonb_to_recordset(${owner.json(rows)}) as r (id uuid, "of" uuid, rung text, ago int, "by" text, "with" text,
      confirmed boolean, reach text, band text, note text)
    join kogge.offices o on o.slug = 'deventer'
    join kogge.members m on m.office_id = o.id and m.display_name = r."by"
    left join kogge.members w on w.office_id = o.id and w.display_name = r."with"
    left join kogge.cases c on c.office_id = o.id and c.id = r."of"
    left join lateral (select t.id, t.country from kogge.trips t
      where r."of" is null and t.office_id = o.id and t.until_on < current_date
      order by t.until_on desc, t.id limit 1) t on true
    where num_nonnulls(c.id, t.id) = 1 on conflict do nothing`
  const year = new Date().getUTCFullYear()
  await owner`
    insert into kogge.goals (office_id, id, network_id, year, title, rungs, target, source)
    select o.id, g.id, n.id, g.year, g.title, array['business', 'startup'], g.target, g.source
    from jsonb_to_recordset(${owner.json([
      {
        id: idOfSeed('goal this year'),
        year,
        title: 'Start-ups en nieuwe businesscases',
        target: 4,
        source: '',
        network: null,
      },
      {
        id: idOfSeed('goal last year'),
        year: year - 1,
        title: 'Start-ups en nieuwe businesscases',
        target: 3,
        source: '',
        network: null,
      },
      {
        id: idOfSeed('goal of the region'),
        year: 2023,
        title: 'Start-ups of nieuwe businesscases in de regio',
        target: 100,
        source: 'Agenda Cleantech Regio 2019–2023',
        network: 'cleantech-regio',
      },
    ])}) as g (id uuid, year int, title text, target int, source text, network text)
    join kogge.offices o on o.slug = 'deventer' left join kogge.networks n on n.slug = g.network
    where g.network is null or n.id is not null on conflict do nothing`
  const words = missed.flatMap(([word, days, searches]) => days.map((ago) => ({ word, ago, searches })))
  await owner`
    insert into kogge.searched_words (office_id, searched_on, word, searches)
    select o.id, current_date - r.ago, r.word, r.searches
    from jsonb_to_recordset(${owner.json(words)}) as r (word text, ago int, searches int)
    join kogge.offices o on o.slug = 'deventer' on conflict do nothing`
}

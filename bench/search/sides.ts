/**
 * The sides that are measured, each a way to the answer of the same questions. Before anything is timed every side
 * answers every question once, and all must give the same presences in the same order; afterwards every answer is held
 * to the size it had then.
 */
import { asReader } from '#app/identity/door.server.ts'
import { searchPresences } from '#app/discovery/query/search.server.ts'
import { matchesOf } from '#app/collaboration/matches/matches.server.ts'
import { BareClient, recorded, type BareQuery } from './bare.ts'
import { countOf, send, type Answered, type Side } from './drive.ts'
import type { People, Seeker } from './people.ts'
import { apiPath, pagePath, pageSize, type Question } from './questions.ts'
import { workOf } from './resources.ts'
import type { Stand } from './stand.ts'

/**
 * Where things listen: the web server, and the pages that ask nobody (still.ts) as a tree that is rendered and as
 * bytes.
 */
export type Places = { web: string; tree: string; bytes: string; pids: { web: number; still: number } }
export type SideName = 'bare' | 'search' | 'api' | 'matches' | 'page' | 'tree' | 'bytes'
export type Sides = Record<SideName, Side>

/**
 * What a question was answered with when it was checked. `hits`: of Meilisearch, in all its lists; `bytes`: of the
 * API's answer; `links`: to presences on the page.
 */
export type Checked = { query: BareQuery; ids: string[]; hits: number; bytes: number; links: number }

const link = '/presences/'
const hit = '"id":"'
// A link to a result carries the way back.
const linked = /\/presences\/([0-9a-f-]{36})["?]/g

function headersOf({ reader, office, language }: Question, { members }: People): Record<string, string> {
  return { 'Accept-Language': language, ...(reader === 'member' && { Cookie: members.get(office)! }) }
}

/** `searchPresences` as the API's loader calls it, without HTTP. */
const searched = (question: Question, people: People) => {
  const request = new Request(`http://bench.test${apiPath(question)}`, { headers: headersOf(question, people) })
  return searchPresences((work) => asReader(request, question.office, work), question.filters, {
    pageSize,
    facets: 'within',
  })
}
const matched = ({ office, cookie, presence }: Seeker) => {
  const request = new Request('http://bench.test/', { headers: { Cookie: cookie } })
  return matchesOf((work) => asReader(request, office, work), presence, { scope: 'network' })
}

function hold(holds: boolean, what: string, question: Question, detail: string): void {
  if (!holds) throw new Error(`${what}: ${JSON.stringify(question)} ${detail}`)
}
const fine = ({ status, body }: Answered, what: string, question: Question) =>
  hold(status === 200, `${what} answered ${status}`, question, body.toString().slice(0, 300))

/** Asks every side every question. Throws where two sides differ, or one does not answer 200. */
export async function checkQuestions(
  { meili }: Stand,
  places: Places,
  people: People,
  questions: readonly Question[],
): Promise<Checked[]> {
  const bare = new BareClient(meili)
  const checked: Checked[] = []
  for (const question of questions) {
    const {
      answer,
      queries: [query, ...more],
    } = await recorded(meili, () => searched(question, people))
    hold(query !== undefined && more.length === 0, 'A search asks Meilisearch once', question, '')
    const ids = answer.presences.map(({ id }) => id)
    await bare.sign([query])
    const asked = (await bare.ask(query)).body
    const { results } = JSON.parse(asked.toString()) as { results: { hits: { id: string }[] }[] }
    const lists = results.map(({ hits }) => hits.map(({ id }) => id))
    // Words are asked in several lists, of which the search makes one.
    const bareIds = lists.length === 1 ? lists[0] : ids.filter((id) => lists.some((list) => list.includes(id)))
    const api = await send(places.web + apiPath(question), { headers: headersOf(question, people) })
    fine(api, 'The API', question)
    const { items } = JSON.parse(api.body.toString()) as { items: { id: string }[] }
    const pages = await Promise.all(
      [places.web, places.tree, places.bytes].map((place) =>
        send(place + pagePath(question), { headers: headersOf(question, people) }),
      ),
    )
    for (const page of pages) fine(page, 'The search page', question)
    const same = { 'the bare query': bareIds, 'the API': items.map(({ id }) => id) } as Record<string, string[]>
    for (const [at, name] of ['the search page', 'the rendered still page', 'the still bytes'].entries()) {
      // Below what fits stands what comes near.
      const shown = [...new Set([...pages[at].body.toString().matchAll(linked)].map(([, id]) => id))]
      same[name] = shown.slice(0, ids.length)
    }
    for (const [name, theirs] of Object.entries(same))
      hold(
        theirs.join() === ids.join(),
        `searchPresences and ${name} differ`,
        question,
        `${ids.join()} / ${theirs.join()}`,
      )
    const links = countOf(pages[0].body, link)
    checked.push({ query, ids, hits: countOf(asked, hit), bytes: api.body.length, links })
  }
  return checked
}

/**
 * The sides, which hold every answer to what was checked. Matches have questions of their own: one a seeker, whose
 * answer must stay as long as it was.
 */
export async function makeSides(
  stand: Stand,
  places: Places,
  people: People,
  questions: readonly Question[],
  checked: readonly Checked[],
): Promise<Sides> {
  const bare = new BareClient(stand.meili)
  const work = (pid: number | null) => () => workOf(stand, pid)
  const queries = checked.map(({ query }) => query)
  const found: number[] = []
  for (const seeker of people.seekers) {
    const answer = await matched(seeker)
    if (!answer) throw new Error(`The editor of ${seeker.presence} does not get its matches.`)
    found.push(answer.matches.length)
  }
  const expect = (is: boolean, side: string, at: number, said = '') => {
    if (!is)
      throw new Error(`${side} gave another answer than when it was checked${said}: ${JSON.stringify(questions[at])}`)
  }
  const page = (name: string, place: string, pid: number): Side => ({
    name,
    count: questions.length,
    work: work(pid),
    async ask(at) {
      const { status, body } = await send(place + pagePath(questions[at]), {
        headers: headersOf(questions[at], people),
      })
      const [links, before] = [countOf(body, link), checked[at].links]
      expect(status === 200 && links === before, name, at, ` (${status}, ${links} links instead of ${before})`)
    },
  })
  return {
    bare: {
      name: 'bare Meilisearch query',
      count: questions.length,
      work: work(null),
      before: () => bare.sign(queries),
      async ask(at) {
        expect(countOf((await bare.ask(queries[at])).body, hit) === checked[at].hits, 'Meilisearch', at)
      },
    },
    search: {
      name: 'searchPresences',
      count: questions.length,
      work: work(null),
      async ask(at) {
        expect(
          (await searched(questions[at], people)).presences.length === checked[at].ids.length,
          'searchPresences',
          at,
        )
      },
    },
    api: {
      name: 'GET /api/v1/presences',
      count: questions.length,
      work: work(places.pids.web),
      async ask(at) {
        const { status, body } = await send(places.web + apiPath(questions[at]), {
          headers: headersOf(questions[at], people),
        })
        expect(status === 200 && body.length === checked[at].bytes, 'The API', at)
      },
    },
    matches: {
      name: 'matches of one presence',
      count: people.seekers.length,
      work: work(null),
      async ask(at) {
        if ((await matched(people.seekers[at]))?.matches.length !== found[at])
          throw new Error(`The matches of ${people.seekers[at].presence} changed.`)
      },
    },
    page: page('search page', places.web, places.pids.web),
    tree: page('same page, data at hand', places.tree, places.pids.still),
    bytes: page('same page, as bytes', places.bytes, places.pids.still),
  }
}

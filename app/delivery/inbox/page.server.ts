/** What the inbox's page shows. No transaction is open while the index is asked for matches. */
import type { Tx } from '#db/client.server.ts'
import type { Reader } from '#app/identity/reader.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { unlessAway } from '#app/collaboration/matches/shown.server.ts'
import { strongMatches } from '#app/collaboration/matches/inbox.server.ts'
import { asMember, asReader } from '#app/identity/door.server.ts'
import type { Words } from '#app/identity/digest-source.ts'
import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { inboxSources } from '#app/rooms.server.ts'
import { inboxReader, readInbox } from './inbox.server.ts'
import { lineOf } from './lines.ts'
import { nextStep } from './next.server.ts'
import { visit } from './visits.server.ts'

/** Things that wait, on one page of the inbox; and of each other part. */
const [perPage, mostElse] = [20, 10]

/**
 * Everything the page shows, in the reader's language, and the header that keeps the visit. `firstSteps` answers what
 * somebody new is to do first, in the same transaction.
 */
export async function inboxPage<Step>(
  request: Request,
  params: Params,
  words: Words,
  firstSteps: (tx: Tx, reader: Reader) => Promise<Step[]>,
) {
  const on = today()
  const { reader, inbox, next, headers, steps } = await asMember(request, params.office, async (tx, actor, who) => {
    const { since, headers } = await visit(request, actor.memberId, on)
    const reader = inboxReader(who, since, on)!
    return {
      reader,
      headers,
      inbox: await readInbox(tx, reader, inboxSources),
      next: await nextStep(tx, reader, actor.role === 'reader'),
      steps: await firstSteps(tx, who),
    }
  })
  const office = officeOf(params)
  const { organisationId } = reader
  const found = organisationId
    ? await unlessAway(() => strongMatches((work) => asReader(request, office, work), office, organisationId))
    : { items: [], total: 0 }
  const line = (item: (typeof inbox.waiting)[number]) => lineOf(item, on, words)
  const asked = Number(new URL(request.url).searchParams.get('page'))
  const pages = Math.max(1, Math.ceil(inbox.waiting.length / perPage))
  const page = Number.isInteger(asked) && asked > 1 ? Math.min(asked, pages) : 1
  return {
    headers,
    office,
    next,
    steps,
    page,
    pages,
    total: inbox.total,
    /** What waits and is not read yet. */
    unread: Math.max(0, inbox.total - inbox.waiting.length),
    newSince: reader.since,
    waiting: inbox.waiting.slice((page - 1) * perPage, page * perPage).map(line),
    matches: found && { lines: found.items.map((item) => line({ ...item, kind: 'match' })), total: found.total },
    expected: inbox.expected.slice(0, mostElse).map(line),
    news: inbox.new.slice(0, mostElse).map((item) => line({ ...item, since: '' })),
  }
}

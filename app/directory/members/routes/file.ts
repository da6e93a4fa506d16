import type { LoaderFunctionArgs } from '@remix-run/node'
import { officeOf } from '#app/foundation/http/params.ts'
import { noteReading } from '#app/identity/acts.server.ts'
import { asMember } from '#app/identity/door.server.ts'
import { csvAnswer, csvOf } from '#app/foundation/http/csv.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { listWithAddresses } from '../member-list.server.ts'
import { readMemberView } from '../member-sort.ts'
import { today } from '#app/foundation/days/today.ts'

/** The members that the page lists as a CSV file, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  const { words, sort } = readMemberView(new URL(request.url).searchParams)
  const { members } = await asMember(
    request,
    params.office,
    (tx) => listWithAddresses(tx, { state: 'active', words, sort }),
    { only: 'admin' },
  )
  await noteReading(request, officeOf(params), { kind: 'exported', what: 'members' })
  const head = (['name', 'email', 'role', 'organisation', 'since'] as const).map((name) => t(`admin:members.${name}`))
  const rows = members.map(({ name, email, role, organisation, since }) => [
    name,
    email,
    t(`vocabulary:role.${role}`),
    organisation?.name ?? '',
    since,
  ])
  return csvAnswer(csvOf([head, ...rows], language), `${params.office}-members-${today()}.csv`)
}

/**
 * Ambassadors in the inbox: for administrators who applies, for who applied that they wait, and for an ambassador who
 * was not heard of for long whether their profile is still true.
 */
import type { Tx } from '#db/client.server.ts'
import { listed } from '#app/foundation/i18n/listed.ts'
import { mostRead, type InboxItem, type InboxSource } from '#app/identity/inbox-source.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { monthsBefore, silentAfterMonths } from './ambassador.ts'
import { lastSign } from './coverage.server.ts'

type Application = { mine: boolean; id: string; name: string; countries: string[]; since: string }
type Silent = { id: string; since: string }

/** The reader's own profile as ambassador (`a`), unheard of for long and not away. */
const silent = (tx: Tx, on: string) => tx`
  kogge.ambassadors a where a.office_id = app.office_id() and a.member_id = app.member_id() and app.answers(a.until_on)
  and ${lastSign(tx)} < ${monthsBefore(on, silentAfterMonths)}::date and coalesce(a.paused_until < ${on}::date, true)`

/** Open applications of members. */
const applications = (tx: Tx) => tx`
  kogge.ambassador_applications p join kogge.members m on m.office_id = p.office_id and m.id = p.member_id
  where p.office_id = app.office_id() and p.state = 'open' and m.state = 'active'`

export const ambassadorInbox: InboxSource = {
  kind: 'ambassador',
  count: (tx, { admin, on }) => tx`
    select (select count(*)
      from ${silent(tx, on)}) + ${admin ? tx`(select count(*) from ${applications(tx)})` : tx`0`}`,
  async read(tx, { office, memberId, admin, on }) {
    const asked = await tx<Application[]>`
      select p.member_id = ${memberId}::uuid as mine, p.id, m.display_name as name, p.countries,
        p.created_at::date::text as since
      from ${applications(tx)} and (${admin} or p.member_id = ${memberId}::uuid) order by p.created_at, p.id
      limit ${mostRead}`
    const quiet = await tx<Silent[]>`
      select a.id, (${lastSign(tx)} + make_interval(months => ${silentAfterMonths}))::date::text as since
      from ${silent(tx, on)}`
    return [...asked.map((one) => applicationItem(one, office, admin)), ...quiet.map((one) => silentItem(one, office))]
  },
}

function applicationItem({ mine, id, name, countries, since }: Application, office: string, admin: boolean): InboxItem {
  return {
    place: admin ? 'waiting' : 'expected',
    id,
    due: null,
    since,
    path: admin ? paths.acceptApplication(office, id) : paths.applyAmbassador(office),
    say: ({ t, language }) => ({
      title: admin && !mine ? t('inbox:ambassador.applies', { name }) : t('inbox:ambassador.mine'),
      detail: [
        listed(
          countries.slice(0, 3).map((iso) => countryName(iso, language)),
          language,
        ),
      ],
      action: admin ? t('inbox:ambassador.appliesAction') : t('inbox:ambassador.mineAction'),
    }),
  }
}

const silentItem = ({ id, since }: Silent, office: string): InboxItem => ({
  place: 'waiting',
  id,
  due: null,
  since,
  path: paths.ownAmbassador(office),
  post: paths.stillTrue(office),
  say: ({ t }) => ({
    title: t('inbox:ambassador.silent'),
    detail: [t('inbox:ambassador.silentWhat')],
    action: t('inbox:ambassador.silentAction'),
  }),
})

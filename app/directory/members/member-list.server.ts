/**
 * Members with their addresses, for administrators: app.member_addresses answers them about their own office, and
 * nobody else.
 */
import type { Tx } from '#db/client.server.ts'
import { addressHint, domainOf, type AddressHint } from './address.ts'
import { columns, tables, type Member } from './members.server.ts'
import { memberSorts, type MemberSort } from './member-sort.ts'

export type MemberWithAddress = Member & { email: string; domain: string; hint: AddressHint }
export type MemberFilter = {
  state: 'requested' | 'active'
  words?: string
  sort?: MemberSort
  page?: number
  pageSize?: number
}

const orders = {
  name: (tx: Tx) => tx`lower(m.display_name)`,
  email: (tx: Tx) => tx`split_part(a.email, '@', 2), a.email`,
  role: (tx: Tx) => tx`array_position('{admin,ambassador,editor,member}', m.role), lower(m.display_name)`,
  organisation: (tx: Tx) => tx`lower(o.name) nulls last, lower(m.display_name)`,
  since: (tx: Tx) => tx`m.state_since desc`,
} satisfies Record<MemberSort, (tx: Tx) => unknown>

/**
 * The own office's members in one state whose name, address or organisation has the words in it, and how many there are
 * in all pages.
 */
export async function listWithAddresses(
  tx: Tx,
  { state, words = '', sort = memberSorts[0], page = 1, pageSize = 1_000_000 }: MemberFilter,
): Promise<{ total: number; members: MemberWithAddress[] }> {
  const order = state === 'requested' ? tx`m.state_since` : orders[sort](tx)
  const rows = await tx<(Member & { email: string | null; total: number })[]>`
    select ${columns(tx)}, a.email, count(*) over ()::int as total
    from ${tables(tx)} left join app.member_addresses() a on a.member_id = m.id
    where m.office_id = app.office_id() and m.state = ${state}
      and position(${words.trim().toLowerCase()} in lower(concat_ws(' ', m.display_name, a.email, o.name))) > 0
    order by ${order}, m.id limit ${pageSize} offset ${(page - 1) * pageSize}`
  return { total: rows[0]?.total ?? 0, members: rows.map(({ total: _, ...member }) => withHint(member)) }
}

/** A member of the own office, with their address. */
export async function findWithAddress(tx: Tx, id: string): Promise<MemberWithAddress | undefined> {
  const [row] = await tx<(Member & { email: string | null })[]>`
    select ${columns(tx)}, a.email from ${tables(tx)} left join app.member_addresses() a on a.member_id = m.id
    where m.office_id = app.office_id() and m.id = ${id}`
  return row && withHint(row)
}

function withHint(member: Member & { email: string | null }): MemberWithAddress {
  const email = member.email ?? ''
  return {
    ...member,
    email,
    domain: domainOf(email),
    hint: email === '' ? 'unknown' : addressHint(email, member.website),
  }
}

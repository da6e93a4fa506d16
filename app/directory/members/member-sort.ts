/** In which order an administrator looks at members; the first where none is asked for. */
export const memberSorts = ['name', 'email', 'role', 'organisation', 'since'] as const
export type MemberSort = (typeof memberSorts)[number]

/** What the address of the list asks for; anything else is the plain list. */
export function readMemberView(search: URLSearchParams): { words: string; sort: MemberSort; page: number } {
  return {
    words: (search.get('q') ?? '').trim().slice(0, 100),
    sort: memberSorts.find((known) => known === search.get('sort')) ?? memberSorts[0],
    page: Math.min(Math.max(Math.trunc(Number(search.get('page'))) || 1, 1), 10_000),
  }
}

/** The same as an address's end: '' for the plain list. */
export function writeMemberView({ words, sort, page = 1 }: { words: string; sort: MemberSort; page?: number }): string {
  const search = new URLSearchParams({
    ...(words && { q: words }),
    ...(sort !== memberSorts[0] && { sort }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
  return search && `?${search}`
}

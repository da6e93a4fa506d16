/**
 * What the address of a page names, by the names of its pattern in app/routes.ts. For loaders, actions and components.
 */
export type Params = Readonly<Record<string, string | undefined>>

/** The part of the address that the pattern calls `name`. A page whose pattern has no such part is not found: 404. */
export function named(params: Params, name: string): string {
  const value = params[name]
  if (!value) throw Response.json({ reason: 'page' }, { status: 404 })
  return value
}

/** The office looked at: the first part of the address of every page under `/:office`. */
export const officeOf = (params: Params): string => named(params, 'office')

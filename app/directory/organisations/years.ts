const year = /^(1[2-9]|20|21)\d\d$/

/**
 * Two years (or '') → the first day of the one and the last of the other; null where they are no years or out of order.
 */
export function membershipYears(
  since: string,
  until: string,
): { sinceOn: string | null; untilOn: string | null } | null {
  if ((since && !year.test(since)) || (until && !year.test(until)) || (since && until && until < since)) return null
  return { sinceOn: since ? `${since}-01-01` : null, untilOn: until ? `${until}-12-31` : null }
}

/** What the door's functions say of matches that were declined, in the words of the product. */
import type { Question } from './door.ts'
import { ask, quote } from './question-door.ts'
import type { Who } from './who-acts.ts'
import type { Row, World } from './world.server.ts'

/**
 * Who said *not for us* about a presence is told, as pairs, to those who edit it; to nobody else. So is a block.
 * `known` and `organisation` speak of every presence of the organisation.
 */
export function aboutDeclined(world: World, who: Who): Question[] {
  return world.rows.organisations.map((organisation) => {
    const presence = world.rows.presences.find((row) => row.organisation_id === organisation.id)!
    const declined = `
      select coalesce(string_agg(presence_id || ' ' || whole, ' ' order by presence_id), '')
      from app.declined_by_others(${quote(presence.id)})`
    if (who.kind !== 'person' && who.kind !== 'command') return ask(declined, 'refused')
    const theirs =
      presence.office_id === who.officeId && (who.role === 'admin' || presence.organisation_id === who.edits)
    const whole = (row: Row) => row.reason === 'known' || row.reason === 'organisation'
    const said = world.rows.match_verdicts.filter(
      (row) =>
        row.verdict === 'not-for-us' &&
        row.other_organisation_id === presence.organisation_id &&
        (row.other_presence_id === presence.id || whole(row)),
    )
    // A block hides each from the other, and says so of the presence itself.
    const blocks = world.rows.organisation_blocks.filter((row) =>
      [row.organisation_id, row.other_organisation_id].includes(presence.organisation_id!),
    )
    return ask(
      declined,
      theirs
        ? [
            ...said.map((row) => `${String(row.presence_id)} ${whole(row)}`),
            ...blocks.map(() => `${String(presence.id)} true`),
          ]
            .sort()
            .join(' ')
        : '',
    )
  })
}

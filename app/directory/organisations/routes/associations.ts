import { text } from '#app/foundation/forms/form.server.ts'
import { named, officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { join, listAssociations } from '../associations.server.ts'
import { getEditable } from '../editable.server.ts'
import { membershipYears } from '../years.ts'

export const handle = { deed: 'write' }

const back = (params: Params) => paths.editOrganisation(officeOf(params), named(params, 'slug'))

/** Notes a membership of an association. */
export const action = deed(back, async ({ tx, actor, params, form }) => {
  const organisation = await getEditable(tx, actor, params.slug)
  const years = membershipYears(text(form, 'since'), text(form, 'until'))
  const association = (await listAssociations(tx, actor.officeId)).find(
    ({ id }) => id === text(form, 'association') && id !== organisation.id,
  )
  if (!years || !association) return 'association'
  await join(tx, organisation.id, association.id, years.sinceOn, years.untilOn)
  return 'saved'
})

export const loader = leadTo(back)

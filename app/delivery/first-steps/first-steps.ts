/**
 * What somebody does first: an organisation's editor, an ambassador, an office's administrator. Worked out from what is
 * there, so that a step goes when it is done, whoever did it. Pure, with a table of examples (first-steps.test.ts).
 */
import { paths } from '#app/paths.ts'

/** An office has enough to show once so many organisations are in it. */
const enoughOrganisations = 5

/** What is there of what each would do first; null where the reader is none of that. */
export type Facts = {
  editor: { organisation: string; published: boolean; seeks: boolean; introduced: boolean } | null
  ambassador: { days: boolean; languages: boolean; desks: boolean } | null
  admin: {
    draft: boolean
    texts: boolean
    colours: boolean
    arms: boolean
    ambassadors: number
    organisations: number
    networks: number
  } | null
}

type StepName =
  | 'publish'
  | 'seek'
  | 'introduction'
  | 'days'
  | 'languages'
  | 'desk'
  | 'texts'
  | 'colours'
  | 'arms'
  | 'ambassador'
  | 'organisations'
  | 'network'
  | 'open'
/** A step that is still to do. `to`: the page where it is done; `count`: how much there is already. */
export type Step = { name: StepName; to: string; count?: number }

/** What an administrator has still to do before the office is worth opening; opening itself is none of it. */
export function missingIn(office: string, admin: NonNullable<Facts['admin']>): Step[] {
  const steps: [boolean, Step][] = [
    [admin.texts, { name: 'texts', to: paths.adminSettings(office) }],
    [admin.colours, { name: 'colours', to: paths.adminSettings(office) }],
    [admin.arms, { name: 'arms', to: `${paths.adminSettings(office)}#arms` }],
    [admin.ambassadors > 0, { name: 'ambassador', to: paths.adminAmbassadors(office) }],
    [
      admin.organisations >= enoughOrganisations,
      { name: 'organisations', to: paths.adminInvitations(office), count: admin.organisations },
    ],
    [admin.networks > 0, { name: 'network', to: paths.adminNetworks(office) }],
  ]
  return steps.filter(([done]) => !done).map(([, step]) => step)
}

/** What is still to do for this reader, in the order in which to do it; who is several things has all of it. */
export function stepsOf(office: string, { editor, ambassador, admin }: Facts): Step[] {
  const steps: [boolean, Step][] = []
  if (ambassador)
    steps.push(
      [ambassador.days, { name: 'days', to: paths.ownAmbassador(office) }],
      [ambassador.languages, { name: 'languages', to: paths.ownAmbassador(office) }],
      [ambassador.desks, { name: 'desk', to: paths.applyAmbassador(office) }],
    )
  if (editor)
    steps.push(
      [editor.published, { name: 'publish', to: paths.newPresence(office, editor.organisation) }],
      [editor.seeks, { name: 'seek', to: paths.mine(office) }],
      [editor.introduced, { name: 'introduction', to: paths.matches(office) }],
    )
  return [
    ...(admin ? missingIn(office, admin) : []),
    ...(admin?.draft ? [{ name: 'open' as const, to: paths.openOffice(office) }] : []),
    ...steps.filter(([done]) => !done).map(([, step]) => step),
  ]
}

/** Mails about organisations. Texts: locales/<language>/mail-organisations.json. */
import type { Tx } from '#db/client.server.ts'
import { oneLine } from '#app/foundation/forms/one-line.ts'
import { sayKey, type Texts } from '#app/foundation/i18n/keys.ts'
import { Phrase } from '#app/foundation/i18n/options.ts'
import type { MailKinds } from '#app/foundation/mail/mail.ts'

type Named = { organisation: string }

declare module '#app/foundation/mail/mail.ts' {
  interface Templates {
    organisationWaiting: { path: string; office: string; organisation: string }
    organisationApproved: { path: string; office: string }
    organisationRejected: { path: string; office: string; message: string }
    /** To the editor whose change of `field` was taken back; `was` and `became` as in OrganisationChange. */
    organisationRestored: {
      path: string
      office: string
      field: 'name' | 'website' | 'registration'
      was: string
      became: string
    }
  }
  interface Seen {
    organisationApproved: Named
    organisationRejected: Named
    organisationRestored: Named
  }
}

/** The organisation's name, for who sees it. */
async function look(tx: Tx, id: string): Promise<Named | undefined> {
  const [row] = await tx<Named[]>`select name as organisation from kogge.organisations where id = ${id}`
  return row
}

/** What was changed, and from what to what, in words; a registration by the name of its register. */
function restored({ field, was, became }: Record<string, string>, t: Texts) {
  const own = (key: string) => sayKey(t, `mail-organisations:organisationRestored.${key}`)
  const said = (value: string) => {
    if (value === '') return new Phrase(own('none'))
    if (field !== 'registration') return oneLine(value)
    const [registry, ...number] = value.split(':')
    return oneLine(`${sayKey(t, `vocabulary:registry.${registry}`)} ${number.join(':')}`)
  }
  return { what: new Phrase(own(`what.${field}`)), was: said(was), became: said(became) }
}

const texts = 'mail-organisations'
export const organisationMails = {
  organisationWaiting: { texts },
  organisationApproved: { texts, look },
  organisationRejected: { texts, look },
  organisationRestored: { texts, look, words: restored },
} satisfies Partial<MailKinds>

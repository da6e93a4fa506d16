/** The demo's messages from visitors: one that waits for an ambassador, one for the office, one that was answered. */
import type { Tx } from '#db/client.server.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { idOfSeed } from './questions.server.ts'

type SeedEnquiry = {
  key: string
  name: string
  email: string
  lang: Language
  country: string
  /** The organisation it is about, by slug; about the desk where absent. */
  organisation?: string
  days: number
  says: string
  /** The office's answer, by the first of the desk. */
  answer?: string
}

const enquiries: SeedEnquiry[] = [
  {
    key: 'enquiry wells',
    name: 'Hannah Brandt',
    email: 'hannah.brandt@visitor.example',
    lang: 'de',
    country: 'UG',
    days: 1,
    says: 'Ich habe drei Jahre in Gulu gelebt und kenne dort eine Schule, deren Brunnen versandet ist. Wen kann ich fragen, was eine neue Bohrung kostet und ob jemand aus Deventer in der Nähe arbeitet?',
  },
  {
    key: 'enquiry pumps',
    name: 'Samuel Otieno',
    email: 'samuel.otieno@visitor.example',
    lang: 'en',
    country: 'NL',
    organisation: 'ijsselpomp',
    days: 2,
    says: 'We are a water cooperative near Kisumu and look for a supplier of solar pumps who also trains mechanics. Could you bring us into contact?',
  },
  {
    key: 'enquiry internship',
    name: 'Fleur Mulder',
    email: 'fleur.mulder@visitor.example',
    lang: 'nl',
    country: 'KE',
    days: 6,
    says: 'Ik studeer watermanagement en zoek een afstudeerplek in Kenia vanaf februari. Bij wie kan ik terecht?',
    answer:
      'Leuk dat je schrijft! Twee organisaties in Nakuru begeleiden vaker studenten. Laat me weten hoe lang je wilt blijven en of je Engels vlot is, dan vraag ik het ze.',
  },
]

/** Writes them down in Deventer, for whoever acts for it. */
export async function writeEnquiries(tx: Tx): Promise<void> {
  for (const { key, name, email, lang, country, organisation, days, says, answer } of enquiries) {
    const id = idOfSeed(key)
    await tx`
      insert into kogge.cases (id, kind, country, language, audience, state, asker_name, asked_at, owner_id, owner_told,
        due_on, heard_at)
      values (${id}, 'enquiry', ${country}, ${lang}, 'desk', ${answer ? 'heard' : 'waiting'}, ${name},
        now() - make_interval(days => ${days}),
        case when ${organisation === undefined} then (select a.id from kogge.ambassadors a
          join kogge.ambassador_desks d on d.office_id = a.office_id and d.ambassador_id = a.id
            and d.country = ${country}
          where a.office_id = app.office_id() and app.answers(a.until_on) order by d.rank, a.id limit 1) end, true,
        current_date + ${answer ? 24 : 4}::int, ${answer ? tx`now() - interval '4 days'` : null})`
    await tx`
      insert into kogge.enquiries (id, about, organisation_id, message, may_pass, state, answer, answered_by,
        answered_at)
      select ${id}, ${organisation ? 'organisation' : 'desk'}, (select id from kogge.organisations
        where office_id = app.office_id() and slug = ${organisation ?? ''}),
        ${says}, ${organisation !== undefined}, ${answer ? 'answered' : 'asked'}, ${answer ?? ''},
        case when ${answer !== undefined} then coalesce((select a.name from kogge.ambassadors a
          join kogge.cases c on c.owner_id = a.id where c.id = ${id}), '') else '' end,
        ${answer ? tx`now() - interval '4 days'` : null}`
    await tx`insert into kogge.enquiry_senders (id, name, email, language) values (${id}, ${name}, ${email}, ${lang})`
  }
}

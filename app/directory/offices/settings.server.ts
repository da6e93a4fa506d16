/** The settings of an office: read and rewritten by its administrators. */
import type { Tx } from '#db/client.server.ts'
import type { OfficeSettings, SettingsInput } from './office.ts'

/** What the settings page of the actor's own office holds; '' for an address that is not there yet. */
export async function settings(tx: Tx): Promise<OfficeSettings> {
  const [row] = await tx<OfficeSettings[]>`
    select o.name, o.languages, o.default_language as "defaultLanguage", o.colour_primary as "colourPrimary",
      o.colour_accent as "colourAccent", o.intro, o.contact_name as "contactName",
      o.sensitive_countries as "sensitiveCountries", o.answer_days as "answerDays",
      o.admins_need_second_factor as "adminsNeedSecondFactor", coalesce(c.email, '') as "contactEmail", o.version
    from kogge.offices o left join kogge.office_contacts c on c.office_id = o.id where o.id = app.office_id()`
  return row
}

/** Rewrites the settings that are still at `version`; 'conflict' where another administrator wrote in between. */
export async function saveSettings(tx: Tx, version: number, input: SettingsInput): Promise<'done' | 'conflict'> {
  const rows = await tx`
    update kogge.offices set name = ${input.name}, languages = ${input.languages},
      default_language = ${input.defaultLanguage}, colour_primary = ${input.colourPrimary},
      colour_accent = ${input.colourAccent}, intro = ${tx.json(input.intro)},
      contact_name = ${input.contactName}, sensitive_countries = ${input.sensitiveCountries},
      answer_days = ${input.answerDays}, admins_need_second_factor = ${input.adminsNeedSecondFactor},
      version = version + 1, updated_at = now()
    where id = app.office_id() and version = ${version} returning id`
  if (rows.length === 0) return 'conflict'
  await tx`
    insert into kogge.office_contacts (email) values (${input.contactEmail})
    on conflict (office_id) do update set email = excluded.email`
  return 'done'
}

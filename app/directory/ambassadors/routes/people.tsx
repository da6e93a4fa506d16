import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/identity/door.server.ts'
import { text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { isSector } from '#app/taxonomy/codes.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import { spokenLanguages, type Language } from '#app/taxonomy/vocabulary.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { CallNote } from '../CallNote.tsx'
import { listCalls } from '../calls.server.ts'
import { sectorsAlike } from '../names.ts'
import { choicesOf, listAnswering } from '../people.server.ts'
import { PeopleFilter } from '../PeopleFilter.tsx'
import { PersonCard } from '../PersonCard.tsx'

export const meta = titled

/** Everybody who answers for the office; words of the filter that name nothing are as if they were not there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  const { searchParams } = new URL(request.url)
  const known = (name: string, is: (code: string) => boolean) =>
    is(text(searchParams, name)) ? text(searchParams, name) : ''
  const chosen = {
    country: known('country', isCountry),
    sector: known('sector', isSector),
    language: known('language', (code) => (spokenLanguages as readonly string[]).includes(code)),
  }
  return asReader(request, params.office, async (tx, { office }) => {
    const { id, slug, name } = office!
    const choices = await choicesOf(tx, id)
    const sectors = chosen.sector ? sectorsAlike(chosen.sector, choices.sectors, language) : null
    const people = await listAnswering(tx, id, language, {
      country: chosen.country || null,
      sectors,
      language: chosen.language || null,
    })
    return {
      title: t('ambassadors:titleOf', { office: name }),
      office: slug,
      name,
      people,
      chosen: { ...chosen, sector: sectors?.[0] ?? '' },
      choices,
      calls: await listCalls(tx, id, language, chosen.country || null),
    }
  })
}

export default function People() {
  const { office, name, people, chosen, choices, calls } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('ambassadors')
  const where = chosen.country ? inCountry(chosen.country, i18n.language as Language) : undefined
  const narrowed = Object.values(chosen).some(Boolean)
  return (
    <Page>
      <PageHeader
        eyebrow={name}
        title={t('title')}
        lead={t('lead')}
        actions={
          <LinkButton look="secondary" to={paths.applyAmbassador(office)}>
            {t('desk.become')}
          </LinkButton>
        }
      />
      {(people.length > 0 || narrowed) && <PeopleFilter office={office} choices={choices} chosen={chosen} />}
      {calls.length > 0 && (
        <section className="grid gap-4" aria-labelledby="calls">
          <h2 id="calls">{t('call.calls')}</h2>
          <div className="grid gap-4 md:grid-cols-2">
            {calls.map((call) => (
              <CallNote key={call.country} office={office} call={call} />
            ))}
          </div>
        </section>
      )}
      <section className="grid gap-4" aria-labelledby="people">
        <h2 id="people">{t('count', { count: people.length })}</h2>
        {people.length === 0 ? (
          <Empty
            title={t(narrowed ? 'none' : 'noneYet')}
            action={
              <LinkButton
                look="secondary"
                to={paths.applyAmbassador(office, chosen.country)}
                aria-label={where && t('desk.becomeIn', { where })}
              >
                {t('desk.become')}
              </LinkButton>
            }
          >
            {t('noneWhat')}
          </Empty>
        ) : (
          <ul className="grid gap-4 md:grid-cols-2">
            {people.map((person) => (
              <PersonCard key={person.id} office={office} person={person} />
            ))}
          </ul>
        )}
      </section>
    </Page>
  )
}

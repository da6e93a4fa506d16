import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { cut } from '#app/foundation/ui/letters.ts'
import { Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { QuestionCard } from '../QuestionCard.tsx'
import { QuestionFilters } from '../QuestionFilters.tsx'
import { countForMe } from '#app/collaboration/cases/cases.server.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { askedCountries, searchQuestions } from '../search.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const meta = titled

const oneOf = <T extends string>(value: string | null, choices: readonly T[]) =>
  choices.find((choice) => choice === value)

/** Questions the reader sees, open ones first; with words, what they find. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const given = new URL(request.url).searchParams
  const country = given.get('country') ?? ''
  const filter = {
    country: isCountry(country) ? country : undefined,
    state: oneOf(given.get('state'), ['open', 'answered'] as const),
    whose: oneOf(given.get('whose'), ['mine', 'forMe'] as const),
  }
  const q = cut((given.get('q') ?? '').replaceAll('\0', '').trim(), 200)
  return asMember(request, params.office, async (tx) => ({
    title: t('questions:list.title'),
    office: officeOf(params),
    q,
    filter,
    found: await searchQuestions(tx, q, filter, 100),
    countries: await askedCountries(tx),
    forMe: await countForMe(tx, 'question'),
  }))
}

export default function Questions() {
  const { title, office, q, filter, found, countries, forMe } = useLoaderData<typeof loader>()
  const { t } = useTranslation('questions')
  const narrowed = q !== '' || Object.values(filter).some(Boolean)
  return (
    <Page>
      <PageHeader
        title={title}
        lead={t('list.lead')}
        actions={
          <>
            <LinkButton to={paths.newQuestion(office, filter.country)}>{t('list.ask')}</LinkButton>
            <LinkButton look="secondary" to={paths.introductions(office)}>
              {t('list.introductions')}
            </LinkButton>
          </>
        }
      />
      <Said namespace="questions" />
      <QuestionFilters office={office} q={q} filter={filter} countries={countries} forMe={forMe} />
      <section className="grid gap-4" aria-labelledby="found">
        <h2 id="found" className="text-lg" role="status">
          {t('list.count', { count: found.length })}
        </h2>
        {found.length === 0 && (
          <Empty
            title={t(narrowed ? 'list.nothing' : 'list.empty')}
            action={<LinkButton to={paths.newQuestion(office, filter.country)}>{t('list.ask')}</LinkButton>}
          >
            {t(narrowed ? 'list.nothingWhat' : 'list.emptyWhat')}
          </Empty>
        )}
        <div className="grid gap-4 lg:grid-cols-2">
          {found.map(({ question, snippet }) => (
            <QuestionCard key={question.id} question={question} office={office} snippet={snippet} heading="h3" />
          ))}
        </div>
      </section>
    </Page>
  )
}

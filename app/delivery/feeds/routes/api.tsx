import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { scopes, sorts } from '#app/discovery/query/filters.ts'
import { publicUrl } from '#app/env.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { fields, goods, languages, organisationKinds } from '#app/taxonomy/vocabulary.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { answerShape } from '../answer-shape.ts'
import { ApiMatches } from '../ApiMatches.tsx'
import { ApiOrganisations } from '../ApiOrganisations.tsx'
import { Code, Coded, Errors, ParameterTable, Part, type Parameter } from '../ApiParts.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return { title: t('feeds:title'), about: t('feeds:about'), site: publicUrl() }
}

const parameters: Parameter<''>[] = [
  { name: 'office', values: 'slug' },
  { name: 'scope', values: scopes },
  { name: 'q', values: 'text' },
  { name: 'country', values: 'iso', several: true },
  { name: 'sector', values: 'sector', several: true },
  { name: 'kind', values: organisationKinds, several: true },
  { name: 'field', values: fields, several: true },
  { name: 'offers', values: goods, several: true },
  { name: 'seeks', values: goods, several: true },
  { name: 'language', values: 'language', several: true },
  { name: 'home', values: 'iso', several: true },
  { name: 'publisher', values: 'slug', several: true },
  { name: 'sort', values: sorts },
  { name: 'page', values: 'page' },
  { name: 'pageSize', values: 'pageSize' },
  { name: 'lang', values: languages },
]

/** How programs read what this site shows. */
export default function Api() {
  const { title, site } = useLoaderData<typeof loader>()
  const { t } = useTranslation('feeds')
  const example = paths.apiPresences('?country=DE&country=GH&offers=knowledge&pageSize=10')
  return (
    <Page>
      <PageHeader title={title} lead={t('lead')} />
      <Part title={t('address')}>
        <Code text={`GET ${site}${paths.apiPresences()}`} />
      </Part>
      <Part title={t('example')}>
        <Code text={`curl '${site}${example}'`} />
        <Link className="link w-fit" to={example} reloadDocument>
          {t('open')}
        </Link>
      </Part>
      <Part title={t('parameters.title')} lead={t('parameters.lead')}>
        <ParameterTable caption={t('parameters.title')} parameters={parameters} words="" />
      </Part>
      <Part title={t('answer.title')} lead={t('answer.lead')}>
        <Code text={answerShape} label={t('answer.title')} />
      </Part>
      <Part title={t('errors.title')} lead={t('errors.lead')}>
        <Errors statuses={['400', '404', '503']} words="" />
      </Part>
      <ApiOrganisations site={site} />
      <ApiMatches site={site} />
      <Part title={t('conditions.title')}>
        <p className="max-w-prose">
          <Coded text={t('conditions.what')} />
        </p>
        <p className="max-w-prose">{t('conditions.member')}</p>
      </Part>
    </Page>
  )
}

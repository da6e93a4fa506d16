import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { directoryScopes } from '#app/directory/organisations/directory.ts'
import { paths } from '#app/paths.ts'
import { languages, organisationKinds } from '#app/taxonomy/vocabulary.ts'
import { organisationsShape } from './answer-shape.ts'
import { Code, ParameterTable, Part, type Parameter } from './ApiParts.tsx'

const parameters: Parameter<'organisations.'>[] = [
  { name: 'office', values: 'slug' },
  { name: 'scope', values: directoryScopes },
  { name: 'q', values: 'text' },
  { name: 'kind', values: organisationKinds, several: true },
  { name: 'sector', values: 'sector', several: true },
  { name: 'home', values: 'iso', several: true },
  { name: 'publisher', values: 'slug', several: true },
  { name: 'letter', values: 'letter' },
  { name: 'page', values: 'page' },
  { name: 'pageSize', values: 'pageSize' },
  { name: 'lang', values: languages },
]

/** How programs read the directory of organisations. */
export function ApiOrganisations({ site }: { site: string }) {
  const { t } = useTranslation('feeds')
  const example = paths.apiOrganisations('?home=NL&kind=company&pageSize=10')
  return (
    <>
      <Part title={t('organisations.title')} lead={t('organisations.lead')}>
        <Code text={`GET ${site}${paths.apiOrganisations()}`} />
        <Code text={`curl '${site}${example}'`} label={t('organisations.example')} />
        <Link className="link w-fit" to={example} reloadDocument>
          {t('organisations.open')}
        </Link>
        <ParameterTable caption={t('organisations.parameters')} parameters={parameters} words="organisations." />
      </Part>
      <Part title={t('organisations.answer')} lead={t('organisations.answerLead')}>
        <Code text={organisationsShape} label={t('organisations.answer')} />
      </Part>
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { sessionCookieName } from '#app/identity/session-cookie.ts'
import { matchScopes } from '#app/collaboration/matches/view.ts'
import { paths } from '#app/paths.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { matchesShape } from './answer-shape.ts'
import { Code, Errors, ParameterTable, Part, type Parameter } from './ApiParts.tsx'

const parameters: Parameter<'matches.'>[] = [
  { name: 'presence', values: 'uuid' },
  { name: 'scope', values: matchScopes },
  { name: 'limit', values: 'limit' },
  { name: 'lang', values: languages },
]

/** How programs read the matches of a presence. */
export function ApiMatches({ site }: { site: string }) {
  const { t } = useTranslation('feeds')
  const example = `${site}${paths.apiMatches('?presence=ID&scope=network&limit=10')}`
  return (
    <>
      <Part title={t('matches.title')} lead={t('matches.lead')}>
        <Code text={`GET ${site}${paths.apiMatches('?presence=ID')}`} />
        <Code
          text={`curl -H 'Cookie: ${sessionCookieName(site.startsWith('https:'))}=…' '${example}'`}
          label={t('matches.example')}
        />
        <ParameterTable caption={t('matches.parameters')} parameters={parameters} words="matches." />
      </Part>
      <Part title={t('matches.answer')} lead={t('matches.answerLead')}>
        <Code text={matchesShape} label={t('matches.answer')} />
      </Part>
      <Part title={t('matches.errorsTitle')}>
        <Errors statuses={['400', '401', '403', '404', '503']} words="matches." />
      </Part>
    </>
  )
}

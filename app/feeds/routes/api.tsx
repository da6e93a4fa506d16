import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { scopes, sorts } from '#app/discover/filters.ts'
import { publicUrl } from '#app/env.server.ts'
import { titled } from '#app/http/title.ts'
import { textsFor } from '#app/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { fields, goods, languages, organisationKinds } from '#app/taxonomy/vocabulary.ts'
import { Page, PageHeader, Table } from '#app/ui/parts.tsx'
import { answerShape } from '../answer-shape.ts'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return { title: t('feeds:title'), about: t('feeds:about'), site: publicUrl() }
}

/** Each parameter with its values: a list of codes, or the key of a sentence about them. */
const parameters: { name: string; values: readonly string[] | string; several?: boolean }[] = [
  { name: 'office', values: 'slug' }, { name: 'scope', values: scopes }, { name: 'q', values: 'text' },
  { name: 'country', values: 'iso', several: true }, { name: 'sector', values: 'sector', several: true }, { name: 'kind', values: organisationKinds, several: true },
  { name: 'field', values: fields, several: true }, { name: 'offers', values: goods, several: true }, { name: 'seeks', values: goods, several: true },
  { name: 'language', values: 'language', several: true }, { name: 'sort', values: sorts }, { name: 'page', values: 'page' }, { name: 'pageSize', values: 'pageSize' },
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
      <Part title={t('address')}><Code text={`GET ${site}${paths.apiPresences()}`} /></Part>
      <Part title={t('example')}>
        <Code text={`curl '${site}${example}'`} />
        <Link className="link w-fit" to={example} reloadDocument>{t('open')}</Link>
      </Part>
      <Part title={t('parameters.title')} lead={t('parameters.lead')}>
        <Table caption={t('parameters.title')} head={[t('parameters.name'), t('parameters.what'), t('parameters.values')]}
          rows={parameters.map(({ name, values, several }) => ({ key: name, cells: [
            <><code>{name}</code>{several && <span className="block text-sm font-normal text-ink-soft">{t('parameters.several')}</span>}</>,
            t(`parameter.${name}`), typeof values === 'string' ? t(`values.${values}`) : <code className="text-sm break-words">{values.join(', ')}</code>,
          ] }))} />
      </Part>
      <Part title={t('answer.title')} lead={t('answer.lead')}><Code text={answerShape} label={t('answer.title')} /></Part>
      <Part title={t('errors.title')} lead={t('errors.lead')}>
        <ul className="list-disc pl-5">{['400', '404', '503'].map((status) => <li key={status}><code>{status}</code> {t(`errors.${status}`)}</li>)}</ul>
      </Part>
      <Part title={t('conditions.title')}><p className="max-w-prose">{t('conditions.what')}</p><p className="max-w-prose">{t('conditions.member')}</p></Part>
    </Page>
  )
}

function Part({ title, lead, children }: { title: string; lead?: string; children: React.ReactNode }) {
  return <section className="grid grid-cols-[minmax(0,1fr)] gap-3"><h2>{title}</h2>{lead && <p className="max-w-prose">{lead}</p>}{children}</section>
}

/** A block of code that scrolls inside itself and can be reached by keyboard to do so. */
function Code({ text, label }: { text: string; label?: string }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre tabIndex={0} role="region" aria-label={label ?? text} className="overflow-x-auto rounded-lg border border-line bg-surface p-4 text-sm"><code>{text}</code></pre>
  )
}

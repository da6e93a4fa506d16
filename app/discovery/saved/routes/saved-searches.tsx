import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { keptForm } from '#app/foundation/forms/kept-forms.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Empty, Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { SearchUnavailable } from '#search/client.server.ts'
import { officeNames } from '#app/discovery/query/office-names.server.ts'
import { filtersOf, mostSaved } from '../saved.ts'
import { countSaved } from '../saved-found.server.ts'
import { listSaved } from '../saved.server.ts'
import { SavedSearchCard } from '../SavedSearchCard.tsx'

export const meta = titled

/**
 * The member's kept searches; `?deleted=` brings what was just deleted, `?full` says that there is no room for another.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const { office, searches, offices } = await asMember(request, params.office, async (tx, _actor, { office }) => {
    const searches = await listSaved(tx)
    const named = searches.flatMap(({ query }) => filtersOf(query).chosen.office)
    return { office: office!, searches, offices: await officeNames(tx, named) }
  })
  const counts = await countSaved(
    (work) => asMember(request, params.office, (tx, _actor, reader) => work(tx, reader)),
    searches,
  ).catch((error: unknown) => {
    if (error instanceof SearchUnavailable) return null
    throw error
  })
  const gone = await keptForm(request, 'deleted')
  return {
    title: t('searches:title'),
    lead: t('searches:lead', { office: office.name }),
    office: { slug: office.slug, name: office.name },
    searches: searches.map(({ id, name, query, paused }, at) => ({
      id,
      name,
      query,
      paused,
      found: counts?.[at] ?? null,
    })),
    offices,
    away: counts === null,
    gone: gone && Object.fromEntries(gone),
    full: new URL(request.url).searchParams.has('full') && searches.length >= mostSaved,
  }
}

export default function SavedSearches() {
  const { title, lead, office, searches, away, gone, full } = useLoaderData<typeof loader>()
  const { t } = useTranslation('searches')
  return (
    <Page>
      <PageHeader
        title={title}
        lead={lead}
        actions={
          <LinkButton look="secondary" to={paths.search(office.slug)}>
            {t('go')}
          </LinkButton>
        }
      />
      {gone && <Deleted office={office.slug} gone={gone} />}
      {full && <Notice live tone="warn" title={t('full', { count: mostSaved })} />}
      {away && <Notice tone="warn" title={t('away')} />}
      {searches.length === 0 ? (
        <Empty title={t('none')} action={<LinkButton to={paths.search(office.slug)}>{t('go')}</LinkButton>}>
          {t('noneWhat')}
        </Empty>
      ) : (
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-4">
          {searches.map((search) => (
            <SavedSearchCard key={search.id} office={office} search={search} />
          ))}
        </ul>
      )}
      <p className="text-sm">
        <Link className="link" to={paths.account()}>
          {t('mails')}
        </Link>
      </p>
    </Page>
  )
}

/** What was deleted can be brought back as it was. */
function Deleted({ office, gone }: { office: string; gone: Record<string, string> }) {
  const { t } = useTranslation('searches')
  return (
    <Notice live tone="good" title={t('deleted', { name: gone.name })}>
      <Form method="post" action={paths.keepSearch(office)} className="mt-2">
        {['name', 'query', 'paused', 'told'].map((name) => (
          <input key={name} type="hidden" name={name} value={gone[name] ?? ''} />
        ))}
        <input type="hidden" name="back" value="list" />
        <Button look="secondary" size="small">
          {t('undo')}
        </Button>
      </Form>
    </Notice>
  )
}

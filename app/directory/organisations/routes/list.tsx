import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Empty, Page, PageHeader, Pagination } from '#app/foundation/ui/parts.tsx'
import { isNarrowed, readDirectory, wholeDirectory, writeDirectory } from '../directory.ts'
import { directoryPage } from '../directory-page.server.ts'
import { DirectoryFilters, DirectoryLetters, DirectoryScopes } from '../DirectoryFilters.tsx'
import { OrganisationCard } from '../OrganisationCard.tsx'

export const meta = titled

/** The directory of organisations: of the office, of its network, or of all offices. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  const { view } = readDirectory(new URL(request.url).searchParams, { office: true })
  return asReader(request, params.office, async (tx, reader) => ({
    title: t(`organisations:list.title.${view.scope}`, { office: reader.office!.name }),
    own: reader.own,
    ...(await directoryPage(tx, reader.office!, view, language)),
  }))
}

export default function Organisations() {
  const { title, own, office, view, network, total, pageSize, organisations, counts, offices } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation(['organisations', 'common'])
  const to = (page: number) => paths.organisations(office, writeDirectory({ ...view, page }))
  const [page, pages] = [view.page, Math.max(Math.ceil(total / pageSize), 1)]
  const whole = paths.organisations(office, writeDirectory(wholeDirectory(view.scope)))
  return (
    <Page>
      <PageHeader
        title={title}
        lead={t('list.lead', { count: total })}
        actions={
          own && (
            <LinkButton to={paths.newOrganisation(office)} look="secondary">
              {t('list.add')}
            </LinkButton>
          )
        }
      />
      {network && <DirectoryScopes office={office} view={view} />}
      <DirectoryFilters view={view} counts={counts} offices={offices} whole={whole} />
      <DirectoryLetters office={office} view={view} counts={counts.letter} />
      {organisations.length === 0 && (
        <Empty
          title={t('list.none')}
          action={
            isNarrowed(view) && (
              <LinkButton look="secondary" to={whole}>
                {t('list.clear')}
              </LinkButton>
            )
          }
        />
      )}
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {organisations.map((organisation) => (
          <OrganisationCard key={organisation.id} office={office} organisation={organisation} />
        ))}
      </ul>
      <Pagination
        label={t('common:page.label')}
        here={t('common:page.here', { page, pages })}
        previous={page > 1 ? { to: to(page - 1), label: t('common:page.previous') } : undefined}
        next={page < pages ? { to: to(page + 1), label: t('common:page.next') } : undefined}
      />
    </Page>
  )
}

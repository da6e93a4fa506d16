import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { organisationKinds } from '#app/taxonomy/vocabulary.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { SelectField, TextField } from '#app/foundation/ui/Field.tsx'
import { cut } from '#app/foundation/ui/letters.ts'
import { Empty, Page, PageHeader, Pagination } from '#app/foundation/ui/parts.tsx'
import { OrganisationCard } from '../OrganisationCard.tsx'
import { countByKind, list } from '../organisations.server.ts'

export const meta = titled
const pageSize = 24

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const { searchParams } = new URL(request.url)
  const kind = organisationKinds.find((known) => known === searchParams.get('kind'))
  const words = cut(searchParams.get('q') ?? '', 100)
  const page = Math.min(Math.max(Math.trunc(Number(searchParams.get('page'))) || 1, 1), 10_000)
  return asReader(request, params.office, async (tx, { office, own }) => ({
    title: t('organisations:list.title', { office: office!.name }),
    office: office!.slug,
    own,
    kind,
    words,
    page,
    counts: await countByKind(tx, office!.id),
    ...(await list(tx, office!.id, { kind, words, page, pageSize })),
  }))
}

export default function Organisations() {
  const { title, office, own, kind, words, page, counts, total, organisations } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['organisations', 'vocabulary', 'common'])
  const to = (number: number) =>
    paths.organisations(
      office,
      `?${new URLSearchParams({ ...(words && { q: words }), ...(kind && { kind }), page: String(number) })}`,
    )
  const pages = Math.max(Math.ceil(total / pageSize), 1)
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
      <Form className="flex flex-wrap items-end gap-3" role="search" aria-label={t('list.filter')}>
        <div className="min-w-56 flex-1">
          <TextField name="q" type="search" label={t('list.words')} defaultValue={words} />
        </div>
        <SelectField
          name="kind"
          label={t('list.kind')}
          empty={t('common:all')}
          defaultValue={kind ?? ''}
          options={organisationKinds
            .filter((code) => counts[code])
            .map((code) => ({ value: code, label: `${t(`vocabulary:kind.${code}`)} (${counts[code]})` }))}
        />
        <Button look="secondary">{t('list.show')}</Button>
        {(words || kind) && (
          <Link className="link self-center" to={paths.organisations(office)}>
            {t('list.clear')}
          </Link>
        )}
      </Form>
      {organisations.length === 0 && (
        <Empty
          title={t('list.none')}
          action={
            (words || kind) && (
              <LinkButton look="secondary" to={paths.organisations(office)}>
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

import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { listRejected, listWaiting } from '../approval.server.ts'
import { listArchived } from '../archive.server.ts'
import { listChanges } from '../changes.server.ts'
import { paths } from '#app/paths.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { Form } from '#app/foundation/forms/Form.tsx'
import { ChangeList } from '../ChangeList.tsx'
import { WaitingOrganisation } from '../WaitingOrganisation.tsx'
import { officeOf } from '#app/foundation/http/params.ts'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx) => ({
      title: t('admin:organisations.title'),
      office: officeOf(params),
      waiting: await listWaiting(tx),
      changes: await listChanges(tx),
      rejected: await listRejected(tx),
      archived: await listArchived(tx),
    }),
    { only: 'admin' },
  )
}

/** Organisations that wait for approval; nobody else sees them until then. */
export default function WaitingOrganisations() {
  const { title, office, waiting, changes, rejected, archived } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('admin')
  return (
    <Page>
      <PageHeader
        title={title}
        lead={t('organisations.lead')}
        actions={
          <LinkButton look="secondary" to={paths.newOrganisation(office)}>
            {t('organisations.add')}
          </LinkButton>
        }
      />
      {waiting.length === 0 ? (
        <Empty
          title={t('organisations.none')}
          action={
            <Link className="link" to={paths.organisations(office)}>
              {t('organisations.all')}
            </Link>
          }
        />
      ) : (
        <ul className="grid gap-4 lg:grid-cols-2">
          {waiting.map((organisation) => (
            <WaitingOrganisation key={organisation.id} office={office} organisation={organisation} />
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <section className="grid gap-3" aria-labelledby="changes">
          <div>
            <h2 id="changes">{t('changes.title')}</h2>
            <p className="text-ink-soft">{t('changes.lead')}</p>
          </div>
          <ChangeList office={office} changes={changes} />
        </section>
      )}
      {rejected.length > 0 && (
        <section className="grid gap-3" aria-labelledby="rejected">
          <h2 id="rejected">{t('organisations.rejected')}</h2>
          <ul className="grid gap-3">
            {rejected.map(({ id, slug, name, note, since }) => (
              <li
                key={id}
                className="flex flex-wrap items-start justify-between gap-3 rounded-xl border border-line bg-surface p-4"
              >
                <div className="min-w-0">
                  <Link className="link font-semibold" to={paths.organisation(office, slug)}>
                    {name}
                  </Link>
                  <p className="text-sm text-ink-soft">
                    {dayName(since, i18n.language)}
                    {note && `: ${note}`}
                  </p>
                </div>
                <Form method="post" action={paths.approveOrganisation(office, id)}>
                  <Button look="secondary" size="small" aria-label={t('organisations.approveAfterAllOf', { name })}>
                    {t('organisations.approveAfterAll')}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      )}
      {archived.length > 0 && (
        <section className="grid gap-3" aria-labelledby="archived">
          <h2 id="archived">{t('organisations.archived')}</h2>
          <ul className="grid gap-1">
            {archived.map(({ slug, name, since }) => (
              <li key={slug}>
                <Link className="link" to={paths.organisation(office, slug)}>
                  {name}
                </Link>{' '}
                <span className="text-sm text-ink-soft">{dayName(since, i18n.language)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

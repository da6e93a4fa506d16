import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asPlatform } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Badge, Page, PageHeader, Table } from '#app/foundation/ui/parts.tsx'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { listForPlatform } from '#app/directory/offices/opening.server.ts'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asPlatform(request, async (tx) => ({ title: t('admin:platform.title'), offices: await listForPlatform(tx) }))
}

/** All offices, as the platform sees them. */
export default function PlatformOffices() {
  const { title, offices } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('admin')
  return (
    <Page>
      <PageHeader
        title={title}
        lead={t('platform.lead')}
        actions={<LinkButton to={paths.platformNewOffice()}>{t('platform.newOffice')}</LinkButton>}
      />
      <Table
        deeds
        caption={t('platform.offices')}
        head={[
          t('platform.office'),
          t('platform.city'),
          t('platform.opened'),
          t('platform.inNetworks'),
          t('platform.invitedAdmins'),
          t('platform.do'),
        ]}
        rows={offices.map((office) => ({
          key: office.slug,
          cells: [
            <span key="name">
              <Link className="link" to={paths.office(office.slug)}>
                {office.name}
              </Link>
              {office.draft && (
                <>
                  {' '}
                  <Badge>{t('platform.draft')}</Badge>
                </>
              )}
              {office.archivedOn && (
                <>
                  {' '}
                  <Badge tone="warn">
                    {t('platform.archived', { day: dayName(office.archivedOn, i18n.language) })}
                  </Badge>
                </>
              )}
            </span>,
            <span key="city" className="break-words">
              {`${office.city}, ${countryName(office.country, i18n.language)}`}
            </span>,
            dayName(office.createdOn, i18n.language),
            office.networks,
            t('platform.invitedCount', { open: office.invited, accepted: office.accepted }),
            <span key="do" className="flex flex-wrap gap-2 max-sm:justify-end">
              <LinkButton
                look="secondary"
                size="small"
                to={paths.platformInvite(office.slug)}
                aria-label={t('platform.inviteOf', { name: office.name })}
              >
                {t('platform.invite')}
              </LinkButton>
              {office.archivedOn ? (
                <Form method="post" action={paths.platformArchive(office.slug)}>
                  <input type="hidden" name="back" value="yes" />
                  <Button look="secondary" size="small" aria-label={`${t('archiveOffice.back')}: ${office.name}`}>
                    {t('archiveOffice.back')}
                  </Button>
                </Form>
              ) : (
                <LinkButton
                  look="danger"
                  size="small"
                  to={paths.platformArchive(office.slug)}
                  aria-label={`${t('archiveOffice.begin')}: ${office.name}`}
                >
                  {t('archiveOffice.begin')}
                </LinkButton>
              )}
            </span>,
          ],
        }))}
      />
    </Page>
  )
}

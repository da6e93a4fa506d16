import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'

/** An invitation that is no longer open, or was declined just now; the way to its office. */
export function EndedInvitation({ slug, name, declined }: { slug: string; name: string; declined: boolean }) {
  const { t } = useTranslation('offices')
  const ended = declined ? 'declined' : 'closed'
  return (
    <Page width="narrow">
      <PageHeader title={t(`invitation.${ended}`)} lead={t(`invitation.${ended}What`, { office: name })} />
      <div>
        <LinkButton look="secondary" to={paths.office(slug)}>
          {name}
        </LinkButton>
      </div>
    </Page>
  )
}

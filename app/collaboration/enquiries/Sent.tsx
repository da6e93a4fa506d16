import { useTranslation } from 'react-i18next'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'

/** What comes next: the mail whose link sends it on. */
export function Sent({ title, office }: { title: string; office: { slug: string; name: string } }) {
  const { t } = useTranslation('enquiries')
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('sent.what')} />
      <p className="text-ink-soft">{t('sent.none')}</p>
      <div>
        <LinkButton look="secondary" to={paths.office(office.slug)}>
          <span className="break-words">{t('back', { office: office.name })}</span>
        </LinkButton>
      </div>
    </Page>
  )
}

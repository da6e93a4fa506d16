import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFrame } from './use-frame.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'

/** After asking for a mail: the same words whether or not the address is known. In the demo, the way to the mailbox. */
export function MailSent({ title, what, to }: { title: string; what: string; to?: string }) {
  const { t } = useTranslation('auth')
  const frame = useFrame()
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={what} />
      <Notice>{t('sent.notThere')}</Notice>
      {frame?.demo && (
        <p>
          <Link className="link" to={paths.mailbox()}>
            {t('sent.demo')}
          </Link>
        </p>
      )}
      <div>
        <LinkButton look="secondary" to={paths.signIn(to)}>
          {t('signIn.title')}
        </LinkButton>
      </div>
    </Page>
  )
}

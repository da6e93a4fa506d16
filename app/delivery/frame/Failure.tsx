import { useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { reasons } from '#app/foundation/http/reasons.ts'
import type { SentForm } from '#app/foundation/forms/sent-form.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import { SendAgain } from '#app/foundation/forms/SendAgain.tsx'

/**
 * The page somebody gets instead of the one they asked for: what is the matter and what they can do. `sent`: the form
 * that could not be taken, to send it again.
 */
export function Failure({ status, reason, sent }: { status: number; reason?: string; sent?: SentForm }) {
  const { t } = useTranslation(['common', 'ambassadors'])
  const { office } = useParams()
  const key =
    reasons.find((known) => known === reason) ??
    (status === 404 ? 'page' : status === 429 ? 'busy' : status < 500 ? 'request' : 'fault')
  return (
    <Page width="narrow">
      <title>{`${t(`error.${key}.title`)} · Kogge`}</title>
      <PageHeader eyebrow={String(status)} title={t(`error.${key}.title`)} lead={t(`error.${key}.what`)} />
      {sent && <SendAgain sent={sent} />}
      <div className="flex flex-wrap gap-3">
        {key === 'ambassador' && office && (
          <LinkButton to={paths.applyAmbassador(office)}>{t('ambassadors:desk.become')}</LinkButton>
        )}
        {key === 'members' && office && <LinkButton to={paths.join(office)}>{t('error.members.join')}</LinkButton>}
        <LinkButton to={paths.home()} look="secondary">
          {t('error.home')}
        </LinkButton>
      </div>
    </Page>
  )
}

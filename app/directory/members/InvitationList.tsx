import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { countryNames } from '#app/taxonomy/countries.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Badge, Empty } from '#app/foundation/ui/parts.tsx'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { Form } from '#app/foundation/forms/Form.tsx'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import type { Invitation } from './invitations.server.ts'

/** Invitations that nobody has answered yet, to send again or take back, and those that were declined. */
export function InvitationList({ office, invitations }: { office: string; invitations: Invitation[] }) {
  const { t, i18n } = useTranslation(['admin', 'vocabulary'])
  const day = (text: string) => dayName(text, i18n.language)
  if (invitations.length === 0) return <Empty title={t('invitations.none')} />
  return (
    <section className="grid gap-4" aria-labelledby="open-invitations">
      <h2 id="open-invitations">{t('invitations.open')}</h2>
      <ul className="grid gap-3">
        {invitations.map(({ id, email, role, organisation, countries, sentOn, until, open, declinedOn }) => (
          <li key={id} className="grid gap-3 rounded-xl border border-line bg-surface p-4">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <span className="min-w-0 font-semibold break-all">{email}</span>
              {declinedOn ? (
                <Badge tone="bad">{t('invitations.declined', { day: day(declinedOn) })}</Badge>
              ) : open ? (
                <Badge>{t(`vocabulary:role.${role}`)}</Badge>
              ) : (
                <Badge tone="warn">{t('invitations.ranOut')}</Badge>
              )}
            </div>
            <InRow
              className="text-sm text-ink-soft"
              facts={[
                organisation,
                countryNames(countries, i18n.language).join(', '),
                !declinedOn && t('invitations.dates', { sent: day(sentOn), until: day(until) }),
              ]}
            />
            {!declinedOn && (
              <div className="flex flex-wrap gap-3">
                <Form method="post" action={paths.resendInvitation(office, id)}>
                  <Button look="secondary" size="small" aria-label={t('invitations.resendTo', { email })}>
                    {t('invitations.resend')}
                  </Button>
                </Form>
                <Form method="post" action={paths.revokeInvitation(office, id)}>
                  <Button look="danger" size="small" aria-label={t('invitations.revokeOf', { email })}>
                    {t('invitations.revoke')}
                  </Button>
                </Form>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

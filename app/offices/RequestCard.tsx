import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { Card, Facts } from '#app/ui/parts.tsx'
import { dayName } from '#app/i18n/dates.ts'
import type { Member } from './members.server.ts'
import { readWanted } from './wanted.ts'

type Request = Pick<Member, 'id' | 'name' | 'message' | 'wanted' | 'wantedName' | 'since'>

/** What somebody who asks to join wrote. */
export function RequestFacts({ request }: { request: Request }) {
  const { t, i18n } = useTranslation(['admin', 'vocabulary'])
  const wanted = readWanted(request.wanted)
  return (
    <Facts facts={[
      [t('request.organisation'), wanted.how === 'new' ? t('request.new', { name: wanted.name, kind: t(`vocabulary:kind.${wanted.kind}`) })
        : wanted.how === 'listed' ? t('request.listed', { name: request.wantedName ?? wanted.slug }) : t('request.none')],
      [t('request.message'), request.message && <q className="whitespace-pre-line">{request.message}</q>],
      [t('request.since'), dayName(request.since, i18n.language)],
    ]} />
  )
}

/** A request that waits for an answer. */
export function RequestCard({ office, request }: { office: string; request: Request }) {
  const { t } = useTranslation('admin')
  return (
    <Card as="li" className="grid content-start gap-4">
      <h3>{request.name}</h3>
      <RequestFacts request={request} />
      <div className="flex flex-wrap gap-3">
        <LinkButton to={paths.acceptMember(office, request.id)} aria-label={t('request.acceptOf', { name: request.name })}>{t('request.accept')}</LinkButton>
        <LinkButton look="secondary" to={paths.declineMember(office, request.id)} aria-label={t('request.declineOf', { name: request.name })}>{t('request.decline')}</LinkButton>
      </div>
    </Card>
  )
}

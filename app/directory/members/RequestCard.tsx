import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Card, Facts } from '#app/foundation/ui/parts.tsx'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { Form } from '#app/foundation/forms/Form.tsx'
import { useAcceptLabel } from './AcceptButton.tsx'
import { Address } from './Address.tsx'
import type { MemberWithAddress } from './member-list.server.ts'
import { proposedRole, readWanted } from './wanted.ts'

type Request = Pick<
  MemberWithAddress,
  'email' | 'domain' | 'hint' | 'id' | 'name' | 'message' | 'wanted' | 'wantedName' | 'wantedId' | 'since'
>

/** What somebody who asks to join wrote. */
export function RequestFacts({ request }: { request: Request }) {
  const { t, i18n } = useTranslation(['admin', 'vocabulary'])
  const wanted = readWanted(request.wanted)
  return (
    <Facts
      facts={[
        [t('request.email'), <Address key="email" of={request} />],
        [
          t('request.organisation'),
          wanted.how === 'new'
            ? t('request.new', { name: wanted.name, kind: t(`vocabulary:kind.${wanted.kind}`) })
            : wanted.how === 'listed'
              ? t('request.listed', { name: request.wantedName ?? wanted.slug })
              : t('request.none'),
        ],
        [t('request.message'), request.message && <q className="whitespace-pre-line">{request.message}</q>],
        [t('request.since'), dayName(request.since, i18n.language)],
      ]}
    />
  )
}

/** A request that waits for an answer: one press admits as what was asked for, a second way leads to other roles. */
export function RequestCard({ office, request }: { office: string; request: Request }) {
  const { t } = useTranslation('admin')
  const wanted = readWanted(request.wanted)
  // What was listed when they asked can be gone by now.
  const organisation =
    wanted.how === 'new'
      ? { value: 'new', name: wanted.name }
      : request.wantedId
        ? { value: request.wantedId, name: request.wantedName! }
        : null
  const role = organisation ? proposedRole(wanted) : 'member'
  const label = useAcceptLabel()(role, organisation?.name)
  return (
    <Card as="li" className="grid content-start gap-4">
      <h3>{request.name}</h3>
      <RequestFacts request={request} />
      <div className="flex flex-wrap gap-3">
        <Form method="post" action={paths.acceptMember(office, request.id)}>
          <input type="hidden" name="role" value={role} />
          <input type="hidden" name="organisation" value={organisation?.value ?? ''} />
          <Button aria-label={`${label}: ${request.name}`}>{label}</Button>
        </Form>
        <LinkButton
          look="secondary"
          to={paths.acceptMember(office, request.id)}
          aria-label={`${t('request.otherRole')}: ${request.name}`}
        >
          {t('request.otherRole')}
        </LinkButton>
        <LinkButton
          look="secondary"
          to={paths.declineMember(office, request.id)}
          aria-label={t('request.declineOf', { name: request.name })}
        >
          {t('request.decline')}
        </LinkButton>
      </div>
    </Card>
  )
}

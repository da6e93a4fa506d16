import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Badge, Card } from '#app/foundation/ui/parts.tsx'
import type { RequestKind, RequestState } from './trip.ts'

export type ShownRequest = {
  id: string
  tripId: string
  kind: RequestKind
  what: string
  asker: { name: string; organisation: string; office: string }
  state: RequestState
  answer: string
  mine: boolean
}
const tones = { open: 'warn', accepted: 'good', declined: 'plain', withdrawn: 'plain', lapsed: 'plain' } as const

/** One request in words: who asks what, and what was said to it. */
export function RequestCard({
  request,
  office,
  answerable = false,
}: {
  request: ShownRequest
  office: string
  answerable?: boolean
}) {
  const { t } = useTranslation('trips')
  const { id, tripId, kind, what, asker, state, answer, mine } = request
  const who = mine
    ? t(`requests.you.${kind}`)
    : t(`requests.asks.${kind}`, { name: [asker.name, asker.organisation].filter(Boolean).join(', ') })
  return (
    <Card as="li" className="grid gap-2">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{who}</span> <Badge tone={tones[state]}>{t(`requests.state.${state}`)}</Badge>
      </p>
      <p className="break-words whitespace-pre-line">{what}</p>
      {answer && <p className="border-l-4 border-line pl-3 break-words whitespace-pre-line">{answer}</p>}
      {state === 'lapsed' && mine && <p className="text-sm text-ink-soft">{t('requests.lapsed')}</p>}
      {answerable && (
        <div>
          <LinkButton
            size="small"
            to={paths.tripRequest(office, tripId, id)}
            aria-label={t('requests.answerWhich', { name: asker.name })}
          >
            {t('requests.answer')}
          </LinkButton>
        </div>
      )}
      {mine && state === 'open' && (
        <Form method="post" action={paths.tripWithdraw(office, tripId, id)}>
          <Button look="secondary" size="small">
            {t('requests.withdraw')}
          </Button>
        </Form>
      )}
    </Card>
  )
}

/** Requests under a heading; nothing where there are none. */
export function RequestList({
  title,
  requests,
  office,
  answerable,
  heading: Heading = 'h2',
}: {
  title: string
  requests: ShownRequest[]
  office: string
  answerable?: boolean
  heading?: 'h2' | 'h3'
}) {
  if (requests.length === 0) return null
  return (
    <section className="grid gap-3">
      <Heading className={Heading === 'h3' ? 'text-lg' : ''}>{title}</Heading>
      <ul className="grid gap-3">
        {requests.map((request) => (
          <RequestCard key={request.id} request={request} office={office} answerable={answerable} />
        ))}
      </ul>
    </section>
  )
}

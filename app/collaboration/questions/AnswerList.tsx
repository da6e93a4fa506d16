import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { useThingLinks } from '#app/directory/offices/use-thing-links.ts'
import { MeetLink } from '#app/directory/presences/MeetLink.tsx'
import type { Presence } from '#app/directory/presences/presence.ts'
import { useFrame } from '#app/identity/use-frame.ts'
import { Prose } from '#app/foundation/ui/Prose.tsx'
import { paths } from '#app/paths.ts'
import { seatName } from '#app/directory/organisations/seat.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Badge, Card } from '#app/foundation/ui/parts.tsx'
import type { Answer } from './answers.server.ts'
import type { Question } from './question.ts'

type Props = { office: string; question: Question; answers: Answer[]; asker: boolean; mayHelp: boolean }

/** The answers, those that helped marked; to the asker each with *this helped*, and what it offers. */
export function AnswerList({ office, question, answers, asker, mayHelp }: Props) {
  const { t, i18n } = useTranslation('questions')
  return (
    <ul className="grid gap-4">
      {answers.map((answer) => {
        const helped = question.helped.includes(answer.id)
        return (
          <Card as="li" key={answer.id} className="grid gap-3">
            <div className="flex flex-wrap items-center gap-2">
              <strong>{answer.author.name}</strong>
              {answer.author.ambassador && <Badge tone="primary">{t('answer.ambassador')}</Badge>}
              {answer.office.slug !== question.office.slug && <Badge>{answer.office.name}</Badge>}
              {helped && <Badge tone="good">{t('answer.helped')}</Badge>}
              <span className="text-sm text-ink-soft">{dayName(answer.on, i18n.language)}</span>
            </div>
            <Prose lang={answer.language}>{answer.body}</Prose>
            {answer.offer && <OfferLine office={office} answer={answer} asker={asker} />}
            {answer.listing && <AuthorLine name={answer.author.name} listing={answer.listing} />}
            {mayHelp && (
              <Form method="post" action={paths.helpedQuestion(office, question.id)}>
                <input type="hidden" name="answer" value={answer.id} />
                <input type="hidden" name="helped" value={helped ? 'no' : 'yes'} />
                <Button look="secondary" size="small">
                  {t(helped ? 'answer.helpedNot' : 'answer.helpedDo')}
                  <span className="sr-only">: {answer.author.name}</span>
                </Button>
              </Form>
            )}
          </Card>
        )
      })}
    </ul>
  )
}

/** By what their own organisation publishes whoever answered can be met; nothing to its own editors. */
function AuthorLine({ name, listing }: { name: string; listing: Presence }) {
  const links = useThingLinks()
  const { t } = useTranslation('questions')
  if (useFrame()?.viewer?.edits === listing.organisation.id) return null
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p>
        {t('answer.worksFor', { name })}{' '}
        <Link className="link font-semibold" to={links.organisation(listing.office.slug, listing.organisation.slug)}>
          {listing.organisation.name}
        </Link>
      </p>
      <MeetLink presence={listing} />
    </div>
  )
}

function OfferLine({ office, answer, asker }: { office: string; answer: Answer; asker: boolean }) {
  const links = useThingLinks()
  const { t, i18n } = useTranslation('questions')
  const { organisation, contact, presenceId } = answer.offer!
  const unseen = !organisation && !contact
  const who = organisation ? (
    <Link className="link font-semibold" to={links.organisation(organisation.office, organisation.slug)}>
      {organisation.name}
    </Link>
  ) : (
    <strong>{contact}</strong>
  )
  return (
    <div className="grid gap-2 rounded-lg border border-primary-line bg-primary-soft p-3">
      <p>
        {unseen ? (
          t('answer.unseen', { name: answer.author.name })
        ) : (
          <>
            {t('answer.offers', { name: answer.author.name })} {who}
            {organisation && ` (${seatName(organisation.seat, i18n.language)})`}
          </>
        )}
      </p>
      {answer.introduction ? (
        <div>
          <LinkButton look="secondary" size="small" to={paths.introduction(office, answer.introduction)}>
            {t('answer.introduction')}
          </LinkButton>
        </div>
      ) : (
        asker &&
        !unseen && (
          <Form method="post" action={paths.askIntroduction(office)} className="grid justify-items-start gap-2">
            <input type="hidden" name="answer" value={answer.id} />
            <p className="text-sm">{t('answer.consent', { context: contact ? 'words' : undefined })}</p>
            <Button size="small">{t('answer.ask', { name: organisation?.name ?? contact })}</Button>
          </Form>
        )
      )}
      {!asker && organisation && presenceId && (
        <div>
          <LinkButton look="secondary" size="small" to={links.meet(presenceId)}>
            {t('answer.ask', { name: organisation.name })}
          </LinkButton>
        </div>
      )}
    </div>
  )
}

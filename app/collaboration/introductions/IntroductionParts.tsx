import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { Phrase } from '#app/foundation/i18n/options.ts'
import { useThingLinks } from '#app/directory/offices/use-thing-links.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Card, Facts } from '#app/foundation/ui/parts.tsx'
import { askerName, otherName } from './IntroductionCard.tsx'
import { seesContact, stepsFor, wordsFor, type Introduction } from './introduction.ts'

type Props = { introduction: Introduction; office: string }

/** What is waited for, by when, and what the reader can do about it. */
export function NextSteps({ introduction, office }: Props) {
  const { t, i18n } = useTranslation('introductions')
  const steps = stepsFor(introduction)
  const { state, dueOn } = introduction
  const kindly = state === 'asked' && introduction.part.other
  const names = {
    asker: askerName(introduction, t),
    other: otherName(introduction) || new Phrase(t('unnamed')),
    owner: introduction.owner?.name ?? new Phrase(t('admins')),
    day: dueOn ? dayName(dueOn, i18n.language) : '',
    accepted: introduction.acceptedBy ?? '',
    context: wordsFor(introduction),
  }
  return (
    <Card as="section" className="grid gap-4">
      <h2 className="text-lg">{t('next.title')}</h2>
      {introduction.sealed ? (
        <p>{t(state === 'asked' ? 'sealed.next' : 'sealed.over', names)}</p>
      ) : (
        <p>{t(`next.${state === 'asked' && introduction.direct ? 'askedDirect' : state}`, names)}</p>
      )}
      {introduction.anonymous && introduction.part.asker && (state === 'asked' || state === 'weighed') && (
        <p>{t('sealed.still', names)}</p>
      )}
      {introduction.part.asker && (state === 'expired' || state === 'declined') && (
        <div>
          <LinkButton look="secondary" to={paths.search(office, `?country=${introduction.country}&scope=network`)}>
            {t('next.others')}
          </LinkButton>
        </div>
      )}
      {(steps.length > 0 || seesContact(introduction)) && (
        <div className="flex flex-wrap gap-2">
          {seesContact(introduction) && (
            <LinkButton to={paths.introductionContact(office, introduction.id)} look="secondary">
              {t('contact.open')}
            </LinkButton>
          )}
          {steps.map((step, at) =>
            step === 'decline' && kindly ? (
              <Form key={step} method="post" action={paths.introductionStep(office, introduction.id, step)}>
                <input type="hidden" name="note" value="" />
                <Button look="secondary">{t('step.noThanks')}</Button>
              </Form>
            ) : (
              <LinkButton
                key={step}
                look={at === 0 && step !== 'withdraw' ? 'primary' : 'secondary'}
                to={
                  step === 'outcome'
                    ? paths.results(office, 'introductions', introduction.id)
                    : paths.introductionStep(office, introduction.id, step)
                }
              >
                {t(`step.${step}`, { context: names.context })}
              </LinkButton>
            ),
          )}
        </div>
      )}
      {kindly && (
        <p className="text-sm text-ink-soft">
          {t('step.noThanksWhat', names)}{' '}
          <Link className="link" to={paths.introductionStep(office, introduction.id, 'decline')}>
            {t('step.declineWords')}
          </Link>
        </p>
      )}
    </Card>
  )
}

const OwnLines = ({ text }: { text: string }) => <p className="whitespace-pre-line">{text}</p>

/** Who, whom, through whom, out of which question, and what was said. */
export function IntroductionFacts({ introduction, office }: Props) {
  const links = useThingLinks()
  const { t, i18n } = useTranslation('introductions')
  const { other, contact, question, introducer, acceptedBy, acceptedOn, declineNote, introducedOn, outcome } =
    introduction
  const { wish, brings, ownPresence, sealed } = introduction
  const day = (on: string | null) => on && dayName(on, i18n.language)
  return (
    <Card as="section" className="grid gap-4">
      <h2 className="text-lg">{t('facts.title')}</h2>
      <Facts
        facts={[
          [
            t('facts.asker'),
            `${t('sealed.name', { asker: askerName(introduction, t) })} (${
              sealed ? countryName(sealed.home, i18n.language) : introduction.office.name
            })`,
          ],
          [t('sealed.active'), sealed && countryName(introduction.country, i18n.language)],
          [
            t('sealed.sectors'),
            sealed && sealed.sectors.map((code) => sectorName(code, i18n.language as Language)).join(', '),
          ],
          [
            t('facts.other'),
            other ? (
              <Link className="link" to={links.organisation(other.office, other.slug)}>
                {other.name}
              </Link>
            ) : (
              contact || t('unnamed')
            ),
          ],
          [t('facts.introducer'), introducer && `${introducer.name} (${introducer.office})`],
          [
            t('facts.question'),
            question && (
              <Link className="link" to={paths.question(office, question.id)}>
                {question.title}
              </Link>
            ),
          ],
          [t('facts.wish'), wish && <OwnLines text={wish} />],
          [t('facts.brings'), brings && <OwnLines text={brings} />],
          [
            t('facts.own'),
            ownPresence && (
              <Link className="link" to={links.presence(ownPresence.office, ownPresence.id)}>
                {countryName(ownPresence.country, i18n.language)}
              </Link>
            ),
          ],
          [t('facts.asked'), day(introduction.askedOn)],
          [t('facts.accepted', { context: wordsFor(introduction) }), acceptedBy && `${acceptedBy}, ${day(acceptedOn)}`],
          [t('facts.declined'), declineNote],
          [t('facts.introduced'), day(introducedOn)],
          [t('facts.outcome'), outcome && `${t(`outcome.${outcome.kind}`)}, ${day(outcome.on)}`],
          [t('facts.outcomeNote'), outcome?.note],
        ]}
      />
    </Card>
  )
}

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
import type { Alternative } from './alternatives.server.ts'
import { askerName, otherName } from './IntroductionCard.tsx'
import { endsUnmet, seesContact, stepsFor, wordsFor, type Introduction } from './introduction.ts'

type Props = { introduction: Introduction; office: string }

/** Whom else one could ask, and the search for more. */
function Alternatives({
  alternatives,
  office,
  country,
}: {
  alternatives: Alternative[]
  office: string
  country: string
}) {
  const links = useThingLinks()
  const { t, i18n } = useTranslation('introductions')
  return (
    <>
      {alternatives.length > 0 && (
        <div className="grid gap-2">
          <h3 className="text-base">{t('next.alternatives')}</h3>
          <p className="text-sm text-ink-soft">{t('next.alternativesWhat')}</p>
          <ul className="grid gap-1">
            {alternatives.map((one) => (
              <li key={one.presence}>
                <Link className="link inline-block py-1" to={links.presence(one.office, one.presence)}>
                  {one.organisation}
                </Link>{' '}
                <span className="text-ink-soft">({countryName(one.country, i18n.language)})</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <LinkButton look="secondary" to={paths.search(office, `?country=${country}&scope=network`)}>
          {t('next.others')}
        </LinkButton>
      </div>
    </>
  )
}

/** What is waited for, by when, and what the reader can do about it. */
export function NextSteps({ introduction, office, alternatives }: Props & { alternatives: Alternative[] }) {
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
      {endsUnmet(introduction) && (
        <Alternatives alternatives={alternatives} office={office} country={introduction.country} />
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

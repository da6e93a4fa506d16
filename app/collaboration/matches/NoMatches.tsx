import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Card, Empty } from '#app/foundation/ui/parts.tsx'
import type { ShownWhose } from './shown.ts'
import { writeView, type View } from './view.ts'

type Nobody = {
  office: { slug: string; name: string }
  signedIn: boolean
  member: boolean
  admin: boolean
  waiting: string | null
}

/** For those who have no organisation to find matches for: what matches are, and how to get them. */
export function WhatMatchesAre({ office, signedIn, member, admin, waiting }: Nobody) {
  const { t } = useTranslation('matches')
  const here = paths.matches(office.slug)
  const next = waiting ? 'waiting' : admin ? 'admin' : member ? 'member' : signedIn ? 'join' : 'visitor'
  const steps = (
    <ol className="grid gap-4 sm:grid-cols-3">
      {(['publish', 'match', 'meet'] as const).map((step, at) => (
        <Card as="li" key={step} className="grid content-start gap-1">
          <span aria-hidden="true" className="font-display text-2xl font-bold text-primary">
            {at + 1}
          </span>
          <h2 className="text-lg">{t(`page.steps.${step}.title`)}</h2>
          <p className="text-ink-soft">{t(`page.steps.${step}.what`)}</p>
        </Card>
      ))}
    </ol>
  )
  return (
    <>
      {next !== 'member' && steps}
      <Empty
        title={t(`page.nobody.${next}.title`, { organisation: waiting, office: office.name })}
        action={
          <div className="flex flex-wrap gap-2">
            {next === 'visitor' && (
              <>
                <LinkButton to={paths.signIn(here)}>{t('page.nobody.signIn')}</LinkButton>
                <LinkButton look="secondary" to={paths.join(office.slug)}>
                  {t('page.nobody.toJoin', { office: office.name })}
                </LinkButton>
              </>
            )}
            {next === 'join' && (
              <LinkButton to={paths.join(office.slug)}>{t('page.nobody.toJoin', { office: office.name })}</LinkButton>
            )}
            {next === 'member' && (
              <>
                <LinkButton to={paths.looking(office.slug)}>{t('page.nobody.looking')}</LinkButton>
                <LinkButton look="secondary" to={paths.newOrganisation(office.slug)}>
                  {t('page.nobody.register')}
                </LinkButton>
              </>
            )}
            {next === 'waiting' && <LinkButton to={paths.mine(office.slug)}>{t('page.nobody.toMine')}</LinkButton>}
          </div>
        }
      >
        {t(`page.nobody.${next}.what`)}
      </Empty>
      {/* Who can begin in one step does so first. */}
      {next === 'member' && steps}
    </>
  )
}

/** Nothing published, and no country looked at: there is nothing yet that anybody could fit. */
export function NothingToMatch({
  office,
  organisation,
}: {
  office: string
  organisation: { slug: string; name: string }
}) {
  const { t } = useTranslation('matches')
  return (
    <Empty
      title={t('page.nothing.title', { organisation: organisation.name })}
      action={
        <div className="flex flex-wrap gap-2">
          <LinkButton to={paths.newPresence(office, organisation.slug)}>{t('page.nothing.publish')}</LinkButton>
          <LinkButton look="secondary" to={paths.newInterest(office, organisation.slug)}>
            {t('page.nothing.look')}
          </LinkButton>
        </div>
      }
    >
      {t('page.nothing.what')}
    </Empty>
  )
}

/** No match: what is likely the reason, and what can be done about each. */
export function NoMatches({
  office,
  whose: { organisation, mine, network, counts },
  view,
  around,
}: {
  office: { slug: string; name: string }
  whose: ShownWhose
  view: View
  around: number
}) {
  const { t, i18n } = useTranslation('matches')
  const { at } = view
  const asked = mine.filter(
    ({ id, country }) => at === null || ('presence' in at ? id === at.presence : country === at.country),
  )
  const countries = [...new Set(asked.map(({ country }) => country))]
  const silent = asked.find(({ offers, seeks }) => offers.length === 0 && seeks.length === 0)
  const widen = network && view.scope === 'office'
  return (
    <Empty
      title={
        countries.length === 1
          ? t('page.none.titleIn', { where: inCountry(countries[0], i18n.language as Language) })
          : t('page.none.title')
      }
    >
      <p>
        {t(around === 0 ? 'page.none.nobody' : 'page.none.others', {
          count: around,
          around: view.scope === 'network' ? t('page.scopes.network', { office: office.name }) : office.name,
        })}{' '}
        {t('page.none.what')}
      </p>
      <ul className="mt-3 grid list-disc gap-2 pl-5">
        {widen && (
          <li>
            <Link className="link" to={paths.matches(office.slug, writeView({ ...view, scope: 'network', page: 1 }))}>
              {t('page.none.widen')}
            </Link>
          </li>
        )}
        {silent && (
          <li>
            {t('page.none.silent')}{' '}
            <Link className="link" to={paths.editPresence(office.slug, silent.id)}>
              {t('page.none.say')}
            </Link>
          </li>
        )}
        {counts.hidden > 0 && (
          <li>
            {t('page.none.hidden')}{' '}
            <Link className="link" to={paths.matches(office.slug, writeView({ ...view, show: 'hidden', page: 1 }))}>
              {t('page.none.seeHidden')}
            </Link>
          </li>
        )}
        {at && (
          <li>
            <Link className="link" to={paths.matches(office.slug, writeView({ ...view, at: null, page: 1 }))}>
              {t('page.none.everything')}
            </Link>
          </li>
        )}
        {countries.length === 1 && (
          <li>
            <Link className="link" to={paths.country(office.slug, countries[0])}>
              {t('page.none.desk', { where: inCountry(countries[0], i18n.language as Language) })}
            </Link>
          </li>
        )}
        <li>
          <Link className="link" to={paths.newInterest(office.slug, organisation.slug)}>
            {t('page.none.look')}
          </Link>
        </li>
      </ul>
    </Empty>
  )
}

/** In the matches' place while the search does not answer. */
export function MatchesAway({ here, office }: { here: string; office: string }) {
  const { t } = useTranslation('matches')
  return (
    <div role="status" className="rounded-lg border border-warn/30 bg-warn-soft p-4">
      <p className="font-semibold text-warn">{t('page.away.title')}</p>
      <p>{t('page.away.what')}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <LinkButton reloadDocument to={here}>
          {t('page.away.again')}
        </LinkButton>
        <LinkButton look="secondary" to={paths.countries(office)}>
          {t('page.away.countries')}
        </LinkButton>
      </div>
    </div>
  )
}

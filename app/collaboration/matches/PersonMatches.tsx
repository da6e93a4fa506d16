import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Card, Empty, Facts, Pagination } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import { countryNames } from '#app/taxonomy/countries.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { MatchesAway } from './NoMatches.tsx'
import { PersonMatchCard } from './PersonMatchCard.tsx'
import type { PersonShown } from './person-matches.server.ts'
import { matchesPerPage } from './shown.ts'
import { matchScopes, writeView, type View } from './view.ts'

type Props = { office: { slug: string; name: string }; person: PersonShown; view: View }

/** What a member without an organisation looks at, and who fits that. */
export function PersonMatches({ office, person: { seeker, network, found }, view }: Props) {
  const { t } = useTranslation(['seekers', 'matches', 'common'])
  const here = (changed: Partial<View>) => paths.matches(office.slug, writeView({ ...view, ...changed }))
  const pages = Math.ceil((found?.total ?? 0) / matchesPerPage)
  return (
    <>
      <LookedAt office={office.slug} seeker={seeker} />
      {network && (
        <nav aria-label={t('matches:page.scope')} className="flex flex-wrap gap-2">
          {matchScopes.map((scope) => (
            <LinkButton
              key={scope}
              size="small"
              look={scope === view.scope ? 'primary' : 'secondary'}
              aria-current={scope === view.scope ? 'page' : undefined}
              to={here({ scope, page: 1 })}
            >
              {t(`matches:page.scopes.${scope}`, { office: office.name })}
            </LinkButton>
          ))}
        </nav>
      )}
      {!found ? (
        <MatchesAway office={office.slug} here={here({})} />
      ) : found.total === 0 ? (
        <Empty
          title={t('none.title')}
          action={
            <div className="flex flex-wrap gap-2">
              <LinkButton to={paths.looking(office.slug)}>{t('none.change')}</LinkButton>
              {network && view.scope === 'office' && (
                <LinkButton look="secondary" to={here({ scope: 'network', page: 1 })}>
                  {t('matches:page.none.widen')}
                </LinkButton>
              )}
              <LinkButton look="secondary" to={paths.newQuestion(office.slug, seeker.countries[0])}>
                {t('none.ask')}
              </LinkButton>
            </div>
          }
        >
          {t('none.what')}
        </Empty>
      ) : (
        <section className="grid gap-4" aria-labelledby="found">
          <h2 id="found">{t('matches:page.found', { count: found.total })}</h2>
          <ul className="grid gap-4 lg:grid-cols-2">
            {found.matches.map((each) => (
              <li key={each.theirs.id} className="min-w-0">
                <PersonMatchCard found={each} office={office.slug} />
              </li>
            ))}
          </ul>
          <Pagination
            label={t('common:page.label')}
            here={t('common:page.here', { page: view.page, pages })}
            previous={
              view.page > 1 ? { to: here({ page: view.page - 1 }), label: t('common:page.previous') } : undefined
            }
            next={view.page < pages ? { to: here({ page: view.page + 1 }), label: t('common:page.next') } : undefined}
          />
        </section>
      )}
    </>
  )
}

/** What they said of themselves, with the ways to change it and to hear less. */
function LookedAt({ office, seeker }: { office: string; seeker: PersonShown['seeker'] }) {
  const { t, i18n } = useTranslation('seekers')
  return (
    <Card as="section" className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 className="text-lg">{t('mine.title')}</h2>
        <Link className="link" to={paths.looking(office)}>
          {t('mine.change')}
        </Link>
      </div>
      <Facts
        facts={[
          [t('mine.as'), seeker.roles.map((role) => t(`role.${role}`)).join(', ')],
          [t('mine.countries'), countryNames(seeker.countries, i18n.language).join(', ')],
          [t('mine.sectors'), seeker.sectors.map((code) => sectorName(code, i18n.language as Language)).join(', ')],
          [t('mine.brings'), seeker.brings && <span className="whitespace-pre-line">{seeker.brings}</span>],
        ]}
      />
      <Form
        method="post"
        action={paths.seekerMails(office)}
        replace
        preventScrollReset
        className="flex flex-wrap items-center gap-x-3 gap-y-2"
      >
        {seeker.muted && <input type="hidden" name="again" value="yes" />}
        <p role="status" className="text-sm text-ink-soft">
          {t(seeker.muted ? 'mails.off' : 'mails.on')}
        </p>
        <Button look="quiet" size="small">
          {t(seeker.muted ? 'mails.again' : 'mails.stop')}
        </Button>
      </Form>
    </Card>
  )
}

import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Empty, Pagination } from '#app/foundation/ui/parts.tsx'
import { MailsToggle } from './MailsToggle.tsx'
import { MatchCard } from './MatchCard.tsx'
import { MatchesFilter, MatchShelves } from './MatchesFilter.tsx'
import { MatchTold } from './MatchTold.tsx'
import { MatchesAway, NoMatches, NothingToMatch } from './NoMatches.tsx'
import { matchesPerPage, type ShownFound, type ShownWhose } from './shown.ts'
import { VerdictList } from './VerdictList.tsx'
import { writeView, type View } from './view.ts'

type Props = {
  office: { slug: string; name: string }
  whose: ShownWhose
  found: ShownFound | null
  view: View
  /** The reader gets no mails with what is new. */ noMails: boolean
}

/** An organisation's matches: which ones, what was kept and put away, and the cards. */
export function MatchesFound({ office, whose, found, view, noMails }: Props) {
  const { t } = useTranslation(['matches', 'common'])
  const { organisation, mine, told, network, counts, mutual, muted } = whose
  const here = (page: number) => paths.matches(office.slug, writeView({ ...view, page }))
  const pages = Math.ceil((found?.total ?? 0) / matchesPerPage)
  const isHere =
    told && found?.matches.some(({ mine: { id }, theirs }) => id === told.presence && theirs.id === told.other)
  const shownOne = view.at && 'presence' in view.at ? view.at.presence : null
  return (
    <>
      <MatchShelves office={office} view={view} counts={counts} />
      {view.show === 'matches' && mine.length > 0 && (
        <MatchesFilter office={office} view={view} mine={mine} network={network} />
      )}
      {view.show === 'matches' && shownOne && muted && (
        <MailsToggle
          office={office.slug}
          presence={shownOne}
          muted={muted.includes(shownOne)}
          never={noMails}
          here={here(view.page)}
        />
      )}
      {/* Of a match that stays, its own card tells. */}
      {told && !(isHere && told.deed === 'interesting') && (
        <MatchTold told={told} still={found?.still ?? []} office={office.slug} here={here(view.page)} />
      )}
      {!found ? (
        <MatchesAway office={office.slug} here={here(view.page)} />
      ) : (
        <section className="grid gap-4" aria-labelledby="found">
          <h2 id="found" className={found.total === 0 ? 'sr-only' : undefined}>
            {view.show === 'matches' && found.total > 0
              ? t('page.found', { count: found.total })
              : t(`page.shelves.${view.show}`)}
          </h2>
          {found.matches.length > 0 && (
            <ul className="grid gap-3 lg:grid-cols-2 lg:gap-4">
              {found.matches.map((each) => (
                <li key={`${each.mine.id} ${each.theirs.id}`} className="min-w-0">
                  <MatchCard
                    found={each}
                    office={office.slug}
                    here={here(view.page)}
                    done={told}
                    mutual={mutual.includes(each.theirs.organisation.id)}
                  />
                </li>
              ))}
            </ul>
          )}
          {found.others.length > 0 && <VerdictList verdicts={found.others} office={office.slug} here={here(1)} />}
          {found.matches.length + found.others.length === 0 &&
            (view.show !== 'matches' ? (
              <Empty title={t(`page.empty.${view.show}.title`)}>{t(`page.empty.${view.show}.what`)}</Empty>
            ) : mine.length === 0 ? (
              <NothingToMatch office={office.slug} organisation={organisation} />
            ) : (
              <NoMatches office={office} whose={whose} view={view} around={found.around ?? 0} />
            ))}
          <Pagination
            label={t('common:page.label')}
            here={t('common:page.here', { page: view.page, pages })}
            previous={view.page > 1 ? { to: here(view.page - 1), label: t('common:page.previous') } : undefined}
            next={view.page < pages ? { to: here(view.page + 1), label: t('common:page.next') } : undefined}
          />
        </section>
      )}
    </>
  )
}

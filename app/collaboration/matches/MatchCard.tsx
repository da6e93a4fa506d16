import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useThingLinks } from '#app/directory/offices/use-thing-links.ts'
import { OwnWords } from '#app/directory/presences/OwnTexts.tsx'
import { paths } from '#app/paths.ts'
import { seatFacts } from '#app/directory/organisations/SeatAt.tsx'
import { isFading } from '#app/directory/presences/presence.ts'
import { Heard } from '#app/foundation/ui/Heard.tsx'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Card, Logo } from '#app/foundation/ui/parts.tsx'
import { MatchActions } from './MatchActions.tsx'
import { MatchReasons, ReasonList } from './MatchReasons.tsx'
import { type ShownMatch } from './shown.ts'
import { standingName } from '#app/directory/presences/where.ts'
import { StrengthMark } from './StrengthMark.tsx'
import { matchAnchor, type Done } from './view.ts'

type Props = {
  found: ShownMatch
  /** The slug of the office looked at, whose name need not stand on its own organisations. */
  office: string
  /** The page with its parameters: where a verdict leads back to. */
  here: string
  done: Done | null
  /** Each found the other interesting. */
  mutual: boolean
}

/** So many reasons stand open. */
const atOnce = 2

/**
 * A match in a few lines: who, where, how strong, their own sentence, the two reasons that tell most, and one thing to
 * do. All else that speaks for it and against it, and what else can be said to it, unfolds.
 */
export function MatchCard({ found, office, here, done, mutual }: Props) {
  const links = useThingLinks()
  const { t, i18n } = useTranslation(['matches', 'presences', 'vocabulary'])
  const { mine, theirs } = found
  const heading = `name-${mine.id}-${theirs.id}`
  return (
    <article id={matchAnchor(mine.id, theirs.id)} aria-labelledby={heading} className="grid h-full">
      <Card className={`flex flex-col gap-2 sm:gap-3 ${isFading(theirs) ? 'border-dashed' : ''}`}>
        <div className="flex items-start gap-3">
          <Logo
            name={theirs.organisation.name}
            src={
              theirs.organisation.logo &&
              paths.organisationLogo(theirs.office.slug, theirs.organisation.slug, theirs.organisation.logo)
            }
          />
          <div className="grid min-w-0 flex-1 gap-1">
            <h3 id={heading} className="min-w-0 break-words">
              <Link
                to={links.presence(theirs.office.slug, theirs.id)}
                className="text-ink no-underline hover:text-primary hover:underline"
              >
                {theirs.organisation.name}
                <Heard>{standingName(theirs, { t, language: i18n.language })}</Heard>
              </Link>
            </h3>
            <InRow
              className="items-center gap-y-1 text-sm text-ink-soft"
              facts={[
                <StrengthMark key="strength" strength={found.strength} />,
                standingName(theirs, { t, language: i18n.language }),
                t(`vocabulary:kind.${theirs.organisation.kind}`),
                ...seatFacts(theirs, office),
              ]}
            />
          </div>
        </div>
        <OwnWords presence={theirs} className="line-clamp-2" />
        <div>
          <h4 className="sr-only">{t('card.why')}</h4>
          <ReasonList lines={found.reasons.slice(0, atOnce)} sign="✓" look="text-good" />
        </div>
        <MatchActions found={found} office={office} here={here} done={done} mutual={mutual}>
          <MatchReasons found={found} after={atOnce} />
        </MatchActions>
      </Card>
    </article>
  )
}

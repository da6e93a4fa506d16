import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useThingLinks } from '#app/directory/offices/use-thing-links.ts'
import { MeetLink } from '#app/directory/presences/MeetLink.tsx'
import { isFading } from '#app/directory/presences/presence.ts'
import { seatFacts } from '#app/directory/organisations/SeatAt.tsx'
import { standingName } from '#app/directory/presences/where.ts'
import { Heard } from '#app/foundation/ui/Heard.tsx'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Card, Logo } from '#app/foundation/ui/parts.tsx'
import { OwnWords } from '#app/directory/presences/OwnTexts.tsx'
import { paths } from '#app/paths.ts'
import type { ShownMatch } from './shown.ts'
import { ReasonList } from './MatchReasons.tsx'
import { StrengthMark } from './StrengthMark.tsx'

/** Reasons that stand on the card; the listing's own page tells the rest. */
const most = 3

/** Who fits a person: who, where, how strong, their own sentence, why, and the way to meet them. */
export function PersonMatchCard({ found, office }: { found: ShownMatch; office: string }) {
  const links = useThingLinks()
  const { t, i18n } = useTranslation(['matches', 'vocabulary'])
  const { theirs, strength, reasons, doubts } = found
  const where = standingName(theirs, { t, language: i18n.language })
  const heading = `name-${theirs.id}`
  return (
    <article aria-labelledby={heading} className="grid h-full">
      <Card className={`flex flex-col gap-3 ${isFading(theirs) ? 'border-dashed' : ''}`}>
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
                <Heard>{where}</Heard>
              </Link>
            </h3>
            <StrengthMark strength={strength} />
            <InRow
              className="text-ink-soft"
              facts={[t(`vocabulary:kind.${theirs.organisation.kind}`), where, ...seatFacts(theirs, office)]}
            />
          </div>
        </div>
        <OwnWords presence={theirs} className="line-clamp-3 break-words" />
        <ReasonList lines={reasons.slice(0, most)} sign="✓" look="text-good" />
        {doubts.length > 0 && <ReasonList lines={doubts.slice(0, 1)} sign="!" look="text-warn" />}
        <div className="mt-auto pt-1">
          <MeetLink presence={theirs} look="primary" className="max-sm:w-full" />
        </div>
      </Card>
    </article>
  )
}

import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { sayKey, type AnyTexts } from '#app/foundation/i18n/keys.ts'
import { Phrase } from '#app/foundation/i18n/options.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Badge, Card } from '#app/foundation/ui/parts.tsx'
import { wordsFor, type Introduction, type IntroductionState as State } from './introduction.ts'

const tones: Record<State, 'warn' | 'primary' | 'plain' | 'good'> = {
  weighed: 'warn',
  asked: 'warn',
  accepted: 'primary',
  declined: 'plain',
  introduced: 'primary',
  done: 'good',
  expired: 'plain',
  withdrawn: 'plain',
}

/** How an introduction stands, or what came of it. */
export function IntroductionState({ introduction }: { introduction: Pick<Introduction, 'state' | 'outcome'> }) {
  const { t } = useTranslation('introductions')
  const { state, outcome } = introduction
  return (
    <Badge tone={outcome?.kind === 'nothing' ? 'plain' : tones[state]}>
      {outcome ? t(`outcome.${outcome.kind}`) : t(`state.${state}`)}
    </Badge>
  )
}

/** Who is to be met, by the name the reader may see. */
export const otherName = ({ other, contact }: Pick<Introduction, 'other' | 'contact'>): string => other?.name ?? contact

/** Who asks, by name, or as what they are to whoever may not know it yet. */
export const askerName = ({ asker, sealed }: Pick<Introduction, 'asker' | 'sealed'>, t: AnyTexts): string | Phrase =>
  sealed ? new Phrase(sayKey(t, `introductions:sealed.asker.${sealed.kind ?? 'member'}`)) : asker.name

/** One introduction of a list: who meets whom, where, how it stands and by when. */
export function IntroductionCard({ introduction, office }: { introduction: Introduction; office: string }) {
  const { t, i18n } = useTranslation('introductions')
  return (
    <Card as="article" className="grid content-start gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <IntroductionState introduction={introduction} />
        <span className="text-sm font-semibold text-primary">{countryName(introduction.country, i18n.language)}</span>
      </div>
      <h2 className="text-lg break-words">
        <Link className="link" to={paths.introduction(office, introduction.id)}>
          {t('pair', {
            asker: askerName(introduction, t),
            other: otherName(introduction) || t('unnamed'),
            context: wordsFor(introduction),
          })}
        </Link>
      </h2>
      <InRow
        className="text-sm text-ink-soft"
        facts={[
          t('card.asked', { day: dayName(introduction.askedOn, i18n.language) }),
          introduction.dueOn &&
            t('card.due', {
              owner: introduction.owner?.name ?? new Phrase(t(introduction.sealed ? 'sealed.you' : 'admins')),
              day: dayName(introduction.dueOn, i18n.language),
            }),
        ]}
      />
    </Card>
  )
}

import { useTranslation } from 'react-i18next'
import picture from '#app/taxonomy/world/world.svg?url'
import { paths } from '#app/paths.ts'
import { buttonClass, LinkButton } from '#app/foundation/ui/Button.tsx'

type Props = {
  offices: { slug: string; at: number[]; presences: number; organisations: number }[]
  countries: { country: string; count: number }[]
  signedIn: boolean
}

// Light on the dark sea: the more presences, the brighter the land. Counts double from step to step.
const lights = ['fill-white/25', 'fill-white/40', 'fill-white/60', 'fill-white/80']
const light = (count: number) => lights[count >= 16 ? 3 : count >= 8 ? 2 : count >= 3 ? 1 : 0]

/** What Kogge is in one sentence, over the world as it is published here. */
export function FrontHero({ offices, countries, signedIn }: Props) {
  const { t, i18n } = useTranslation('front')
  const number = new Intl.NumberFormat(i18n.language)
  const sum = (of: 'presences' | 'organisations') => offices.reduce((all, office) => all + office[of], 0)
  const figures = [
    ['presences', sum('presences')],
    ['countries', countries.length],
    ['organisations', sum('organisations')],
    ['offices', offices.length],
  ] as const
  return (
    <section className="overflow-hidden bg-primary-strong text-white" aria-labelledby="front-title">
      <div className="mx-auto grid max-w-7xl items-center gap-8 px-4 py-12 sm:px-6 lg:grid-cols-[5fr_6fr] lg:gap-4 lg:py-20">
        <div className="grid gap-6">
          <p className="font-semibold text-white/85">{t('eyebrow')}</p>
          <h1 id="front-title" className="text-[clamp(2.25rem,1.4rem+3.6vw,4rem)]! leading-[1.02]!">
            {t('title')}
          </h1>
          <p className="max-w-prose text-lg text-white/90 sm:text-xl">{t('what')}</p>
          <div className="flex flex-wrap gap-3">
            <a href="#offices" className={`${buttonClass('secondary')} border-transparent! px-5!`}>
              {t('choose')}
            </a>
            {!signedIn && (
              <LinkButton to={paths.signUp()} className="border-white/70! bg-transparent! px-5! hover:bg-white/15!">
                {t('signUp')}
              </LinkButton>
            )}
          </div>
        </div>
        <svg
          viewBox="450 130 9300 3850"
          aria-hidden="true"
          className="w-[150%] max-w-none -translate-x-[22%] lg:w-[128%] lg:translate-x-0"
        >
          <use href={`${picture}#land`} className="fill-white/12" />
          {countries.map(({ country, count }) => (
            <use key={country} href={`${picture}#${country}`} className={light(count)} />
          ))}
          {offices.map(({ slug, at }) => (
            <g key={slug} className="fill-accent stroke-white" strokeWidth="14">
              <circle cx={at[0]} cy={at[1]} r="46" />
            </g>
          ))}
        </svg>
        <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-t border-white/25 pt-6 sm:grid-cols-4 lg:col-span-2">
          {figures.map(([name, value]) => (
            <div key={name} className="flex flex-col-reverse justify-end">
              <dt className="text-white/85">{t(`figures.${name}`, { count: value })}</dt>
              <dd className="font-display text-4xl font-bold tabular-nums">{number.format(value)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}

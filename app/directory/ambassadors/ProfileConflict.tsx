import { useTranslation } from 'react-i18next'
import { countryName } from '#app/taxonomy/countries.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { Conflict } from '#app/foundation/forms/Conflict.tsx'
import { weekDayName, type WeekDay } from './ambassador.ts'

const written = ['help', 'helpNot', 'about'] as const
const texts = written.flatMap((name) => ['nl', 'en', 'de'].map((language) => `${name}.${language}`))

/** What was saved in the meantime (in another tab, or by an administrator) beside what the reader typed. */
export function ProfileConflict({
  theirs,
  mine,
  keepTheirs,
  organisations,
}: {
  theirs: [string, string][]
  mine: [string, string][]
  keepTheirs: string
  organisations: { id: string; name: string }[]
}) {
  const { t, i18n } = useTranslation('ambassadors')
  const years = theirs.map(([name]) => name).filter((name) => name.startsWith('years.'))
  const words = (name: string, value: string) => {
    if (name === 'languages') return languageName(value, i18n.language)
    if (name === 'days') return weekDayName(value as WeekDay, i18n.language)
    return name === 'organisationId' ? (organisations.find(({ id }) => id === value)?.name ?? value) : value
  }
  const names: Record<string, string> = {
    days: t('profile.days'),
    pausedUntil: t('profile.pause'),
    openLimit: t('profile.limit'),
    languages: t('profile.languages'),
    organisationId: t('profile.organisation'),
  }
  const label = (name: string) => {
    const [field, part] = name.split('.') as [string, string]
    if (field === 'years') return `${t('profile.years')}: ${countryName(part, i18n.language)}`
    const text = written.find((each) => each === field)
    return text ? `${t(`profile.${text}`)}: ${languageName(part, i18n.language)}` : names[name]
  }
  return (
    <Conflict
      compared={[...Object.keys(names), ...texts, ...years]}
      theirs={theirs}
      mine={mine}
      label={label}
      say={words}
      keepTheirs={keepTheirs}
    />
  )
}

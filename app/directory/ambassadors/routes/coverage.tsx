import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { type SectorScheme } from '#app/taxonomy/codes.ts'
import { regionName, regionOf } from '#app/taxonomy/regions.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { gaps, grouped, type Gap } from '../coverage.ts'
import { coverageOf } from '../coverage.server.ts'
import { CoverageFilter } from '../CoverageFilter.tsx'
import { CoverageGroups } from '../CoverageList.tsx'
import { officeOf } from '#app/foundation/http/params.ts'
import { today } from '#app/foundation/days/today.ts'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const asked = new URL(request.url).searchParams.get('gap')
  const gap = gaps.find((known) => known === asked) ?? null
  return asMember(
    request,
    params.office,
    async (tx) => {
      const { desks, sectors } = await coverageOf(tx, today())
      const count = (list: typeof desks) =>
        Object.fromEntries(gaps.map((each) => [each, list.filter((row) => row.gaps.includes(each)).length])) as Record<
          Gap,
          number
        >
      const shown = (list: typeof desks) => list.filter((row) => gap === null || row.gaps.includes(gap))
      return {
        title: t('ambassadors:coverage.title'),
        office: officeOf(params),
        gap,
        counts: { desks: count(desks), sectors: count(sectors) },
        desks: shown(desks),
        sectors: shown(sectors),
      }
    },
    { only: 'figures' },
  )
}

/** Which desks and sectors stand empty, and what can be done about it. */
export default function Coverage() {
  const { title, office, gap, counts, desks, sectors } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['ambassadors', 'taxonomy', 'desks'])
  const language = i18n.language as Language
  const regions = grouped(
    desks,
    ({ key }) => regionOf(key)?.continent ?? '',
    (continent) => (continent ? regionName(continent, language) : t('desks:countries.elsewhere')),
  )
  const schemes = grouped(
    sectors,
    ({ key }) => key.split(':')[0],
    (scheme) => t(`taxonomy:sectors.scheme.${scheme as SectorScheme}`),
  )
  return (
    <Page>
      <PageHeader
        title={title}
        lead={t('coverage.lead')}
        actions={
          <LinkButton look="secondary" reloadDocument to={paths.coverageFile(office)}>
            {t('coverage.download')}
          </LinkButton>
        }
      />
      <CoverageFilter office={office} gap={gap} counts={counts} />
      <nav aria-label={t('coverage.jump')} className="flex flex-wrap gap-x-4 print:hidden">
        <a className="link inline-flex min-h-11 items-center" href="#desks">
          {t('coverage.desks', { count: desks.length })}
        </a>
        <a className="link inline-flex min-h-11 items-center" href="#sectors">
          {t('coverage.sectors', { count: sectors.length })}
        </a>
      </nav>
      <section className="grid gap-4" aria-labelledby="desks">
        <h2 id="desks" className="scroll-mt-4">
          {t('coverage.desks', { count: desks.length })}
        </h2>
        {desks.length === 0 ? (
          <Empty title={t('coverage.noneHere')} />
        ) : (
          <CoverageGroups kind="desks" office={office} groups={regions} name={(iso) => countryName(iso, language)} />
        )}
      </section>
      <section className="grid gap-4" aria-labelledby="sectors">
        <h2 id="sectors" className="scroll-mt-4">
          {t('coverage.sectors', { count: sectors.length })}
        </h2>
        {sectors.length === 0 ? (
          <Empty title={t('coverage.noneHere')} />
        ) : (
          <CoverageGroups kind="sectors" office={office} groups={schemes} name={(code) => sectorName(code, language)} />
        )}
      </section>
    </Page>
  )
}

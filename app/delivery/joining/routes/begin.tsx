import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asPerson } from '#app/identity/door.server.ts'
import { useDone } from '#app/foundation/forms/Said.tsx'
import { titled } from '#app/foundation/http/title.ts'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Card, Empty, Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { lastOffice } from '#app/delivery/frame/last-office.server.ts'
import { listStandings } from '#app/directory/members/members.server.ts'
import { list } from '#app/directory/offices/offices.server.ts'

export const meta = titled

/**
 * A signed-in person goes to their inbox, of the office they were in last; who has none reads where to begin.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const [{ t }, last] = [await textsFor(request), await lastOffice(request)]
  return asPerson(request, async (tx, actor) => {
    const standings = await listStandings(tx, actor.userId)
    const offices = standings.filter(({ state }) => state === 'active')
    const waiting = standings.filter(({ state }) => state === 'requested')
    const own = offices.length === 1 ? offices[0] : offices.find(({ slug }) => slug === last)
    if (own) throw redirect(paths.inbox(own.slug))
    if (offices.length === 0 && waiting.length === 1) throw redirect(paths.join(waiting[0].slug))
    if (standings.length === 0 && actor.platform) throw redirect(paths.platform())
    const others =
      offices.length > 0 ? [] : (await list(tx)).filter(({ slug }) => !waiting.some((asked) => asked.slug === slug))
    return {
      title: t(offices.length > 0 ? 'offices:begin.choose' : 'offices:begin.title'),
      offices,
      waiting,
      others: others.map(({ slug, name, city, country }) => ({ slug, name, city, country })),
    }
  })
}

export default function Begin() {
  const { title, offices, waiting, others } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['offices', 'auth'])
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        lead={t(offices.length > 0 ? 'begin.chooseWhat' : waiting.length > 0 ? 'begin.waitingWhat' : 'begin.lead')}
      />
      {useDone() === 'confirmed' && <Notice live tone="good" title={t('auth:confirm.done')} />}
      {offices.length > 0 && (
        <ul className="grid gap-3">
          {offices.map(({ slug, name, city }) => (
            <Card as="li" key={slug}>
              <h2 className="text-lg">
                <Link className="link" to={paths.inbox(slug)}>
                  {name}
                </Link>
              </h2>
              <p className="text-ink-soft">{city}</p>
            </Card>
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <section className="grid gap-3" aria-labelledby="waiting">
          <h2 id="waiting">{t('begin.waiting')}</h2>
          <ul className="grid gap-3">
            {waiting.map(({ slug, name, since }) => (
              <Card as="li" key={slug}>
                <h3 className="text-lg">
                  <Link className="link" to={paths.join(slug)}>
                    {name}
                  </Link>
                </h3>
                <p className="text-ink-soft">{t('begin.since', { day: dayName(since, i18n.language) })}</p>
              </Card>
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section className="grid gap-3" aria-labelledby="others">
          <h2 id="others">{t('begin.offices')}</h2>
          <ul className="grid gap-3">
            {others.map(({ slug, name, city, country }) => (
              <Card as="li" key={slug} className="flex flex-wrap items-center justify-between gap-3">
                <div className="min-w-0">
                  <h3 className="text-lg break-words">
                    <Link className="link" to={paths.office(slug)}>
                      {name}
                    </Link>
                  </h3>
                  <p className="text-ink-soft">
                    {city}, {countryName(country, i18n.language)}
                  </p>
                </div>
                <LinkButton
                  look="secondary"
                  size="small"
                  to={paths.join(slug)}
                  aria-label={t('begin.joinOf', { office: name })}
                >
                  {t('begin.join')}
                </LinkButton>
              </Card>
            ))}
          </ul>
        </section>
      )}
      {offices.length === 0 && others.length === 0 && waiting.length === 0 && <Empty title={t('begin.none')} />}
      {offices.length === 0 && <p className="text-ink-soft">{t('begin.invited')}</p>}
    </Page>
  )
}

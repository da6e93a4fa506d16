import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { paths } from '#app/paths.ts'
import { today } from '#app/foundation/days/today.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { officeOf } from '#app/foundation/http/params.ts'
import { readResult, thingOf } from '../form.server.ts'
import { othersAmong } from '../result.ts'
import { ResultForm } from '../ResultForm.tsx'
import { ResultList } from '../ResultList.tsx'
import { aboutOf, listResults, report, sidesOf } from '../results.server.ts'

export const handle = { deed: 'step' }

export const meta = titled

/** What came of an introduction, a question or a trip, and saying it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const thing = thingOf(params)
  return asMember(request, params.office, async (tx, actor) => {
    const about = await aboutOf(tx, thing)
    if (!about) throw notFound(thing.of === 'introductions' ? 'introduction' : undefined)
    const sides = actor.role === 'reader' ? [] : await sidesOf(tx, thing)
    return {
      title: `${t('results:title')} ${about.title}`,
      office: officeOf(params),
      thing,
      about,
      results: await listResults(tx, thing),
      others: othersAmong(sides),
      may: sides.length > 0,
      today: today(),
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const thing = thingOf(params)
  const read = readResult(form)
  return orRefuse(form, 'rung', () =>
    asMember(request, params.office, async (tx) => {
      if (!read.ok) return refuse(form, read.errors)
      if ((await sidesOf(tx, thing)).length === 0) throw notFound()
      const done = await report(tx, thing, read.input)
      if (done === 'early') return refuse(form, { on: 'results:errors.onEarly' })
      if (done === 'late') throw notFound('introduction')
      const said = done === 'reported' && read.input.other === '' ? 'alone' : done
      return redirect(paths.results(officeOf(params), thing.of, thing.id, said), 303)
    }),
  )
}

export default function ResultsOfThing() {
  const { office, thing, about, results, others, may, today } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('results')
  const to = { introductions: paths.introduction, questions: paths.question, trips: paths.trip }[thing.of]
  return (
    <Page width="narrow">
      <PageHeader
        title={t('title')}
        eyebrow={`${t(`of.${thing.of}`)}: ${about.title}`}
        lead={may ? t('lead') : t('notYours')}
        back={{ to: to(office, thing.id), label: t(`back.${thing.of}`) }}
      />
      <Said namespace="results" />
      <section className="grid gap-4" aria-labelledby="list">
        <h2 id="list">{t('list')}</h2>
        <ResultList results={results} office={office} />
      </section>
      {may && (
        <section className="grid gap-4" aria-labelledby="add">
          <h2 id="add">{t('add')}</h2>
          <ResultForm
            cancel={to(office, thing.id)}
            sent={refused ?? {}}
            others={others}
            since={about.since}
            today={today}
          />
        </section>
      )}
    </Page>
  )
}

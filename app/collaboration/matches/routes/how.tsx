import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Page, PageHeader, Table } from '#app/foundation/ui/parts.tsx'
import { matchStrengths } from '../match.ts'
import { StrengthMark } from '../StrengthMark.tsx'
import { rules, weights, type Rule } from '../weights.ts'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asReader(request, params.office, async (_tx, { office }) => ({
    title: t('matches:how.title'),
    about: t('matches:how.lead'),
    office: office!.slug,
  }))
}

/** Rules that give their points whole; of the others the table holds the most they give. */
const whole: Rule[] = [
  'same-country',
  'same-place',
  'near',
  'neighbouring-country',
  'same-region',
  'field',
  'association',
  'past-theirs',
  'past-yours',
  'language',
  'network',
  'ambassador',
  'other-country',
  'other-sector',
  'nothing-meets',
  'says-nothing',
  'competitors',
  'no-language',
  'ended',
  'says-ended',
]

/** The table that matches are worked out by, with a sentence for each rule. */
export default function HowMatching() {
  const { title, office } = useLoaderData<typeof loader>()
  const { t } = useTranslation('matches')
  const rows = (speaksFor: boolean) =>
    rules
      .filter((rule) => weights[rule] > 0 === speaksFor)
      .toSorted((a, b) => Math.abs(weights[b]) - Math.abs(weights[a]))
      .map((rule) => ({
        key: rule,
        cells: [
          <span key="rule" className="font-normal">
            {t(`weight.${rule}`)}
          </span>,
          <span key="points" className="whitespace-nowrap tabular-nums">
            {whole.includes(rule) ? weights[rule] : t('how.upTo', { points: weights[rule] })}
          </span>,
        ],
      }))
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('how.lead')} back={{ to: paths.matches(office), label: t('page.title') }} />
      <section className="grid gap-3" aria-labelledby="strength">
        <h2 id="strength">{t('how.strength')}</h2>
        <dl className="grid gap-3">
          {matchStrengths.map((strength) => (
            <div key={strength} className="grid gap-1">
              <dt>
                <StrengthMark strength={strength} />
              </dt>
              <dd>{t(`how.${strength}`)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('how.sum')}</p>
      </section>
      {[true, false].map((speaksFor) => (
        <section key={String(speaksFor)} className="grid gap-3">
          <h2>{t(speaksFor ? 'how.for' : 'how.against')}</h2>
          <Table
            caption={t(speaksFor ? 'how.for' : 'how.against')}
            head={[t('how.rule'), t('how.points')]}
            rows={rows(speaksFor)}
          />
        </section>
      ))}
      <p>{t('how.visible')}</p>
      <p>{t('how.privacy')}</p>
    </Page>
  )
}

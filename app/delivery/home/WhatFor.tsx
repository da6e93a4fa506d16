import { useTranslation } from 'react-i18next'

// Drawn on a grid of 24: a crate, hands, a cap, a lighthouse, a chart.
const pictures = [
  ['exporter', 'M3 8l9-5 9 5v8l-9 5-9-5zM3 8l9 5 9-5M12 13v8'],
  ['foundation', 'M12 20s-8-4.5-8-10a4.5 4.5 0 018-2.8A4.5 4.5 0 0120 10c0 5.5-8 10-8 10z'],
  ['school', 'M2 9l10-5 10 5-10 5zM6 11.5V17c3.5 2.5 8.5 2.5 12 0v-5.5M22 9v6'],
  ['ambassador', 'M10 21l1-13h2l1 13zM9.5 8h5M11 8V4h2v4M6 4l3 1.5M6 7.5L9 7M18 4l-3 1.5M18 7.5L15 7M7 21h10'],
  ['policy', 'M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6M20 16V6'],
] as const

/** What each kind of user can do here. */
export function WhatFor() {
  const { t } = useTranslation('front')
  return (
    <section aria-labelledby="what-for" className="grid gap-8">
      <div className="grid gap-2">
        <h2 id="what-for" className="text-3xl!">
          {t('for.title')}
        </h2>
        <p className="max-w-prose text-lg text-ink-soft">{t('for.lead')}</p>
      </div>
      <ul className="grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-5">
        {pictures.map(([who, path]) => (
          <li key={who} className="grid grid-cols-[auto_1fr] content-start gap-x-4 gap-y-3 sm:grid-cols-1">
            <span className="grid size-12 place-items-center rounded-xl bg-primary-soft text-primary">
              <svg
                viewBox="0 0 24 24"
                aria-hidden="true"
                className="size-7 fill-none stroke-current"
                strokeWidth="1.7"
                strokeLinecap="round"
                strokeLinejoin="round"
              >
                <path d={path} />
              </svg>
            </span>
            <div className="grid content-start gap-1">
              <h3 className="text-lg">{t(`for.${who}.title`)}</h3>
              <p className="text-ink-soft">{t(`for.${who}.what`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

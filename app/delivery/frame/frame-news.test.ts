import { expect, test } from 'vitest'
import { frameIsNews } from './frame-news.ts'

const move = (from: string, to: string, formMethod?: string) => {
  const [currentUrl, nextUrl] = [from, to].map((path) => new URL(path, 'https://kogge.example'))
  const office = (url: URL) => ({ office: url.pathname.split('/')[1] || undefined })
  return frameIsNews({
    currentParams: office(currentUrl),
    nextParams: office(nextUrl),
    currentUrl,
    nextUrl,
    formMethod,
    defaultShouldRevalidate: true,
  })
}

test.each([
  ['to another page of the office', '/deventer', '/deventer/search', undefined, false],
  ['to another query', '/deventer/search', '/deventer/search?q=pump', undefined, false],
  ['to another query by a form that only asks', '/deventer/search', '/deventer/search?q=pump', 'GET', false],
  ['to another office', '/deventer', '/zwolle', undefined, true],
  ['out of the office', '/deventer', '/', undefined, true],
  ['to another language', '/deventer', '/deventer?lang=de', undefined, true],
  ['after a form', '/deventer/mine', '/deventer/mine', 'POST', true],
  ['to the same page again', '/deventer', '/deventer', undefined, true],
])('%s', (_what, from, to, formMethod, news) => {
  expect(move(from, to, formMethod)).toBe(news)
})

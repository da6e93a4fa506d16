import type { MetaFunction } from '@remix-run/node'

/** Meta of a page whose loader answers `{ title }` (already in the reader's language) and, where it helps, `{ about }`. */
export const titled: MetaFunction = ({ data }) => {
  const page = data as { title?: string; about?: string } | undefined
  return [
    { title: page?.title ? `${page.title} · Kogge` : 'Kogge' },
    ...(page?.about ? [{ name: 'description', content: page.about }] : []),
  ]
}

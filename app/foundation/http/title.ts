import type { MetaFunction } from '@remix-run/node'

/**
 * Meta of a page whose loader answers `{ title }` (already in the reader's language) and, where it helps, `{ about }`;
 * `canonical`: its one address, where it can be read at several.
 */
export const titled: MetaFunction = ({ data }) => {
  const page = data as { title?: string; about?: string; canonical?: string } | undefined
  return [
    { title: page?.title ? `${page.title} · Kogge` : 'Kogge' },
    ...(page?.canonical ? [{ tagName: 'link', rel: 'canonical', href: page.canonical }] : []),
    ...(page?.about ? [{ name: 'description', content: page.about }] : []),
  ]
}

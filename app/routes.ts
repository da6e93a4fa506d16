import { index, route, type RouteConfig } from '@remix-run/route-config'

/** Every URL on one screen. Paths are made by paths.ts. */
export default [
  index('offices/routes/front.tsx'),
  route('language', 'i18n/routes/language.ts'),

  route(':office', 'offices/routes/office.tsx', [
    // Pages of one office. The layout answers 404 where there is no such office.
    route('organisations', 'organisations/routes/list.tsx'),
    route('organisations/new', 'organisations/routes/new.tsx'),
    route('organisations/:slug', 'organisations/routes/show.tsx'),
    route('organisations/:slug/edit', 'organisations/routes/edit.tsx'),
    route('organisations/:slug/publish', 'presences/routes/new.tsx'),
    route('presences/:id', 'presences/routes/show.tsx'),
    route('presences/:id/edit', 'presences/routes/edit.tsx'),
    route('mine', 'presences/routes/mine.tsx'),
  ]),

  // Answers that are not pages.
  route(':office/theme.css', 'offices/routes/theme.ts'),
  route(':office/organisations/:slug/logo', 'organisations/routes/logo.ts'),
  route(':office/organisations/:slug/associations', 'organisations/routes/associations.ts'),
  route(':office/presences/:id/confirm', 'presences/routes/confirm.ts'),
  route(':office/presences/:id/withdraw', 'presences/routes/withdraw.ts'),
  route('places', 'presences/routes/places.ts'),
  route('*', 'http/routes/missing.tsx'),
] satisfies RouteConfig

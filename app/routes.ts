import { index, route, type RouteConfig } from '@remix-run/route-config'

/** Every URL on one screen. Paths are made by paths.ts. */
export default [
  index('offices/routes/front.tsx'),
  route('language', 'i18n/routes/language.ts'),

  route('networks', 'offices/routes/networks.tsx'),
  route('networks/:network', 'offices/routes/network.tsx'),
  route('invitations/:token', 'offices/routes/invitation.tsx'),
  route('platform', 'offices/routes/platform/layout.tsx', [
    index('offices/routes/platform/offices.tsx'),
    route('offices/new', 'offices/routes/platform/new-office.tsx'),
    route('offices/:slug/invite', 'offices/routes/platform/invite.tsx'),
    route('networks', 'offices/routes/platform/networks.tsx'),
    route('networks/:network', 'offices/routes/platform/network.tsx'),
    route('networks/:network/offices', 'offices/routes/platform/add-office.tsx'),
    route('networks/:network/offices/:slug', 'offices/routes/platform/membership.tsx'),
  ]),

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
    route('join', 'offices/routes/join.tsx'),
    route('leave', 'offices/routes/leave.tsx'),
    route('admin', 'offices/routes/admin/layout.tsx', [
      index('offices/routes/admin/overview.tsx'),
      route('members', 'offices/routes/admin/members.tsx'),
      route('members/:id/accept', 'offices/routes/admin/member-accept.tsx'),
      route('members/:id/decline', 'offices/routes/admin/member-decline.tsx'),
      route('members/:id/role', 'offices/routes/admin/member-role.tsx'),
      route('members/:id/end', 'offices/routes/admin/member-end.tsx'),
      route('invitations', 'offices/routes/admin/invitations.tsx'),
      route('organisations', 'offices/routes/admin/organisations.tsx'),
      route('organisations/:id/reject', 'offices/routes/admin/organisation-reject.tsx'),
      route('settings', 'offices/routes/admin/settings.tsx'),
      route('ambassadors', 'ambassadors/routes/list.tsx'),
      route('ambassadors/:id', 'ambassadors/routes/edit.tsx'),
      route('networks', 'offices/routes/admin/networks.tsx'),
      route('networks/:network/leave', 'offices/routes/admin/network-leave.tsx'),
    ]),
  ]),

  // Answers that are not pages.
  route(':office/theme.css', 'offices/routes/theme.ts'),
  route(':office/organisations/:slug/logo', 'organisations/routes/logo.ts'),
  route(':office/organisations/:slug/logo/remove', 'organisations/routes/logo-remove.ts'),
  route(':office/organisations/:slug/associations', 'organisations/routes/associations.ts'),
  route(':office/organisations/:slug/associations/remove', 'organisations/routes/association-remove.ts'),
  route(':office/presences/:id/confirm', 'presences/routes/confirm.ts'),
  route(':office/presences/:id/withdraw', 'presences/routes/withdraw.ts'),
  route(':office/admin/invitations/:id/revoke', 'offices/routes/admin/invitation-revoke.ts'),
  route(':office/admin/invitations/:id/resend', 'offices/routes/admin/invitation-resend.ts'),
  route(':office/admin/organisations/:id/approve', 'offices/routes/admin/organisation-approve.ts'),
  route(':office/admin/ambassadors/:id/end', 'ambassadors/routes/end.ts'),
  route(':office/admin/networks/:network/join', 'offices/routes/admin/network-join.ts'),
  route('places', 'presences/routes/places.ts'),
  route('*', 'http/routes/missing.tsx'),
] satisfies RouteConfig

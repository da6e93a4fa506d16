/** Every link the app can make. Segments are encoded here and nowhere else. */
const e = encodeURIComponent
const query = (params: Record<string, string | null | undefined> = {}) => {
  const search = new URLSearchParams(Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]))).toString()
  return search ? `?${search}` : ''
}

export const paths = {
  home: () => '/',
  about: () => '/about',
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',
  language: () => '/language',
  signIn: (to?: string, kept?: string) => `/sign-in${query({ to, kept })}`,
  signUp: (to?: string, kept?: string) => `/sign-up${query({ to, kept })}`,
  signOut: () => '/sign-out',
  confirmAgain: (to?: string, kept?: string) => `/confirm${query({ to, kept })}`,
  confirmAddress: (token: string, to?: string) => `/confirm/${e(token)}${query({ to })}`,
  forgot: () => '/forgot',
  reset: (token: string) => `/reset/${e(token)}`,
  invitation: (token: string) => `/invitations/${e(token)}`,
  account: () => '/account',
  password: () => '/account/password',
  sessions: () => '/account/sessions',
  otherSessions: () => '/account/sessions/others',
  mailbox: (recipient?: string) => `/mailbox${query({ to: recipient })}`,
  mailboxMail: (id: string) => `/mailbox/${e(id)}`,
  platform: () => '/platform',
  platformNewOffice: () => '/platform/offices/new',
  platformNetworks: () => '/platform/networks',
  platformNetwork: (slug: string) => `/platform/networks/${e(slug)}`,
  networks: () => '/networks',
  network: (slug: string) => `/networks/${e(slug)}`,
  api: () => '/api/v1',
  apiPresences: (search = '') => `/api/v1/presences${search}`,

  office: (office: string) => `/${e(office)}`,
  search: (office: string, search = '') => `/${e(office)}/search${search}`,
  country: (office: string, iso: string) => `/${e(office)}/countries/${e(iso)}`,
  countries: (office: string) => `/${e(office)}/countries`,
  contact: (office: string) => `/${e(office)}/contact`,
  join: (office: string) => `/${e(office)}/join`,
  leave: (office: string) => `/${e(office)}/leave`,
  mine: (office: string) => `/${e(office)}/mine`,
  organisations: (office: string, search = '') => `/${e(office)}/organisations${search}`,
  newOrganisation: (office: string) => `/${e(office)}/organisations/new`,
  organisation: (office: string, slug: string) => `/${e(office)}/organisations/${e(slug)}`,
  editOrganisation: (office: string, slug: string) => `/${e(office)}/organisations/${e(slug)}/edit`,
  organisationLogo: (office: string, slug: string, hash?: string) => `/${e(office)}/organisations/${e(slug)}/logo${query({ v: hash })}`,
  removeLogo: (office: string, slug: string) => `/${e(office)}/organisations/${e(slug)}/logo/remove`,
  organisationAssociations: (office: string, slug: string) => `/${e(office)}/organisations/${e(slug)}/associations`,
  removeAssociation: (office: string, slug: string) => `/${e(office)}/organisations/${e(slug)}/associations/remove`,
  newPresence: (office: string, slug: string) => `/${e(office)}/organisations/${e(slug)}/publish`,
  presence: (office: string, id: string) => `/${e(office)}/presences/${e(id)}`,
  editPresence: (office: string, id: string) => `/${e(office)}/presences/${e(id)}/edit`,
  confirmPresence: (office: string, id: string) => `/${e(office)}/presences/${e(id)}/confirm`,
  withdrawPresence: (office: string, id: string) => `/${e(office)}/presences/${e(id)}/withdraw`,
  places: () => '/places',
  admin: (office: string) => `/${e(office)}/admin`,
  adminMembers: (office: string) => `/${e(office)}/admin/members`,
  adminInvitations: (office: string) => `/${e(office)}/admin/invitations`,
  adminOrganisations: (office: string) => `/${e(office)}/admin/organisations`,
  adminSettings: (office: string) => `/${e(office)}/admin/settings`,
  adminAmbassadors: (office: string) => `/${e(office)}/admin/ambassadors`,
  adminNetworks: (office: string) => `/${e(office)}/admin/networks`,
}

/** First path segments that can never be an office's slug. */
export const reservedSlugs = [
  'about', 'privacy', 'accessibility', 'language', 'sign-in', 'sign-up', 'sign-out', 'confirm', 'forgot', 'reset', 'invitations', 'account',
  'mailbox', 'platform', 'networks', 'places', 'api', 'healthz', 'readyz', 'metrics', 'assets', 'build', 'favicon', 'robots', 'sitemap', 'map',
  'new', 'admin', 'search', 'office', 'offices', 'www', 'static',
]

/** Every link the app can make. Segments are encoded here and nowhere else. */
const e = encodeURIComponent
const query = (params: Record<string, string | null | undefined> = {}) => {
  const search = new URLSearchParams(
    Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString()
  return search ? `?${search}` : ''
}

export const paths = {
  home: () => '/',
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',
  language: () => '/language',
  /** Where a signed-in person belongs. */
  begin: () => '/begin',
  signIn: (to?: string, kept?: string) => `/sign-in${query({ to, kept })}`,
  signUp: (to?: string, kept?: string) => `/sign-up${query({ to, kept })}`,
  signOut: () => '/sign-out',
  confirmAgain: (to?: string, kept?: string) => `/confirm${query({ to, kept })}`,
  confirmAddress: (token: string, to?: string) => `/confirm/${e(token)}${query({ to })}`,
  forgot: () => '/forgot',
  reset: (token: string) => `/reset/${e(token)}`,
  invitation: (token: string) => `/invitations/${e(token)}`,
  declineInvitation: (token: string) => `/invitations/${e(token)}/decline`,
  account: () => '/account',
  password: () => '/account/password',
  address: () => '/account/address',
  changeAddress: (token: string) => `/account/address/${e(token)}`,
  keepAddress: (token: string) => `/account/address/${e(token)}/back`,
  sessions: () => '/account/sessions',
  signInCode: (to?: string, kept?: string) => `/sign-in/code${query({ to, kept })}`,
  secondFactor: (to?: string, kept?: string) => `/account/second-factor${query({ to, kept })}`,
  secondFactorOff: () => '/account/second-factor/off',
  recoveryCodes: () => '/account/second-factor/codes',
  myData: () => '/account/data',
  myDataFile: () => '/account/data/file',
  erase: () => '/account/erase',
  erased: () => '/erased',
  digest: (token: string, done?: string) => `/digest/${e(token)}${query({ done })}`,
  digestStop: (token: string) => `/digest/${e(token)}/stop`,
  /** Hearing less of a presence's matches (`matches`) or of a kept search (`searches`). */
  digestLess: (token: string, kind: string, office: string, id: string) =>
    `/digest/${e(token)}/${e(kind)}/${e(office)}/${e(id)}`,
  digestUndo: (token: string, kind: string, office: string, id: string) =>
    `/digest/${e(token)}/${e(kind)}/${e(office)}/${e(id)}/undo`,
  /** The same tap as stillTrue, from a mail and without signing in. */
  stillTrueByMail: (token: string, office: string) => `/digest/${e(token)}/still-true/${e(office)}`,
  otherSessions: () => '/account/sessions/others',
  mailbox: (recipient?: string) => `/mailbox${query({ to: recipient })}`,
  mailboxMail: (id: string) => `/mailbox/${e(id)}`,
  platform: () => '/platform',
  platformAudit: (search = '') => `/platform/audit${search}`,
  platformAuditFile: (search = '') => `/platform/audit.csv${search}`,
  platformSecondFactor: () => '/platform/second-factor',
  platformNewOffice: () => '/platform/offices/new',
  platformNetworks: () => '/platform/networks',
  platformNetwork: (slug: string) => `/platform/networks/${e(slug)}`,
  platformArchive: (office: string) => `/platform/offices/${e(office)}/archive`,
  platformInvite: (office: string) => `/platform/offices/${e(office)}/invite`,
  platformAddOffice: (network: string) => `/platform/networks/${e(network)}/offices`,
  platformMembership: (network: string, office: string) => `/platform/networks/${e(network)}/offices/${e(office)}`,
  networks: () => '/networks',
  network: (slug: string) => `/networks/${e(slug)}`,
  api: () => '/api/v1',
  apiPresences: (search = '') => `/api/v1/presences${search}`,
  apiOrganisations: (search = '') => `/api/v1/organisations${search}`,
  apiMatches: (search = '') => `/api/v1/matches${search}`,

  office: (office: string) => `/${e(office)}`,
  /** What waits for the reader: where signing in leads. */
  inbox: (office: string, search = '') => `/${e(office)}/inbox${search}`,
  search: (office: string, search = '') => `/${e(office)}/search${search}`,
  /** `deleted`: what was just deleted (app/foundation/forms/kept-forms.server.ts). */
  savedSearches: (office: string, deleted?: string) => `/${e(office)}/searches${query({ deleted })}`,
  keepSearch: (office: string) => `/${e(office)}/searches/keep`,
  renameSearch: (office: string, id: string) => `/${e(office)}/searches/${e(id)}/rename`,
  pauseSearch: (office: string, id: string) => `/${e(office)}/searches/${e(id)}/pause`,
  deleteSearch: (office: string, id: string) => `/${e(office)}/searches/${e(id)}/delete`,
  searchHits: (office: string, search = '') => `/${e(office)}/search/hits${search}`,
  country: (office: string, iso: string, search = '') => `/${e(office)}/countries/${e(iso)}${search}`,
  countries: (office: string, search = '') => `/${e(office)}/countries${search}`,
  /** The map's counts for a search's query (`?kind=ngo`) and a part of the earth. */
  mapData: (office: string, search = '', part: Record<string, string> = {}) =>
    `/${e(office)}/map-data?${new URLSearchParams([...new URLSearchParams(search), ...Object.entries(part)])}`,
  /** What a visitor writes to the office; `about` names what it is about, by its id, slug or code. */
  contact: (
    office: string,
    about: { presence?: string; organisation?: string; ambassador?: string; country?: string; sent?: string } = {},
  ) => `/${e(office)}/contact${query(about)}`,
  confirmEnquiry: (office: string, token: string, sent?: string) =>
    `/${e(office)}/contact/confirm/${e(token)}${query({ sent })}`,
  replyToAnswer: (office: string, token: string, sent?: string) =>
    `/${e(office)}/contact/reply/${e(token)}${query({ sent })}`,
  enquiries: (office: string, whose?: string) => `/${e(office)}/enquiries${query({ whose })}`,
  enquiry: (office: string, id: string, done?: string) => `/${e(office)}/enquiries/${e(id)}${query({ done })}`,
  enquiryStep: (office: string, id: string, step: string) => `/${e(office)}/enquiries/${e(id)}/${e(step)}`,
  ambassadors: (office: string, search = '') => `/${e(office)}/ambassadors${search}`,
  ambassador: (office: string, id: string) => `/${e(office)}/ambassadors/${e(id)}`,
  ambassadorPhoto: (office: string, id: string, hash?: string) =>
    `/${e(office)}/ambassadors/${e(id)}/photo${query({ v: hash })}`,
  /** The own profile as ambassador, and what its forms do. */
  ownAmbassador: (office: string) => `/${e(office)}/ambassador`,
  stillTrue: (office: string) => `/${e(office)}/ambassador/still-true`,
  ownPhoto: (office: string) => `/${e(office)}/ambassador/photo`,
  removeOwnPhoto: (office: string) => `/${e(office)}/ambassador/photo/remove`,
  applyAmbassador: (office: string, country?: string) => `/${e(office)}/ambassador/apply${query({ country })}`,
  withdrawApplication: (office: string) => `/${e(office)}/ambassador/apply/withdraw`,
  join: (office: string) => `/${e(office)}/join`,
  /** What somebody prepares who waits to be let in; `id` is a draft's, or `new`. */
  draftOrganisation: (office: string) => `/${e(office)}/join/organisation`,
  draftPresences: (office: string, id: string) => `/${e(office)}/join/publications/${e(id)}`,
  removeDraft: (office: string, id: string) => `/${e(office)}/join/drafts/${e(id)}/remove`,
  leave: (office: string) => `/${e(office)}/leave`,
  mine: (office: string) => `/${e(office)}/mine`,
  organisations: (office: string, search = '') => `/${e(office)}/organisations${search}`,
  newOrganisation: (office: string) => `/${e(office)}/organisations/new`,
  /** `of`: the office whose organisation it is, inside another's frame; `from`: the way back. */
  organisation: (office: string, slug: string, { of, from }: { of?: string; from?: string } = {}) =>
    `/${e(office)}/organisations/${e(slug)}${query({ of, from })}`,
  editOrganisation: (office: string, slug: string) => `/${e(office)}/organisations/${e(slug)}/edit`,
  archiveOrganisation: (office: string, slug: string) => `/${e(office)}/organisations/${e(slug)}/archive`,
  bringBackOrganisation: (office: string, slug: string) => `/${e(office)}/organisations/${e(slug)}/bring-back`,
  /** An office's arms; with their hash the picture as it is now. */
  arms: (office: string, hash?: string) => `/${e(office)}/arms${query({ v: hash })}`,
  removeArms: (office: string) => `/${e(office)}/arms/remove`,
  organisationLogo: (office: string, slug: string, hash?: string) =>
    `/${e(office)}/organisations/${e(slug)}/logo${query({ v: hash })}`,
  removeLogo: (office: string, slug: string) => `/${e(office)}/organisations/${e(slug)}/logo/remove`,
  organisationAssociations: (office: string, slug: string) => `/${e(office)}/organisations/${e(slug)}/associations`,
  removeAssociation: (office: string, slug: string) => `/${e(office)}/organisations/${e(slug)}/associations/remove`,
  newPresence: (office: string, slug: string, country?: string) =>
    `/${e(office)}/organisations/${e(slug)}/publish${query({ country })}`,
  newInterest: (office: string, slug: string) => `/${e(office)}/organisations/${e(slug)}/look`,
  presence: (office: string, id: string, { from }: { from?: string } = {}) =>
    `/${e(office)}/presences/${e(id)}${query({ from })}`,
  editPresence: (office: string, id: string) => `/${e(office)}/presences/${e(id)}/edit`,
  confirmPresence: (office: string, id: string) => `/${e(office)}/presences/${e(id)}/confirm`,
  withdrawPresence: (office: string, id: string) => `/${e(office)}/presences/${e(id)}/withdraw`,
  arrivePresence: (office: string, id: string) => `/${e(office)}/presences/${e(id)}/arrive`,
  /** What a member without an organisation looks at and brings. */
  looking: (office: string) => `/${e(office)}/looking`,
  eraseSeeker: (office: string) => `/${e(office)}/looking/erase`,
  seekerMails: (office: string) => `/${e(office)}/looking/mails`,
  matches: (office: string, search = '') => `/${e(office)}/matches${search}`,
  matchesHow: (office: string) => `/${e(office)}/matches/how`,
  matchInteresting: (office: string, presence?: string, other?: string) =>
    `/${e(office)}/matches/interesting${query({ presence, other })}`,
  matchNotForUs: (office: string, presence?: string, other?: string) =>
    `/${e(office)}/matches/not-for-us${query({ presence, other })}`,
  matchMails: (office: string) => `/${e(office)}/matches/mails`,
  matchTakeBack: (office: string, presence?: string, other?: string) =>
    `/${e(office)}/matches/take-back${query({ presence, other })}`,
  trips: (office: string, search = '') => `/${e(office)}/trips${search}`,
  newTrip: (office: string, country?: string) => `/${e(office)}/trips/new${query({ country })}`,
  tripCalendar: (office: string, country?: string) => `/${e(office)}/trips/calendar${query({ country })}`,
  tripCalendarEnd: (office: string) => `/${e(office)}/trips/calendar/end`,
  trip: (office: string, id: string, done?: string) => `/${e(office)}/trips/${e(id)}${query({ done })}`,
  editTrip: (office: string, id: string) => `/${e(office)}/trips/${e(id)}/edit`,
  cancelTrip: (office: string, id: string) => `/${e(office)}/trips/${e(id)}/cancel`,
  askTrip: (office: string, id: string, kind?: string) => `/${e(office)}/trips/${e(id)}/ask${query({ kind })}`,
  tripRequest: (office: string, id: string, request: string) => `/${e(office)}/trips/${e(id)}/requests/${e(request)}`,
  tripWithdraw: (office: string, id: string, request: string) =>
    `/${e(office)}/trips/${e(id)}/requests/${e(request)}/withdraw`,
  /** `added`: the participant who was just added. */
  tripPeople: (office: string, id: string, added?: string) => `/${e(office)}/trips/${e(id)}/people${query({ added })}`,
  tripParticipantRemove: (office: string, id: string, participant: string) =>
    `/${e(office)}/trips/${e(id)}/people/${e(participant)}/remove`,
  tripProgramme: (office: string, id: string) => `/${e(office)}/trips/${e(id)}/programme`,
  tripEntry: (office: string, id: string, entry: string) => `/${e(office)}/trips/${e(id)}/programme/${e(entry)}`,
  tripEntryMove: (office: string, id: string, entry: string) =>
    `/${e(office)}/trips/${e(id)}/programme/${e(entry)}/move`,
  tripEntryRemove: (office: string, id: string, entry: string) =>
    `/${e(office)}/trips/${e(id)}/programme/${e(entry)}/remove`,
  tripReport: (office: string, id: string) => `/${e(office)}/trips/${e(id)}/report`,
  /**
   * Calendars: a person's own, an office's, one desk's. `token` is the person's
   * (app/delivery/calendars/calendar-tokens.server.ts).
   */
  myCalendar: (token: string) => `/calendar/${e(token)}/trips.ics`,
  officeCalendar: (office: string, token?: string) => `/${e(office)}/calendar.ics${query({ token })}`,
  deskCalendar: (office: string, iso: string, token?: string) =>
    `/${e(office)}/countries/${e(iso)}/calendar.ics${query({ token })}`,
  /** `?country=GH&state=open&q=…` narrows; `done` says what was just done. */
  questions: (
    office: string,
    narrowed: { country?: string; state?: string; whose?: string; q?: string; done?: string } = {},
  ) => `/${e(office)}/questions${query(narrowed)}`,
  newQuestion: (office: string, country?: string, audience?: 'network') =>
    `/${e(office)}/questions/new${query({ country, audience })}`,
  question: (office: string, id: string, done?: string) => `/${e(office)}/questions/${e(id)}${query({ done })}`,
  editQuestion: (office: string, id: string) => `/${e(office)}/questions/${e(id)}/edit`,
  passQuestion: (office: string, id: string) => `/${e(office)}/questions/${e(id)}/pass`,
  helpedQuestion: (office: string, id: string) => `/${e(office)}/questions/${e(id)}/helped`,
  closeQuestion: (office: string, id: string) => `/${e(office)}/questions/${e(id)}/close`,
  reopenQuestion: (office: string, id: string) => `/${e(office)}/questions/${e(id)}/reopen`,
  deleteQuestion: (office: string, id: string) => `/${e(office)}/questions/${e(id)}/delete`,
  /** Notes of a desk, perhaps about one question or introduction there. */
  case: (office: string, id: string) => `/${e(office)}/cases/${e(id)}`,
  notes: (office: string, about: { country?: string; case?: string; done?: string } = {}) =>
    `/${e(office)}/notes${query(about)}`,
  deleteNote: (office: string, id: string) => `/${e(office)}/notes/${e(id)}/delete`,
  introductions: (office: string, whose?: string) => `/${e(office)}/introductions${query({ whose })}`,
  /** `own`: the listing of one's own that goes with it. */
  meet: (office: string, presence: string, own?: string) =>
    `/${e(office)}/introductions/new${query({ presence, own })}`,
  askIntroduction: (office: string) => `/${e(office)}/introductions/ask`,
  introduction: (office: string, id: string, done?: string) => `/${e(office)}/introductions/${e(id)}${query({ done })}`,
  /** The same step from a mail, without signing in, in the language of the mail. */
  answer: (token: string, step: string, lang?: string, done?: string) =>
    `/answer/${e(token)}/${e(step)}${query({ lang, done })}`,
  introductionBlock: (office: string, id: string) => `/${e(office)}/introductions/${e(id)}/block`,
  introductionReport: (office: string, id: string) => `/${e(office)}/introductions/${e(id)}/report`,
  adminReports: (office: string) => `/${e(office)}/admin/reports`,
  unblock: (office: string, slug: string) => `/${e(office)}/organisations/${e(slug)}/unblock`,
  introductionContact: (office: string, id: string) => `/${e(office)}/introductions/${e(id)}/contact`,
  introductionStep: (office: string, id: string, step: string) => `/${e(office)}/introductions/${e(id)}/${e(step)}`,
  /** What came of something: `of` is `introductions`, `questions` or `trips`. */
  results: (office: string, of: string, id: string, done?: string) =>
    `/${e(office)}/results/${e(of)}/${e(id)}${query({ done })}`,
  answerResult: (office: string, id: string) => `/${e(office)}/results/answer/${e(id)}`,
  takeResultBack: (office: string, id: string) => `/${e(office)}/results/take-back/${e(id)}`,
  /** From a mail and without signing in (collaboration/results/ask-link.server.ts); `tap`: what was tapped there. */
  resultByMail: (office: string, token: string, more: { tap?: string; lang?: string; done?: string } = {}) =>
    `/${e(office)}/results/by-mail/${e(token)}${query(more)}`,
  goals: (office: string, done?: string) => `/${e(office)}/goals${query({ done })}`,
  newGoal: (office: string) => `/${e(office)}/goals/new`,
  goal: (office: string, id: string, done?: string) => `/${e(office)}/goals/${e(id)}${query({ done })}`,
  editGoal: (office: string, id: string) => `/${e(office)}/goals/${e(id)}/edit`,
  dropGoal: (office: string, id: string) => `/${e(office)}/goals/${e(id)}/remove`,
  /** The office's figures of a period: `{ from: '2026-01-01', until: '2026-03-31' }`. */
  report: (office: string, period: { from?: string; until?: string } = {}) => `/${e(office)}/report${query(period)}`,
  reportFile: (office: string, period: { from?: string; until?: string } = {}) =>
    `/${e(office)}/report.csv${query(period)}`,
  reportText: (office: string, period: { from?: string; until?: string } = {}) =>
    `/${e(office)}/report.txt${query(period)}`,
  work: (office: string) => `/${e(office)}/ambassador/work`,
  handOver: (office: string) => `/${e(office)}/ambassador/hand-over`,
  handOverFor: (office: string, id: string) => `/${e(office)}/admin/ambassadors/${e(id)}/hand-over`,
  workload: (office: string) => `/${e(office)}/admin/workload`,
  places: () => '/places',
  /** Sectors that fit words: `{ q: 'pompen', language: 'nl', kind: 'company' }`. */
  sectorsFind: (question: Record<string, string> = {}) => `/sectors${query(question)}`,
  admin: (office: string) => `/${e(office)}/admin`,
  adminMembers: (office: string, search = '') => `/${e(office)}/admin/members${search}`,
  membersFile: (office: string, search = '') => `/${e(office)}/admin/members.csv${search}`,
  adminInvitations: (office: string) => `/${e(office)}/admin/invitations`,
  /** What an office that is not open yet still needs, and the button that opens it. */
  openOffice: (office: string) => `/${e(office)}/admin/open`,
  hideFirstSteps: (office: string) => `/${e(office)}/first-steps/hide`,
  adminFading: (office: string) => `/${e(office)}/admin/fading`,
  acceptMember: (office: string, id: string) => `/${e(office)}/admin/members/${e(id)}/accept`,
  declineMember: (office: string, id: string) => `/${e(office)}/admin/members/${e(id)}/decline`,
  memberRole: (office: string, id: string) => `/${e(office)}/admin/members/${e(id)}/role`,
  endMember: (office: string, id: string) => `/${e(office)}/admin/members/${e(id)}/end`,
  revokeInvitation: (office: string, id: string) => `/${e(office)}/admin/invitations/${e(id)}/revoke`,
  resendInvitation: (office: string, id: string) => `/${e(office)}/admin/invitations/${e(id)}/resend`,
  approveOrganisation: (office: string, id: string) => `/${e(office)}/admin/organisations/${e(id)}/approve`,
  seenChange: (office: string, id: string) => `/${e(office)}/admin/changes/${e(id)}/seen`,
  undoChange: (office: string, id: string) => `/${e(office)}/admin/changes/${e(id)}/undo`,
  rejectOrganisation: (office: string, id: string) => `/${e(office)}/admin/organisations/${e(id)}/reject`,
  adminAmbassador: (office: string, id: string) => `/${e(office)}/admin/ambassadors/${e(id)}`,
  endAmbassador: (office: string, id: string) => `/${e(office)}/admin/ambassadors/${e(id)}/end`,
  joinNetwork: (office: string, network: string) => `/${e(office)}/admin/networks/${e(network)}/join`,
  leaveNetwork: (office: string, network: string) => `/${e(office)}/admin/networks/${e(network)}/leave`,
  adminOrganisations: (office: string) => `/${e(office)}/admin/organisations`,
  adminAudit: (office: string, search = '') => `/${e(office)}/admin/audit${search}`,
  adminAuditFile: (office: string, search = '') => `/${e(office)}/admin/audit.csv${search}`,
  memberFactor: (office: string, id: string) => `/${e(office)}/admin/members/${e(id)}/second-factor`,
  eraseOrganisation: (office: string, organisation: string) => `/${e(office)}/organisations/${e(organisation)}/erase`,
  adminSettings: (office: string) => `/${e(office)}/admin/settings`,
  adminAmbassadors: (office: string, country?: string) => `/${e(office)}/admin/ambassadors${query({ country })}`,
  acceptApplication: (office: string, id: string) => `/${e(office)}/admin/ambassadors/applications/${e(id)}`,
  declineApplication: (office: string, id: string) => `/${e(office)}/admin/ambassadors/applications/${e(id)}/decline`,
  remindAmbassador: (office: string, id: string) => `/${e(office)}/admin/ambassadors/${e(id)}/remind`,
  coverage: (office: string, search = '') => `/${e(office)}/admin/coverage${search}`,
  coverageFile: (office: string) => `/${e(office)}/admin/coverage.csv`,
  /** One desk's people in their order, and its call. */
  staffing: (office: string, iso: string) => `/${e(office)}/admin/coverage/${e(iso)}`,
  moveForward: (office: string, iso: string) => `/${e(office)}/admin/coverage/${e(iso)}/forward`,
  endCall: (office: string, iso: string) => `/${e(office)}/admin/coverage/${e(iso)}/end-call`,
  adminNetworks: (office: string) => `/${e(office)}/admin/networks`,
}

/** First path segments that can never be an office's slug. */
export const reservedSlugs = [
  'about',
  'answer',
  'begin',
  'privacy',
  'accessibility',
  'language',
  'sign-in',
  'sign-up',
  'sign-out',
  'confirm',
  'forgot',
  'reset',
  'invitations',
  'account',
  'erased',
  'digest',
  'calendar',
  'mailbox',
  'platform',
  'networks',
  'places',
  'sectors',
  'names',
  'api',
  'healthz',
  'readyz',
  'metrics',
  'assets',
  'build',
  'favicon',
  'robots',
  'sitemap',
  'map',
  'new',
  'admin',
  'search',
  'office',
  'offices',
  'www',
  'static',
]

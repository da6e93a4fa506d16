/** Every page that can be looked at as it is, and who looks: for the specs that walk all of them. */
import type { Sql } from '#db/client.server.ts'
import { idOfSeed } from '../../app/delivery/seeds/questions.server.ts'
import { roomPages, roomSteps } from './rooms.ts'

/**
 * Addresses of pages by route file, with who looks. Office pages are Deventer's; `:id` and `:org` are filled in below.
 */
export const pages: Record<string, { as?: string; path: string }[]> = {
  'delivery/home/routes/front.tsx': [{ path: '/' }],
  'delivery/home/routes/home.tsx': [{ path: '/deventer' }, { as: 'company@deventer.example', path: '/deventer' }],
  'delivery/inbox/routes/inbox.tsx': [
    { as: 'admin@deventer.example', path: '/deventer/inbox' },
    { as: 'company@deventer.example', path: '/deventer/inbox' },
    { as: 'member@deventer.example', path: '/deventer/inbox' },
  ],
  'directory/networks/routes/list.tsx': [{ path: '/networks' }],
  'directory/networks/routes/show.tsx': [{ path: '/networks/hanse' }],
  'delivery/joining/routes/join.tsx': [{ as: 'admin@zwolle.example', path: '/deventer/join' }],
  'directory/members/routes/leave.tsx': [{ as: 'member@deventer.example', path: '/deventer/leave' }],
  'delivery/privacy/routes/privacy.tsx': [{ path: '/privacy' }],
  'delivery/privacy/routes/accessibility.tsx': [{ path: '/accessibility' }],
  'delivery/joining/routes/invitation.tsx': [{ path: '/invitations/deventer-demo-invitation' }],
  'discovery/search/routes/search.tsx': [
    { path: '/deventer/search' },
    { path: '/deventer/search?country=GH&scope=network' },
    { path: '/deventer/search?q=zzzzzz&country=GH' },
  ],
  'discovery/saved/routes/saved-searches.tsx': [{ as: 'company@deventer.example', path: '/deventer/searches' }],
  'delivery/desks/routes/countries.tsx': [
    { path: '/deventer/countries' },
    { path: '/deventer/countries?all=1&order=name' },
  ],
  'delivery/desks/routes/country.tsx': [
    { path: '/deventer/countries/UG' },
    { path: '/deventer/countries/TV' },
    { path: '/deventer/countries/UG?scope=network' },
  ],
  'directory/organisations/routes/list.tsx': [
    { path: '/deventer/organisations' },
    { path: '/luebeck/organisations?scope=network&home=NL' },
  ],
  'directory/organisations/routes/show.tsx': [
    { path: '/deventer/organisations/ijsselpomp' },
    { as: 'company@deventer.example', path: '/deventer/organisations/ijsselpomp' },
  ],
  'directory/organisations/routes/new.tsx': [{ as: 'member@deventer.example', path: '/deventer/organisations/new' }],
  'directory/organisations/routes/edit.tsx': [
    { as: 'company@deventer.example', path: '/deventer/organisations/ijsselpomp/edit' },
  ],
  'directory/presences/routes/new.tsx': [
    { as: 'company@deventer.example', path: '/deventer/organisations/ijsselpomp/publish' },
  ],
  'directory/demand/routes/look.tsx': [
    { as: 'company@deventer.example', path: '/deventer/organisations/ijsselpomp/look' },
  ],
  'directory/presences/routes/show.tsx': [{ path: '/deventer/presences/:id' }],
  'directory/presences/routes/edit.tsx': [{ as: 'admin@deventer.example', path: '/deventer/presences/:id/edit' }],
  'directory/presences/routes/mine.tsx': [
    { as: 'company@deventer.example', path: '/deventer/mine' },
    { as: 'member@deventer.example', path: '/deventer/mine' },
  ],
  'directory/seekers/routes/looking.tsx': [
    { as: 'member@deventer.example', path: '/deventer/looking' },
    { as: 'company@deventer.example', path: '/deventer/looking' },
  ],
  'collaboration/matches/routes/list.tsx': [
    { as: 'lotte.loods@deventer.example', path: '/deventer/matches?scope=network' },
    { path: '/deventer/matches' },
    { as: 'company@deventer.example', path: '/deventer/matches' },
    { as: 'company@deventer.example', path: '/deventer/matches?show=hidden' },
    { as: 'member@deventer.example', path: '/deventer/matches' },
    { as: 'admin@deventer.example', path: '/deventer/matches' },
    { as: 'admin@deventer.example', path: '/deventer/matches?organisation=bron-en-put&scope=network' },
  ],
  'collaboration/matches/routes/how.tsx': [{ path: '/deventer/matches/how' }],
  'directory/ambassadors/routes/people.tsx': [
    { path: '/deventer/ambassadors' },
    { path: '/deventer/ambassadors?country=UG&language=de' },
  ],
  'directory/ambassadors/routes/person.tsx': [{ path: '/deventer/ambassadors/:ambassador' }],
  'directory/ambassadors/routes/mine.tsx': [
    { as: 'ambassador@deventer.example', path: '/deventer/ambassador' },
    { as: 'member@deventer.example', path: '/deventer/ambassador' },
  ],
  'directory/ambassadors/routes/apply.tsx': [
    { path: '/deventer/ambassador/apply?country=ZA' },
    { as: 'member@deventer.example', path: '/deventer/ambassador/apply' },
  ],
  'directory/ambassadors/routes/coverage.tsx': [
    { as: 'admin@deventer.example', path: '/deventer/admin/coverage' },
    { as: 'admin@deventer.example', path: '/deventer/admin/coverage?gap=silent' },
  ],
  'directory/ambassadors/routes/staffing.tsx': [
    { as: 'admin@deventer.example', path: '/deventer/admin/coverage/UG' },
    { as: 'admin@deventer.example', path: '/deventer/admin/coverage/ZA' },
  ],
  'collaboration/questions/routes/list.tsx': [
    { as: 'company@deventer.example', path: '/deventer/questions' },
    { as: 'member@deventer.example', path: '/deventer/questions?q=douane' },
    { as: 'ambassador@deventer.example', path: '/deventer/questions?q=zzzz' },
  ],
  'collaboration/questions/routes/new.tsx': [
    { as: 'company@deventer.example', path: '/deventer/questions/new?country=GH' },
  ],
  'collaboration/questions/routes/show.tsx': [
    { as: 'company@deventer.example', path: `/deventer/questions/${idOfSeed('customs-mombasa')}` },
    { as: 'ambassador@deventer.example', path: `/deventer/questions/${idOfSeed('drilling-permit-uganda')}` },
  ],
  'collaboration/questions/routes/edit.tsx': [
    { as: 'ngo@deventer.example', path: `/deventer/questions/${idOfSeed('drilling-permit-uganda')}/edit` },
  ],
  'collaboration/questions/routes/pass.tsx': [
    { as: 'ambassador@deventer.example', path: `/deventer/questions/${idOfSeed('drilling-permit-uganda')}/pass` },
  ],
  'collaboration/cases/routes/notes.tsx': [{ as: 'ambassador@deventer.example', path: '/deventer/notes?country=KE' }],
  'collaboration/introductions/routes/list.tsx': [{ as: 'company@deventer.example', path: '/deventer/introductions' }],
  'collaboration/introductions/routes/new.tsx': [
    { as: 'company@deventer.example', path: '/deventer/introductions/new?presence=:id' },
    { as: 'member@deventer.example', path: '/deventer/introductions/new?presence=:id' },
  ],
  'collaboration/introductions/routes/show.tsx': [
    { as: 'company@deventer.example', path: `/deventer/introductions/${idOfSeed('introduction mombasa')}` },
    { as: 'company@deventer.example', path: `/deventer/introductions/${idOfSeed('meeting pump')}` },
    { as: 'ngo@deventer.example', path: `/deventer/introductions/${idOfSeed('meeting sealed')}` },
    { as: 'lotte.loods@deventer.example', path: `/deventer/introductions/${idOfSeed('meeting made')}` },
  ],
  'collaboration/introductions/routes/block.tsx': [
    { as: 'company@deventer.example', path: `/deventer/introductions/${idOfSeed('meeting pump')}/block` },
  ],
  'collaboration/introductions/routes/report.tsx': [
    { as: 'company@deventer.example', path: `/deventer/introductions/${idOfSeed('introduction mombasa')}/report` },
  ],
  'collaboration/introductions/routes/reports.tsx': [{ as: 'admin@deventer.example', path: '/deventer/admin/reports' }],
  'collaboration/introductions/routes/see-contact.tsx': [
    { as: 'lotte.loods@deventer.example', path: `/deventer/introductions/${idOfSeed('meeting made')}/contact` },
  ],
  'collaboration/results/routes/thing.tsx': [
    { as: 'company@deventer.example', path: `/deventer/results/introductions/${idOfSeed('introduction mombasa')}` },
    { as: 'member@deventer.example', path: `/deventer/results/questions/${idOfSeed('customs-mombasa')}` },
  ],
  'collaboration/results/routes/goals.tsx': [
    { as: 'member@deventer.example', path: '/deventer/goals' },
    { as: 'reader@deventer.example', path: '/deventer/goals' },
    { as: 'admin@zwolle.example', path: '/zwolle/goals' },
  ],
  'collaboration/results/routes/goal.tsx': [
    { as: 'admin@deventer.example', path: `/deventer/goals/${idOfSeed('goal this year')}` },
  ],
  'collaboration/results/routes/goal-new.tsx': [{ as: 'admin@deventer.example', path: '/deventer/goals/new' }],
  'collaboration/results/routes/goal-edit.tsx': [
    { as: 'admin@deventer.example', path: `/deventer/goals/${idOfSeed('goal this year')}/edit` },
  ],
  'delivery/reports/routes/report.tsx': [
    { as: 'reader@deventer.example', path: '/deventer/report' },
    { as: 'admin@zwolle.example', path: '/zwolle/report' },
  ],
  'collaboration/cases/routes/work.tsx': [
    { as: 'ambassador@deventer.example', path: '/deventer/ambassador/work' },
    { as: 'member@deventer.example', path: '/deventer/ambassador/work' },
  ],
  'collaboration/cases/routes/hand-over-mine.tsx': [
    { as: 'ambassador@deventer.example', path: '/deventer/ambassador/hand-over' },
  ],
  'collaboration/cases/routes/workload.tsx': [{ as: 'admin@deventer.example', path: '/deventer/admin/workload' }],
  'collaboration/enquiries/routes/contact.tsx': [
    { path: '/deventer/contact' },
    { path: '/deventer/contact?presence=:id' },
    { path: '/deventer/contact?sent=1' },
  ],
  'collaboration/enquiries/routes/confirm.tsx': [{ path: '/deventer/contact/confirm/none?sent=1' }],
  'collaboration/enquiries/routes/reply.tsx': [{ path: '/deventer/contact/reply/none?sent=1' }],
  'collaboration/enquiries/routes/list.tsx': [{ as: 'ambassador@deventer.example', path: '/deventer/enquiries' }],
  'collaboration/enquiries/routes/show.tsx': [
    { as: 'admin@deventer.example', path: `/deventer/enquiries/${idOfSeed('enquiry pumps')}` },
    { as: 'admin@deventer.example', path: `/deventer/enquiries/${idOfSeed('enquiry internship')}` },
  ],
  'collaboration/enquiries/routes/step.tsx': [
    { as: 'admin@deventer.example', path: `/deventer/enquiries/${idOfSeed('enquiry pumps')}/answer` },
    { as: 'admin@deventer.example', path: `/deventer/enquiries/${idOfSeed('enquiry pumps')}/put` },
  ],
  'delivery/mailbox/routes/mailbox.tsx': [{ path: '/mailbox' }],
  'identity/routes/sign-in.tsx': [{ path: '/sign-in' }],
  'identity/routes/sign-up.tsx': [{ path: '/sign-up' }],
  'identity/routes/forgot.tsx': [{ path: '/forgot' }],
  'delivery/calendars/routes/calendar.tsx': [{ as: 'company@deventer.example', path: '/deventer/trips/calendar' }],
  'identity/routes/account.tsx': [{ as: 'company@deventer.example', path: '/account' }],
  'identity/routes/address.tsx': [
    { as: 'company@deventer.example', path: '/account/address' },
    { as: 'company@deventer.example', path: '/account/address?sent=1' },
  ],
  'identity/routes/password.tsx': [{ as: 'company@deventer.example', path: '/account/password' }],
  'identity/routes/second-factor.tsx': [{ as: 'company@deventer.example', path: '/account/second-factor' }],
  'delivery/privacy/routes/my-data.tsx': [{ as: 'company@deventer.example', path: '/account/data' }],
  'delivery/privacy/routes/erase.tsx': [
    { as: 'company@deventer.example', path: '/account/erase' },
    { as: 'platform@kogge.example', path: '/account/erase' },
  ],
  'delivery/privacy/routes/erased.tsx': [{ path: '/erased' }],
  'directory/organisations/routes/erase.tsx': [
    { as: 'company@deventer.example', path: '/deventer/organisations/ijsselpomp/erase' },
  ],
  'delivery/audit/routes/office.tsx': [
    { as: 'admin@deventer.example', path: '/deventer/admin/audit' },
    { as: 'admin@deventer.example', path: '/deventer/admin/audit?kind=contacts&from=2020-01-01&until=2020-01-02' },
  ],
  'delivery/audit/routes/platform.tsx': [{ as: 'platform@kogge.example', path: '/platform/audit' }],
  'delivery/platform/routes/second-factor.tsx': [{ as: 'platform@kogge.example', path: '/platform/second-factor' }],
  'identity/routes/sessions.tsx': [{ as: 'company@deventer.example', path: '/account/sessions' }],
  'delivery/feeds/routes/api.tsx': [{ path: '/api/v1' }],
  'delivery/frame/routes/missing.tsx': [{ path: '/nowhere/at/all' }],
  'directory/offices/routes/overview.tsx': [{ as: 'admin@deventer.example', path: '/deventer/admin' }],
  'directory/members/routes/list.tsx': [{ as: 'admin@deventer.example', path: '/deventer/admin/members' }],
  'directory/members/routes/invitations.tsx': [{ as: 'admin@deventer.example', path: '/deventer/admin/invitations' }],
  'directory/organisations/routes/waiting.tsx': [
    { as: 'admin@deventer.example', path: '/deventer/admin/organisations' },
  ],
  'directory/offices/routes/fading.tsx': [{ as: 'admin@deventer.example', path: '/deventer/admin/fading' }],
  'delivery/first-steps/routes/open.tsx': [{ as: 'admin@deventer.example', path: '/deventer/admin/open' }],
  'directory/offices/routes/settings.tsx': [{ as: 'admin@deventer.example', path: '/deventer/admin/settings' }],
  'directory/networks/routes/own.tsx': [{ as: 'admin@deventer.example', path: '/deventer/admin/networks' }],
  'directory/ambassadors/routes/list.tsx': [{ as: 'admin@deventer.example', path: '/deventer/admin/ambassadors' }],
  'delivery/platform/routes/offices.tsx': [{ as: 'platform@kogge.example', path: '/platform' }],
  'delivery/platform/routes/new-office.tsx': [{ as: 'platform@kogge.example', path: '/platform/offices/new' }],
  'delivery/platform/routes/networks.tsx': [{ as: 'platform@kogge.example', path: '/platform/networks' }],
  'delivery/platform/routes/network.tsx': [{ as: 'platform@kogge.example', path: '/platform/networks/hanse' }],
  ...roomPages,
}

/** Frames around pages, and steps of a journey that its own spec walks with axe. */
export const elsewhere = [
  // e2e/meet.spec.ts, e2e/results.spec.ts
  'collaboration/introductions/routes/step.tsx',
  'collaboration/results/routes/answer.tsx',
  'collaboration/results/routes/by-mail.tsx',
  'collaboration/cases/routes/hand-over.tsx',
  'delivery/joining/routes/begin.tsx',
  'delivery/joining/routes/draft-organisation.tsx',
  'delivery/joining/routes/draft-presences.tsx',
  'directory/organisations/routes/archive.tsx',
  'delivery/platform/routes/archive.tsx',
  'delivery/frame/routes/office.tsx',
  'delivery/frame/routes/admin.tsx',
  'delivery/platform/routes/layout.tsx',
  'identity/routes/confirm.tsx',
  'identity/routes/confirm-again.tsx',
  'identity/routes/address-change.tsx',
  'identity/routes/address-keep.tsx',
  'collaboration/introductions/routes/answer.tsx',
  'delivery/digests/routes/settings.tsx',
  'delivery/digests/routes/stop.tsx',
  'delivery/digests/routes/less.tsx',
  'discovery/saved/routes/rename-search.tsx',
  'identity/routes/reset.tsx',
  'delivery/mailbox/routes/mailbox-mail.tsx',
  'directory/ambassadors/routes/edit.tsx',
  'directory/ambassadors/routes/accept.tsx',
  'directory/ambassadors/routes/decline.tsx',
  'directory/ambassadors/routes/by-mail.tsx',
  'directory/members/routes/accept.tsx',
  'directory/members/routes/decline.tsx',
  'directory/members/routes/role.tsx',
  'directory/members/routes/second-factor.tsx',
  // e2e/second-factor.spec.ts
  'identity/routes/sign-in-code.tsx',
  'identity/routes/second-factor-off.tsx',
  'identity/routes/recovery-codes.tsx',
  'directory/members/routes/end.tsx',
  'directory/organisations/routes/reject.tsx',
  'directory/networks/routes/leave.tsx',
  'collaboration/matches/routes/interesting.tsx',
  'collaboration/matches/routes/not-for-us.tsx',
  'collaboration/matches/routes/take-back.tsx',
  'delivery/platform/routes/invite.tsx',
  'delivery/platform/routes/add-office.tsx',
  'delivery/platform/routes/membership.tsx',
  ...roomSteps,
]

/** The address of a page with its holes filled from the demo: `:id` is a public presence of Deventer's. */
export async function addressOf(path: string, owner: Sql): Promise<string> {
  if (!path.includes(':')) return path
  const [{ id }] = await owner<{ id: string }[]>`
    select p.id from kogge.presences p join kogge.offices o on o.id = p.office_id
    where o.slug = 'deventer' and p.audience = 'public' order by p.id limit 1`
  const [{ ambassador }] = await owner<{ ambassador: string }[]>`
    select id as ambassador from kogge.ambassadors where name = 'Samira Zeewind'`
  return path.replace(':id', id).replace(':ambassador', ambassador)
}

/** The addresses of accounts and of the platform, by pattern, for isolation-routes.ts. */
import type { Probe, Whose } from './isolation-routes.ts'

const noToken = 'a'.repeat(43)
const one = (path: string, whose: Whose, more: Partial<Probe> = {}): Probe[] => [{ path, whose, ...more }]

export const accountProbes: Record<string, Probe[]> = {
  account: one('/account', 'people'),
  'account/password': one('/account/password', 'people'),
  'sign-in/code': one('/sign-in/code', 'action'),
  'account/second-factor': one('/account/second-factor', 'people'),
  'account/second-factor/off': one('/account/second-factor/off', 'action'),
  'account/second-factor/codes': one('/account/second-factor/codes', 'action'),
  'account/data': one('/account/data', 'people'),
  'account/data/file': one('/account/data/file', 'people'),
  'account/erase': one('/account/erase', 'people'),
  erased: one('/erased', 'everybody'),
  'account/sessions': one('/account/sessions', 'people'),
  'account/address': one('/account/address', 'people'),
  'account/address/:token': one(`/account/address/${noToken}`, 'spent'),
  'account/address/:token/back': one(`/account/address/${noToken}/back`, 'spent'),
  'account/sessions/others': one('/account/sessions/others', 'action'),
}

/** `office` and `network` are slugs. */
export const platformProbes = (office: string, network: string): Record<string, Probe[]> => ({
  platform: one('/platform', 'platform'),
  'platform/audit': one('/platform/audit', 'platform'),
  'platform/audit.csv': one('/platform/audit.csv', 'platform'),
  'platform/second-factor': one('/platform/second-factor', 'platform', { form: { email: 'nobody@evil.example' } }),
  'platform/offices/new': one('/platform/offices/new', 'platform'),
  'platform/offices/:slug/archive': one(`/platform/offices/${office}/archive`, 'platform', { form: {} }),
  'platform/offices/:slug/invite': one(`/platform/offices/${office}/invite`, 'platform', {
    form: { email: 'mine@evil.example' },
  }),
  'platform/networks': one('/platform/networks', 'platform'),
  'platform/networks/:network': one(`/platform/networks/${network}`, 'platform'),
  'platform/networks/:network/offices': one(`/platform/networks/${network}/offices`, 'action', {
    form: { office: office },
  }),
  'platform/networks/:network/offices/:slug': one(`/platform/networks/${network}/offices/${office}`, 'platform', {
    form: { state: 'suspended', reason: 'x' },
  }),
})

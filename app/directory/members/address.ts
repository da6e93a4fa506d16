/**
 * What somebody's e-mail address says about the organisation they name: whether it belongs to the same domain as its
 * website. A hint for whoever decides, no proof: domains are compared by name, and many people write from a mail
 * service. Pure.
 */

/**
 * `same` domain as the website, `other` domain, a `free` mail service, or `unknown`: there is no website to compare
 * with.
 */
export type AddressHint = 'same' | 'other' | 'free' | 'unknown'

/** Where anybody gets an address. Those with many countries (`yahoo.de`) are named by their first part. */
const freeNames = new Set([
  'gmail',
  'googlemail',
  'hotmail',
  'outlook',
  'live',
  'msn',
  'yahoo',
  'ymail',
  'aol',
  'icloud',
  'gmx',
  'proton',
  'protonmail',
  'yandex',
  'mail',
])
const freeDomains = new Set([
  'me.com',
  'mac.com',
  'pm.me',
  'web.de',
  't-online.de',
  'freenet.de',
  'posteo.de',
  'mailbox.org',
  'arcor.de',
  'ziggo.nl',
  'kpnmail.nl',
  'kpnplanet.nl',
  'planet.nl',
  'home.nl',
  'hetnet.nl',
  'xs4all.nl',
  'upcmail.nl',
  'casema.nl',
  'chello.nl',
  'solcon.nl',
  'telfort.nl',
  'tele2.nl',
  'online.nl',
  'zonnet.nl',
  'caiway.nl',
  'skynet.be',
  'telenet.be',
  'orange.fr',
  'wanadoo.fr',
  'laposte.net',
  'libero.it',
  'wp.pl',
  'o2.pl',
  'tutanota.com',
  'duck.com',
  'fastmail.com',
  'hey.com',
  'zoho.com',
  'qq.com',
  '163.com',
])
/** Under a country's domain these are no names of organisations: `acme.co.uk` is one, `co.uk` is none. */
const generic = new Set([
  'ac',
  'co',
  'com',
  'edu',
  'go',
  'gob',
  'gouv',
  'gov',
  'ltd',
  'mil',
  'ne',
  'net',
  'nom',
  'or',
  'org',
  'plc',
  'sch',
])
/** Sites that carry the pages of many: their domain is nobody's own. */
const hosts = new Set([
  'blogspot.com',
  'business.site',
  'facebook.com',
  'github.io',
  'google.com',
  'instagram.com',
  'jimdo.com',
  'jimdofree.com',
  'jimdosite.com',
  'jouwweb.nl',
  'linkedin.com',
  'linktr.ee',
  'netlify.app',
  'site123.me',
  'squarespace.com',
  'vercel.app',
  'webnode.nl',
  'weebly.com',
  'wixsite.com',
  'wordpress.com',
  'x.com',
])

/** The domain of an address: `ada@mail.kade.example` → `mail.kade.example`. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** The part of a domain that somebody registered: `www.kade.co.uk` → `kade.co.uk`. */
export function registrable(domain: string): string {
  const labels = domain.toLowerCase().replace(/\.$/, '').split('.')
  const wide = labels.length > 2 && labels.at(-1)!.length === 2 && generic.has(labels.at(-2)!)
  return labels.slice(wide ? -3 : -2).join('.')
}

/** What the address says beside the organisation's website (null: none). */
export function addressHint(email: string, website: string | null): AddressHint {
  const domain = registrable(domainOf(email))
  if (freeDomains.has(domain) || freeNames.has(domain.split('.')[0])) return 'free'
  const host = website && URL.canParse(website) ? registrable(new URL(website).hostname) : null
  if (!host || hosts.has(host)) return 'unknown'
  return host === domain ? 'same' : 'other'
}

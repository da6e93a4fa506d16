import { expect, test } from 'vitest'
import { addressHint, domainOf, registrable, type AddressHint } from './address.ts'

test.each([
  ['kade.example', 'kade.example'],
  ['www.Kade.example', 'kade.example'],
  ['a.b.kade.co.uk', 'kade.co.uk'],
  ['kade.com.br', 'kade.com.br'],
  ['go.nl', 'go.nl'],
])('%s is registered as %s', (domain, own) => expect(registrable(domain)).toBe(own))

test('the domain of an address is what follows the last @', () =>
  expect(domainOf('"a@b"@Kade.example')).toBe('kade.example'))

test.each<[string, string | null, AddressHint]>([
  ['ada@kade.nl', 'https://www.kade.nl/over-ons', 'same'],
  ['ada@mail.kade.nl', 'http://kade.nl', 'same'],
  ['ada@kade.co.uk', 'https://other.co.uk/', 'other'],
  ['ada@kade.nl.evil.example', 'https://kade.nl', 'other'],
  ['ada@notkade.nl', 'https://kade.nl', 'other'],
  ['ada@gmail.com', 'https://kade.nl', 'free'],
  ['ada@yahoo.de', null, 'free'],
  ['ada@ziggo.nl', 'https://ziggo.nl', 'free'],
  ['ada@kade.nl', null, 'unknown'],
  ['ada@kade.nl', 'not an address', 'unknown'],
  ['ada@wordpress.com', 'https://kade.wordpress.com', 'unknown'],
])('%s beside %s: %s', (email, website, hint) => expect(addressHint(email, website)).toBe(hint))

/** What attackers send, as tables: each test that takes some of it takes all of it. */

const elsewhere = [
  '//',
  '/.//',
  '/..//',
  '/a/..//',
  '/a/.././/',
  '/./..//',
  '/%2e//',
  '/%2E%2e//',
  '/.%2e//',
  '/a/%2e%2e//',
  '/\\',
  '\\\\',
  '/\\/',
  '/.\\',
  '/./\\',
  '/a/..\\\\',
  '\\/',
  '/\t/',
  '/\n/',
  '/\r/',
  '/.\t//',
  '\t//',
  ' //',
  '/ /',
  '/\u0000/',
  '/%09/',
  '/%0a/',
  '/%0d%0a/',
  '/%5c',
  '/%5C%5C',
  '/%2f',
  '/%2F%2F',
  '/.%2f',
  '/;//',
  '///',
  '////',
  '/\u00a0/',
  '/\u2028/',
  '/\uff0f',
  '/\u3002//',
  'https://',
  'http:',
  'https:',
  '//user@',
  '//[',
  '?//',
  '#//',
  './/',
  '..//',
  'javascript://',
  'data:text/html,//',
].map((begin) => `${begin}evil.example/x`)

/** Ways back to another site, or that no header can carry. None leads anywhere but to this site. */
export const hostilePaths: string[] = [
  ...elsewhere,
  'javascript:alert(1)',
  'evil.example',
  '/ł',
  '/deventer?q=ł',
  '/\ud83d\ude00',
  '/\ud800',
  '/a\r\nSet-Cookie: a=b',
  '/a\r\n\r\n<script>',
  '/%',
  '/%zz',
  '/%00',
  '/\\',
  `/${'a'.repeat(100_000)}`,
  `/${'ł'.repeat(2_000)}`,
  `/${'../'.repeat(500)}/evil.example`,
  '/'.repeat(2_000),
]

/**
 * Those that fit into an address, as the value of a parameter; half a character becomes the sign for one that cannot be
 * read.
 */
export const hostileParameters: string[] = hostilePaths
  .filter((path) => path.length < 2_500)
  .map((path) => new URLSearchParams([['', path]]).toString().slice(1))

/**
 * Letters that people write for a country and ISO does not: part of the table of names (countries.ts), by themselves
 * because the picker knows them before it has asked anybody.
 */
export const abbreviations: Readonly<Record<string, string>> = {
  USA: 'US',
  US: 'US',
  VS: 'US',
  UK: 'GB',
  VK: 'GB',
  GB: 'GB',
  UAE: 'AE',
  VAE: 'AE',
  DRC: 'CD',
  DRK: 'CD',
  RDC: 'CD',
  RSA: 'ZA',
  KSA: 'SA',
  PNG: 'PG',
}

/** All texts of one language in one chunk of the browser's, without those of answers that stand before every page. */
export default import.meta.glob(
  ['../../../locales/en/*.json', '!../../../locales/en/refusals.json', '!../../../locales/en/mail-*.json'],
  {
    eager: true,
    import: 'default',
  },
)

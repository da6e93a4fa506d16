/** All texts of one language in one chunk of the browser's, without those of answers that stand before every page. */
export default import.meta.glob(
  ['../../../locales/de/*.json', '!../../../locales/de/refusals.json', '!../../../locales/de/mail-*.json'],
  {
    eager: true,
    import: 'default',
  },
)

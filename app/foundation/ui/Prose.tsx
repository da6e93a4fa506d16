/** What somebody wrote: in its language, its lines as they were, long words broken. */
export const Prose = ({ lang, children }: { lang?: string; children: string }) => (
  <p className="max-w-prose break-words whitespace-pre-line" lang={lang}>
    {children}
  </p>
)

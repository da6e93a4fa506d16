import type { ReactNode } from 'react'

/**
 * A part of the report: folded on a phone, whole where there is room and on paper. `name` is where links of the
 * contents lead; a browser, and `JumpLink`, open what is folded around it.
 */
export function ReportPart({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${name}-title`}>
      <details className="fold-on-phone">
        <summary className="min-h-11 py-1.5">
          <h2 id={`${name}-title`} className="inline">
            {title}
          </h2>
        </summary>
        <div id={name} tabIndex={-1} className="grid scroll-mt-16 gap-3 pt-2">
          {children}
        </div>
      </details>
    </section>
  )
}

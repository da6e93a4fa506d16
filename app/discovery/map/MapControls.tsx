import type { MutableRefObject, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Handle } from './map-handle.ts'

/** Closer, further, the whole world: for those who neither scroll nor pinch. */
export function MapControls({ handle }: { handle: MutableRefObject<Handle | null> }) {
  const { t } = useTranslation('map')
  return (
    <div className={controls}>
      <Control label={t('canvas.closer')} onClick={() => handle.current?.zoomBy(1)}>
        +
      </Control>
      <Control label={t('canvas.further')} onClick={() => handle.current?.zoomBy(-1)}>
        −
      </Control>
      <Control label={t('canvas.whole')} onClick={() => handle.current?.whole()}>
        ⤢
      </Control>
    </div>
  )
}

/** In a row over the southern sea where there is little room, in a column where there is more. */
const controls =
  'absolute right-2 bottom-2 z-10 flex divide-x divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-sm print:hidden ' +
  '@3xl:top-3 @3xl:right-3 @3xl:bottom-auto @3xl:grid @3xl:divide-x-0 @3xl:divide-y'

function Control({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className="grid size-11 place-items-center text-xl leading-none hover:bg-primary-soft focus-visible:-outline-offset-3"
    >
      <span aria-hidden="true">{children}</span>
    </button>
  )
}

import { useEffect, useRef, type RefObject } from 'react'

/**
 * For a `details` that lies over the page: a press beside it or Escape closes it, as does moving the focus out of it.
 * Without scripts its summary does.
 */
export function useClosing(): RefObject<HTMLDetailsElement> {
  const own = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const within = (target: EventTarget | null) => target instanceof Node && own.current?.contains(target)
    const close = () => {
      if (own.current?.open) own.current.open = false
    }
    const press = ({ target }: Event) => {
      if (!within(target)) close()
    }
    const key = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !own.current?.open) return
      const focused = within(document.activeElement)
      close()
      if (focused) own.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', press)
    document.addEventListener('focusin', press)
    document.addEventListener('keydown', key)
    return () => {
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('focusin', press)
      document.removeEventListener('keydown', key)
    }
  }, [])
  return own
}

import { Link, type LinkProps } from '@remix-run/react'
import { useContext, useRef, type ButtonHTMLAttributes } from 'react'
import { leadsToForm, ReadingAlong } from './reading-along.ts'
import { Sending } from './sending.ts'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger'
type Size = 'normal' | 'small'

const looks: Record<Look, string> = {
  primary: 'bg-primary text-white hover:bg-primary-strong border-transparent',
  secondary: 'bg-surface text-ink border-line-strong hover:border-primary hover:text-primary',
  quiet: 'bg-transparent text-primary border-transparent hover:bg-primary-soft',
  danger: 'bg-surface text-bad border-bad hover:bg-bad-soft',
}
const sizes: Record<Size, string> = { normal: 'min-h-11 px-4 py-2', small: 'min-h-9 px-3 py-1 text-sm' }

/** The class of a button in one of four looks, for links and native elements alike. On paper nobody presses one. */
export const buttonClass = (look: Look = 'primary', size: Size = 'normal') =>
  `inline-flex wrap-break-word print:hidden items-center justify-center gap-2 rounded-lg border font-semibold no-underline transition-colors ${sizes[size]} ${looks[look]}`

/**
 * A native button; it submits where no other type is given. While its form is on its way it takes no press; the one
 * that was pressed shows it. It stays where the focus is: a disabled button would lose it. `bare` has only the class
 * that it is given.
 */
export function Button({
  look = 'primary',
  size,
  className = '',
  type = 'submit',
  children,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look | 'bare'; size?: Size }) {
  const own = useRef<HTMLButtonElement>(null)
  const { busy, pressed } = useContext(Sending)
  const waits = busy && type === 'submit'
  const shows = waits && (pressed === null || pressed === own.current)
  return (
    <button
      ref={own}
      type={type}
      className={`${look === 'bare' ? '' : buttonClass(look, size)} ${className} ${waits ? 'cursor-progress opacity-70' : ''}`.trim()}
      aria-disabled={waits || undefined}
      aria-busy={shows || undefined}
      {...rest}
    >
      {shows && (
        <span
          aria-hidden="true"
          className="mr-2 inline-block size-4 shrink-0 animate-spin rounded-full border-2 border-current border-t-transparent"
        />
      )}
      {children}
    </button>
  )
}

/** A link that looks like a button; none to a form for who reads along. */
export function LinkButton({
  look = 'primary',
  size,
  className = '',
  ...rest
}: LinkProps & { look?: Look; size?: Size }) {
  const reading = useContext(ReadingAlong)
  if (reading && leadsToForm(rest.to)) return null
  return <Link className={`${buttonClass(look, size)} ${className}`} {...rest} />
}

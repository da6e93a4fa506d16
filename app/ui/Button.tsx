import { Link, type LinkProps } from '@remix-run/react'
import type { ButtonHTMLAttributes } from 'react'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger'
type Size = 'normal' | 'small'

const looks: Record<Look, string> = {
  primary: 'bg-primary text-white hover:bg-primary-strong border-transparent',
  secondary: 'bg-surface text-ink border-line-strong hover:border-primary hover:text-primary',
  quiet: 'bg-transparent text-primary border-transparent hover:bg-primary-soft',
  danger: 'bg-surface text-bad border-bad hover:bg-bad-soft',
}
const sizes: Record<Size, string> = { normal: 'min-h-11 px-4 py-2', small: 'min-h-9 px-3 py-1 text-sm' }

/** The class of a button in one of four looks, for links and native elements alike. */
export const buttonClass = (look: Look = 'primary', size: Size = 'normal') =>
  `inline-flex items-center justify-center gap-2 rounded-lg border font-semibold no-underline transition-colors ${sizes[size]} ${looks[look]}`

/** A native button; it submits where no other type is given. */
export function Button({ look = 'primary', size, className = '', type = 'submit', ...rest }: ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look; size?: Size }) {
  return <button type={type} className={`${buttonClass(look, size)} ${className}`} {...rest} />
}

/** A link that looks like a button. */
export function LinkButton({ look = 'primary', size, className = '', ...rest }: LinkProps & { look?: Look; size?: Size }) {
  return <Link className={`${buttonClass(look, size)} ${className}`} {...rest} />
}

import { useState } from 'react'
import { Labelled, shared, type Around } from './Field.tsx'

type Props = Around & { accept: string; largest: number; tooLarge: string }

/** A file to choose. One of more than `largest` bytes is refused in the words `tooLarge` before it is sent. */
export function FileField({ accept, largest, tooLarge, error, ...around }: Props) {
  const [refused, setRefused] = useState<string>()
  const shown = { ...around, error: refused ?? error }
  return (
    <Labelled {...shown}>
      <input
        {...shared(shown)}
        type="file"
        required
        accept={accept}
        className="input"
        onChange={({ target }) => {
          const wrong = (target.files?.[0]?.size ?? 0) > largest ? tooLarge : undefined
          setRefused(wrong)
          target.setCustomValidity(wrong ?? '')
        }}
      />
    </Labelled>
  )
}

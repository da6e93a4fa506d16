/**
 * What only a screen reader says after a name, so that links of one name are told apart: "Pump Works" is heard as "Pump
 * Works, Uganda".
 */
export const Heard = ({ children }: { children: string }) => <span className="sr-only">, {children}</span>

/**
 * A figure beside a link's name. Seen it is the figure alone; heard it is a sentence after the name: "Questions, 2 wait
 * for you".
 */
export function Tally({ figure, heard, className }: { figure: string | number; heard: string; className?: string }) {
  return (
    <>
      <span aria-hidden="true" className={className}>
        {figure}
      </span>
      <Heard>{heard}</Heard>
    </>
  )
}

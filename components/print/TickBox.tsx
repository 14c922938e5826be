/** A box to be seen without colour, and to be ticked by hand where it is empty. */
export function TickBox({ ticked = false }: { ticked?: boolean }) {
  return (
    <span class="tick-box" aria-hidden="true">
      {ticked ? '✓' : ''}
    </span>
  )
}

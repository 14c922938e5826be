/** A box that works without colour; an empty one can be ticked by hand. */
export function TickBox({ ticked = false }: { ticked?: boolean }) {
  return (
    <span class="tick-box" aria-hidden="true">
      {ticked ? '✓' : ''}
    </span>
  )
}

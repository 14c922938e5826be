/** An icon beside words that say the same: screen readers skip it. `path` is of `components/icons`. */
export function Icon({ path }: { path: string }) {
  return (
    <svg class="icon" viewBox="0 -960 960 960" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}

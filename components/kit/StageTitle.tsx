import { useLayoutEffect, useRef } from 'preact/hooks'

/** The heading of a new stage. It takes the focus, because the focused button was removed. */
export function StageTitle({ title }: { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  return (
    <h3 ref={heading} tabIndex={-1}>
      {title}
    </h3>
  )
}

import { useLayoutEffect, useRef } from 'preact/hooks'

/** The heading of what follows; it takes the focus, since what had it is gone. */
export function StageTitle({ title }: { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  return (
    <h3 ref={heading} tabIndex={-1}>
      {title}
    </h3>
  )
}

import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

interface ConfirmProps {
  readonly title: string
  readonly children: ComponentChildren
}

/** A confirmation that replaces the button; the focus goes to its title. */
export function Confirm({ title, children }: ConfirmProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  return (
    <section class="notice" aria-labelledby="asked">
      <h3 id="asked" ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  )
}

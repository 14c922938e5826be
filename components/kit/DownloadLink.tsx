import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'

interface LinkProps {
  readonly fileName: string
  /** What a screen reader says in place of the link's own words. */
  readonly label?: string
  readonly children: ComponentChildren
}

/** Saves a file that was made here. */
export function DownloadLink({
  blob,
  fileName,
  label,
  children,
}: LinkProps & { readonly blob: Blob }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const own = URL.createObjectURL(blob)
    setAddress(own)
    return () => URL.revokeObjectURL(own)
  }, [blob])
  if (address === null) return null
  return (
    <a class="open" href={address} download={fileName} aria-label={label}>
      {children}
    </a>
  )
}

/** Saves JSON that was made here as a file. */
export function JsonLink({ json, ...link }: LinkProps & { readonly json: string }) {
  const blob = useMemo(() => new Blob([json], { type: 'application/json' }), [json])
  return <DownloadLink blob={blob} {...link} />
}

import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'

interface DownloadLinkProps {
  readonly blob: Blob
  readonly fileName: string
  readonly children: ComponentChildren
}

/** Saves a file that was made here. */
export function DownloadLink({ blob, fileName, children }: DownloadLinkProps) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const own = URL.createObjectURL(blob)
    setAddress(own)
    return () => URL.revokeObjectURL(own)
  }, [blob])
  if (address === null) return null
  return (
    <a class="open" href={address} download={fileName}>
      {children}
    </a>
  )
}

import type { Panel } from '../browsers/panel.ts'

/** Drops files onto the place for papers in the panel, as from a folder of the desktop. */
export function dropPapers(
  panel: Panel,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<unknown> {
  return panel.evaluate(
    (document, given) => {
      const dropped = new DataTransfer()
      for (const [name, packed] of given) {
        const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0))
        dropped.items.add(new File([bytes], name))
      }
      const place = document.querySelector('.papers .paper-drop')
      place?.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true }))
    },
    Object.entries(files).map(([name, bytes]): [string, string] => [
      name,
      Buffer.from(bytes).toString('base64'),
    ]),
  )
}

/** @returns a drawn page as a picture to show; `null` where the browser cannot make one. */
export function asPicture(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
}

/** @returns the SHA-256 of a text, in Base64: it tells texts apart without keeping them. */
export async function digestOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toBase64()
}

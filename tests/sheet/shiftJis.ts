/** Every letter that Shift_JIS has, with its bytes: what decodes to it. */
const LETTERS = new Map<string, readonly number[]>()
const decoder = new TextDecoder('shift_jis', { fatal: true })
for (let first = 0; first < 256; first++) {
  remember([first])
  for (let second = 0x40; second < 0xfd; second++) remember([first, second])
}

function remember(bytes: readonly number[]): void {
  try {
    const letter = decoder.decode(new Uint8Array(bytes))
    if ([...letter].length === 1 && !LETTERS.has(letter)) LETTERS.set(letter, bytes)
  } catch {
    // No letter has these bytes.
  }
}

/** @returns the text as older spreadsheets save it. */
export function shiftJis(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...text].flatMap((letter) => LETTERS.get(letter) ?? [0x3f]))
}

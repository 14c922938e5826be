/** A sentence as the browser's files have it. */
export interface Sentence {
  readonly message: string
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>
}

/**
 * @returns the text of a sentence with its `$1` … `$9`, its `$names$` replaced as the browser does when it
 *   loads the file. Chromium takes `$1$` for a name, so that `$1$2` has to be the content of one.
 * @throws RangeError for a name that is not declared, as Chromium loads nothing then.
 */
export function templateOf({ message, placeholders = {} }: Sentence): string {
  return message.replace(/\$([a-zA-Z0-9_@]+)\$/g, (_, name: string) => {
    const content = placeholders[name.toLowerCase()]?.content
    if (content === undefined) throw new RangeError(`No placeholder ${name}`)
    return content
  })
}

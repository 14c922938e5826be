/** A host at which the same practice portal answers, and of which the extension knows nothing. */
export const TWIN = 'practice-without-extension.example'

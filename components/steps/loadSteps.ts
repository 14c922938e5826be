/** @returns what 手順 shows later; it is loaded once, for all of it. */
const loadParts = () => import('./stepsParts').then(({ STEPS_PARTS }) => STEPS_PARTS)

export const loadArticle = () => loadParts().then(({ ArticleNotice }) => ArticleNotice)
export const loadResume = () => loadParts().then(({ ResumeNotice }) => ResumeNotice)
export const loadNote = () => loadParts().then(({ TaskNote }) => TaskNote)
export const loadLetter = () => loadParts().then(({ VendorLetter }) => VendorLetter)

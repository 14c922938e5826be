/** @returns what 手順 shows later; it is loaded once, for all of it. */
const loadParts = () => import('./stepsParts').then(({ STEPS_PARTS }) => STEPS_PARTS)

export const loadArticle = () => loadParts().then(({ ArticleNotice }) => ArticleNotice)
export const loadResume = () => loadParts().then(({ ResumeNotice }) => ResumeNotice)
export const loadNote = () => loadParts().then(({ TaskNote }) => TaskNote)
export const loadLetter = () => loadParts().then(({ VendorLetter }) => VendorLetter)
export const loadProducts = () => loadParts().then(({ ProductManuals }) => ProductManuals)
export const loadDetails = () => loadParts().then(({ TaskDetails }) => TaskDetails)
export const loadAllTasks = () => loadParts().then(({ AllTasks }) => AllTasks)
export const loadUnneeded = () => loadParts().then(({ UnneededTask }) => UnneededTask)
export const loadOwnAnswers = () => loadParts().then(({ OwnAnswers }) => OwnAnswers)
export const loadKindQuestion = () => loadParts().then(({ KindQuestion }) => KindQuestion)
export const loadPassed = () => loadParts().then(({ DeadlinePassed }) => DeadlinePassed)

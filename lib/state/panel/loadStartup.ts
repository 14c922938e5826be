/** @returns storage and the tab, loaded while the panel already shows that it is loading. */
export const loadStartup = () => import('./startup').then(({ STARTUP }) => STARTUP)

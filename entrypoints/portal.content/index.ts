import { defineContentScript } from 'wxt/utils/define-content-script'
import { startPageEnd } from './pageEnd'

export default defineContentScript({
  matches: ['https://iryohokenjyoho.service-now.com/csm*'],
  // Before the page's own listeners: the guard has to be the first to hear of a send.
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: ({ signal }) => startPageEnd(signal),
})

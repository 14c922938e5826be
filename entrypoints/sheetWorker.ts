import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { checkSheet, type Job } from '../lib/sheet/checkSheet'
import { openSentences, type Templates } from '../lib/sheet/sentences'
import type { FromWorker, ToWorker } from '../lib/sheet/worker'

/** Checks a file beside the workspace, so that the page stays quick. It is ended by ending it. */
export default defineUnlistedScript(() => {
  const tell = (message: FromWorker) => self.postMessage(message)
  let answer = (_: Templates) => {}
  const sentences = openSentences(
    (keys) =>
      new Promise<Templates>((resolve) => {
        answer = resolve
        tell({ type: 'ask', keys })
      }),
  )
  const run = async (job: Job) => {
    for await (const { csv, ...block } of checkSheet(job, sentences)) {
      tell({ type: 'block', ...block, part: new Blob([csv]) })
    }
    tell({ type: 'done' })
  }
  self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    if (data.type === 'templates') answer(data.templates)
    else run(data.job).catch(() => tell({ type: 'failed' }))
  })
})

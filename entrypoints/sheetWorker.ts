import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { checkSheet } from '../lib/sheet/checkSheet'
import type { Job } from '../lib/sheet/job'
import { openSentences, type Templates } from '../lib/sheet/sentences'
import type { FromWorker, ToWorker } from '../lib/sheet/workerMessages'

/** Checks a CSV file in a worker, so that the workspace stays responsive; terminate it to stop. */
export default defineUnlistedScript(() => {
  const send = (message: FromWorker) => self.postMessage(message)
  let receive = (_: Templates) => {}
  const sentences = openSentences(
    (keys) =>
      new Promise<Templates>((resolve) => {
        receive = resolve
        send({ type: 'ask', keys })
      }),
  )
  const run = async (job: Job) => {
    for await (const { csv, ...block } of checkSheet(job, sentences)) {
      send({ type: 'block', ...block, part: new Blob([csv]) })
    }
    send({ type: 'done' })
  }
  self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    if (data.type === 'templates') receive(data.templates)
    else run(data.job).catch(() => send({ type: 'failed' }))
  })
})

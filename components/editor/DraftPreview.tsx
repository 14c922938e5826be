import { stepsOf } from '../../lib/guide'
import type { Guide, Task } from '../../lib/guide/schema'
import { formatDate, t } from '../../lib/text'
import { GuideProvider } from '../kit/GuideContext'
import { AboutGuide } from '../materials/AboutGuide'
import { SubsidyTable } from '../materials/SubsidyTable'

/** What the panel would show of this guide: its steps and tasks, amounts, documents and manuals. */
export function DraftPreview({ guide }: { readonly guide: Guide }) {
  const { attachments, deadline } = guide.subsidy
  return (
    <GuideProvider value={guide}>
      <div class="preview">
        <AboutGuide guide={guide} />
        {deadline && (
          <p>
            {t('partDeadline')} {formatDate(Temporal.PlainDate.from(deadline.date))}
          </p>
        )}
        <ol>
          {stepsOf(guide).map(({ id, title, tasks }) => (
            <li key={id}>
              {title}
              <ul>
                {tasks.map((task) => (
                  <li key={task.id}>
                    <TaskPreview task={task} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
        <SubsidyTable guide={guide} kind={null} />
        <h4>{t('partAttachments')}</h4>
        <ul>
          {attachments.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
        <h4>{t('manuals')}</h4>
        <ul>
          {guide.articles.map(({ id, title, number }) => (
            <li key={id}>{[number, title].filter(Boolean).join(' ')}</li>
          ))}
        </ul>
      </div>
    </GuideProvider>
  )
}

/** A task opened: what to do, the cautions, and every line that its letter can have. */
function TaskPreview({ task }: { readonly task: Task }) {
  const { title, explanation, cautions, tellVendor = [] } = task
  const letter = tellVendor.map((line) => (typeof line === 'string' ? line : line.text))
  return (
    <details>
      <summary>{title}</summary>
      <p>{explanation}</p>
      <Lines title={t('partCautions')} lines={cautions.map(({ text }) => text)} />
      <Lines title={t('tellVendor')} lines={letter} />
    </details>
  )
}

interface LinesProps {
  readonly title: string
  readonly lines: readonly string[]
}

function Lines({ title, lines }: LinesProps) {
  if (lines.length === 0) return null
  return (
    <>
      <h5>{title}</h5>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

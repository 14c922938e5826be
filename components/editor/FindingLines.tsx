import { isWithin } from '../../lib/guide/draft/tree'
import { renderMessage } from '../../lib/text'
import { useEditor } from './EditorContext'

interface FindingLinesProps {
  readonly path: string
  /** By which a control is described by them. */
  readonly id?: string
  /** Also what is said of values within: no part of their own shows them. */
  readonly within?: true
}

/** What there is to say about the value at a path, below its field. */
export function FindingLines({ path, id, within }: FindingLinesProps) {
  const { findings } = useEditor()
  const all = within
    ? [...findings].flatMap(([at, found]) => (isWithin(at, path) ? found : []))
    : (findings.get(path) ?? [])
  return (
    <span id={id} class="findings">
      {all.map(({ path: at, problem, weight }) => (
        <span key={at + problem.key} class={`finding ${weight}`}>
          {renderMessage(problem)}
        </span>
      ))}
    </span>
  )
}

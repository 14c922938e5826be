import { renderMessage } from '../../lib/text'
import { useEditor } from './EditorContext'

/** What there is to say about the value at a path, below its field. */
export function FindingLines({ path, id }: { readonly path: string; readonly id?: string }) {
  const findings = useEditor().findings.get(path) ?? []
  return (
    <span id={id} class="findings">
      {findings.map(({ problem, weight }) => (
        <span key={problem.key} class={`finding ${weight}`}>
          {renderMessage(problem)}
        </span>
      ))}
    </span>
  )
}

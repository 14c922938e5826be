import type { MessageKey } from '../../lib/message'
import { t } from '../../lib/text'

/** How to set a folder up, by kind of server. The names are the products' own. */
const SERVERS: readonly (readonly [string, readonly MessageKey[]])[] = [
  [
    'Nextcloud',
    ['shareNextcloud1', 'shareNextcloud2', 'shareNextcloud3', 'shareNextcloud4', 'shareNextcloud5'],
  ],
  ['Synology', ['shareNas1', 'shareNas2', 'shareNas3', 'shareNas4', 'shareNas5']],
  ['Apache', ['shareApache1', 'shareApache2', 'shareApache3', 'shareApache4', 'shareApache5']],
]

/** フォルダーの用意のしかた: five steps for each kind of server. */
export function FolderGuides() {
  return (
    <section aria-labelledby="folders">
      <h3 id="folders">{t('shareHow')}</h3>
      {SERVERS.map(([name, steps]) => (
        <details key={name}>
          <summary>{name}</summary>
          <ol>
            {steps.map((step) => (
              <li key={step}>{t(step)}</li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  )
}

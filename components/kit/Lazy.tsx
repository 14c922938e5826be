import type { ComponentChildren, ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../lib/text'
import { ReloadButton } from './ReloadButton'

interface LazyProps<P> {
  readonly load: () => Promise<ComponentType<P>>
  readonly props: P
  /** What stands there meanwhile; left out: that it is loading. */
  readonly meanwhile?: ComponentChildren
}

/** What became of loading; `null` where it failed, as after an update of the extension. */
interface Loaded<P> {
  readonly by: LazyProps<P>['load']
  readonly Component: ComponentType<P> | null
}

/** Shows a component whose code is loaded when it is first shown. */
export function Lazy<P extends object>({
  load,
  props,
  meanwhile = <p class="lead">{t('loading')}</p>,
}: LazyProps<P>) {
  const [loaded, setLoaded] = useState<Loaded<P> | null>(null)
  useEffect(() => {
    let wanted = true
    const show = (Component: ComponentType<P> | null) =>
      wanted && setLoaded({ by: load, Component })
    load().then(show, () => show(null))
    return () => {
      wanted = false
    }
  }, [load])
  // Another component may be asked for in the same place: its props are not for this one.
  if (loaded?.by !== load) return meanwhile
  return loaded.Component ? <loaded.Component {...props} /> : <NotLoaded />
}

/** A new document has the code of today. */
function NotLoaded() {
  return (
    <div class="notice trouble" role="alert">
      <p>{t('notLoaded')}</p>
      <ReloadButton />
    </div>
  )
}

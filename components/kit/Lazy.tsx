import type { ComponentChildren, ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../lib/text'
import { ReloadButton } from './ReloadButton'

interface LazyProps<P> {
  readonly load: () => Promise<ComponentType<P>>
  readonly props: P
  /** Shown while loading; 「読み込んでいます」 by default. */
  readonly meanwhile?: ComponentChildren
}

/** The loaded component; `null` where loading failed, as after an update of the extension. */
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
  // While another component is being loaded here, its props are not for the former one.
  if (loaded?.by !== load) return meanwhile
  return loaded.Component ? <loaded.Component {...props} /> : <NotLoaded />
}

/** Reloading the document loads the code of the installed version. */
function NotLoaded() {
  return (
    <div class="notice trouble" role="alert">
      <p>{t('notLoaded')}</p>
      <ReloadButton />
    </div>
  )
}

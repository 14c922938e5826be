import type { ComponentChildren, ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../lib/text'

interface LazyProps<P> {
  readonly load: () => Promise<ComponentType<P>>
  readonly props: P
  /** What stands there meanwhile; left out: that it is loading. */
  readonly meanwhile?: ComponentChildren
}

/** Shows a component whose code is loaded when it is first shown. */
export function Lazy<P extends object>({
  load,
  props,
  meanwhile = <p class="lead">{t('loading')}</p>,
}: LazyProps<P>) {
  const [loaded, setLoaded] = useState<{ by: typeof load; Component: ComponentType<P> } | null>(
    null,
  )
  useEffect(() => {
    let wanted = true
    void load().then((Component) => wanted && setLoaded({ by: load, Component }))
    return () => {
      wanted = false
    }
  }, [load])
  // Another component may be asked for in the same place: its props are not for this one.
  return loaded?.by === load ? <loaded.Component {...props} /> : meanwhile
}

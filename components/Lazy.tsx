import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../lib/text'

interface LazyProps<P> {
  readonly load: () => Promise<ComponentType<P>>
  readonly props: P
}

/** Shows a component whose code is loaded when it is first shown. */
export function Lazy<P extends object>({ load, props }: LazyProps<P>) {
  const [Loaded, setLoaded] = useState<ComponentType<P> | null>(null)
  useEffect(() => {
    void load().then((component) => setLoaded(() => component))
  }, [load])
  return Loaded === null ? <p class="lead">{t('loading')}</p> : <Loaded {...props} />
}

/**
 * The requests that Firefox makes.
 * The functions run in Firefox's own window (its chrome), where the toolbar and the sidebar are. Each
 * travels there as text and may use nothing but its argument and Firefox's own globals.
 */

type Principal = { isAddonOrExpandedAddonPrincipal: boolean; isSystemPrincipal: boolean }

type Channel = {
  QueryInterface(kind: unknown): Channel
  URI: { spec: string }
  loadInfo: { triggeringPrincipal: Principal; externalContentPolicyType: number }
}

type Seen = { url: string; by: 'extension' | 'page' | 'tab' }

declare const Services: {
  obs: { addObserver(observer: (subject: Channel) => void, topic: string): void }
}
declare const Ci: { nsIHttpChannel: unknown; nsIContentPolicy: { TYPE_DOCUMENT: number } }
declare const junbiRequests: Seen[]

/** Keeps a list of every request from here on that Firefox does not make for itself. */
export function watchRequests(): void {
  const seen: Seen[] = []
  Object.assign(globalThis, { junbiRequests: seen })
  Services.obs.addObserver((subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel)
    const { triggeringPrincipal: asker, externalContentPolicyType: type } = loadInfo
    if (type === Ci.nsIContentPolicy.TYPE_DOCUMENT) seen.push({ url: URI.spec, by: 'tab' })
    else if (asker.isAddonOrExpandedAddonPrincipal) seen.push({ url: URI.spec, by: 'extension' })
    else if (!asker.isSystemPrincipal) seen.push({ url: URI.spec, by: 'page' })
  }, 'http-on-opening-request')
}

export function listRequests(): Seen[] {
  return junbiRequests
}

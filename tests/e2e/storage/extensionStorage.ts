/** A page of the extension, or its panel, which hands the document over before the argument. */
interface Place {
  evaluate(
    work: (...given: unknown[]) => Promise<Record<string, unknown>>,
    argument: unknown,
  ): Promise<Record<string, unknown>>
}

type Area = 'local' | 'session' | 'sync'

/** @returns what one area of the extension's storage holds, by key. */
export function storedItems(place: Place, area: Area = 'local'): Promise<Record<string, unknown>> {
  return place.evaluate(async (...given) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return storage[String(given.at(-1))].get(null)
  }, area)
}

/** Writes items to the extension's storage, as another of its pages would. */
export async function storeItems(
  place: Place,
  items: Readonly<Record<string, unknown>>,
  area: Area = 'local',
): Promise<void> {
  const asked = JSON.stringify({ area, items })
  await place.evaluate(async (...given) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const { area: to, items: all } = JSON.parse(String(given.at(-1)))
    await storage[to].set(all)
    return {}
  }, asked)
}

import { kindName } from '../../lib/check/kindName'
import type { FacilityKind } from '../../lib/notation/facilityKind'
import type { MatchedFacility } from '../../lib/sheet/facilities'
import { renderMessage, t } from '../../lib/text'
import { facilityName } from '../../lib/wording/facilityLabel'

/** @returns the code of the facility, and what changes in it. */
export function changeLine(facility: MatchedFacility): string {
  return [facility.from.code, ...changesOf(facility)].filter(Boolean).join(' ')
}

/** @returns the old name, kind and code with the new ones, as far as they differ. */
export function changesOf({ name, kind, code, from }: MatchedFacility): string[] {
  const parts = [
    ...(name !== '' && name !== from.name ? [[facilityName(from.name), name]] : []),
    ...(kind !== null && kind !== from.kind ? [[kindWord(from.kind), kindWord(kind)]] : []),
    ...(code !== '' && code !== from.code ? [[from.code || t('addNoCode'), code]] : []),
  ]
  return parts.map(([old = '', now = '']) => t('changeFromTo', old, now))
}

function kindWord(kind: FacilityKind | null): string {
  return kind === null ? '—' : renderMessage(kindName(kind))
}

import type { Application } from '../../check'
import { ownKindsOf } from '../../guide'
import type { Guide } from '../../guide/schema'
import { parseFacilityCode } from '../../notation'
import {
  type PanelFormValues,
  panelFormFields,
  panelFormReading,
  panelFormValuesOf,
} from '../../portal/check/panelForm'
import { toApplication } from '../../portal/check/toApplication'
import { checkContext } from '../../progress/facility/checkContext'
import type { Facility } from '../../progress/facility/facility'
import { t } from '../../text'
import { fieldTitle } from '../../wording/fieldTitles'

/** @returns the application that the user has typed into the panel, or what is known of the facility. */
export function typedApplication(
  facility: Facility,
  guide: Guide,
  typed: PanelFormValues | null,
): Application {
  const values = { ...panelFormValuesOf(facility), ...typed }
  const reading = panelFormReading(values, panelFormFields(guide), (name) =>
    fieldTitle(name, guide),
  )
  return toApplication(reading, { ...checkContext(facility, guide), ownKinds: ownKindsOf(guide) })
}

/** @returns the application with the facility's name and code where it has none. */
export function withFacility(application: Application, { name, code }: Facility): Application {
  const parsed = parseFacilityCode(code)
  const { facilityName, facilityCode } = application
  return {
    ...application,
    ...(facilityName.state !== 'read' &&
      name !== '' && {
        facilityName: { state: 'read', value: name, label: t('fieldFacilityName'), fieldId: '' },
      }),
    ...(facilityCode.state !== 'read' &&
      parsed.ok && {
        facilityCode: {
          state: 'read',
          value: parsed.value,
          label: t('fieldFacilityCode'),
          fieldId: '',
        },
      }),
  }
}

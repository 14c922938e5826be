import { checkReading } from '../../portal/check/checkReading'
import { panelFormFields, panelFormReading } from '../../portal/check/panelForm'
import { fieldTitle } from '../../wording/fieldTitles'

/** The code of the check: one script. */
export const CHECK_PARTS = { checkReading, fieldTitle, panelFormFields, panelFormReading }

import type { Message, MessageKey } from '../message'

/** Messages of the form check that need other words for a file. */
const IN_SHEET: Partial<Record<MessageKey, MessageKey>> = {
  checkMissing: 'sheetColumnMissing',
  checkFilesUnseen: 'sheetFilesMissing',
  checkMissingMend: 'sheetColumnMissingMend',
  checkEmptyMend: 'sheetCellEmptyMend',
  checkWithoutKindMend: 'sheetKindMend',
  checkKindNotChosenMend: 'sheetKindMend',
  checkSubsidisedUnknownMend: 'sheetSubsidisedMend',
}

/** @returns a message of the form check in its words for a file. */
export function inSheet({ key, values }: Message): Message {
  return { key: IN_SHEET[key] ?? key, values }
}

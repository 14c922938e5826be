/** 受付番号 as a portal prints it: letters, digits and hyphens. */
export const RECEIPT_NUMBER = /^[A-Za-z0-9][A-Za-z0-9-]{2,39}$/

export const ID = '{9e936064-07f3-4503-9fb9-64008e87dc32}'
export const UUID = '6f0b2f3e-3c0a-4c52-9a7e-0d5d4c1b9a10'
/** Firefox's name for the extension in the ids of its buttons. */
export const WIDGET = ID.replace(/[^a-z0-9_-]/g, '_')

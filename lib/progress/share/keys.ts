/** The key of the settings of the shared folder. Who only asks whether it is on loads no schema. */
export const SHARE_SETTING = 'share'

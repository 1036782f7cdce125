/** The page to mail the day before: what of this device and network will work. */
export const CHECK_PATH = '/check'

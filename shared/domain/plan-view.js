/** The version of the document's schema that this code writes. */
export const SCHEMA_VERSION = 1

const UNKNOWN_TO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/**
 * XML without the characters that it cannot hold, not even escaped. PICTURE-6: one control character in
 * somebody's name would leave the whole picture unreadable.
 */
export function cleanXml(xml: string): string {
  return xml.replaceAll(UNKNOWN_TO_XML, '')
}

/** Chinese mobile and fixed lines, internal extensions: digits with the usual separators. */
export const PHONE_PATTERN = /^[+\d][\d\s()（）\-—转*#]{2,29}$/

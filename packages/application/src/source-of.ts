/** The name of a list over its versions: returnees-v2, returnees (2), returnees-2026-03-09 are one list. */
export const sourceOf = (file: string): string =>
  file
    .replace(/\.[^.]+$/, '')
    .replace(/[\s_-]*(?:v\d+|\(\d+\)|（\d+）|第\d+版|\d{4}[-.]?\d{2}[-.]?\d{2})$/i, '')
    .toLowerCase()

import type { Id } from '@doorstep/domain/shared/id.ts'

/**
 * An id made on the phone, as UUID version 7 (RFC 9562): it begins with the time. `randomUUID` is missing where
 * the page did not come over HTTPS, so the random bits are drawn directly.
 */
export function newId<Name extends string>(now: number): Id<Name> {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const view = new DataView(bytes.buffer)
  view.setUint16(0, Math.floor(now / 2 ** 32))
  view.setUint32(2, now >>> 0)
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70)
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)]
  return [...parts, hex.slice(20)].join('-') as Id<Name>
}

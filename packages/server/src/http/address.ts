import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * The address of the asker. What a request says of itself (X-Forwarded-For) counts only when it comes
 * from a proxy that was named at the start, and then the last address that is no such proxy.
 */
export function addressOf(c: Context, trustedProxies: readonly string[]): string {
  const direct = socketAddress(c)
  if (!trustedProxies.includes(direct)) return direct
  const said = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return said.findLast((part) => part !== '' && !trustedProxies.includes(part)) ?? direct
}

function socketAddress(c: Context): string {
  // Asked within the process there is no socket.
  const hasSocket = typeof c.env === 'object' && c.env !== null && 'incoming' in c.env
  const address = hasSocket ? (getConnInfo(c).remote.address ?? '') : ''
  return address.replace(/^::ffff:/, '')
}

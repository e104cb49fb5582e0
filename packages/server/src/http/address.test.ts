import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { addressOf } from './address.ts'

async function addressFor(socket: string, forwarded: string, trusted: readonly string[]) {
  const app = new Hono().get('/', (c) => c.text(addressOf(c, trusted)))
  const env = {
    incoming: { socket: { remoteAddress: socket, remotePort: 1, remoteFamily: 'IPv4' } },
  }
  const response = await app.request('/', { headers: { 'x-forwarded-for': forwarded } }, env)
  return response.text()
}

test('what a stranger says of their address counts for nothing', async () => {
  expect(await addressFor('192.0.2.7', '198.51.100.1', [])).toBe('192.0.2.7')
  expect(await addressFor('192.0.2.7', '198.51.100.1', ['10.0.0.1'])).toBe('192.0.2.7')
})

test('a named proxy is believed, but not what it was told by others', async () => {
  expect(await addressFor('10.0.0.1', '198.51.100.1', ['10.0.0.1'])).toBe('198.51.100.1')
  expect(await addressFor('::ffff:10.0.0.1', 'made-up, 198.51.100.1, 10.0.0.1', ['10.0.0.1'])).toBe(
    '198.51.100.1',
  )
  expect(await addressFor('10.0.0.1', '', ['10.0.0.1'])).toBe('10.0.0.1')
})

import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'

const read = (...args: readonly string[]) => readArguments(args, { XDG_CACHE_HOME: '/cache' })
const value = (...args: readonly string[]) => {
  const result = read(...args)
  return result.ok ? result.value : result.error
}

test('alone it is the demo in a folder of its own; a folder is for real unless said otherwise', () => {
  expect(value()).toMatchObject({ isDemo: true, port: 4170, listen: '127.0.0.1' })
  expect(value('--data', 'd')).toMatchObject({ isDemo: false })
  expect(value('--data', 'd', '--demo')).toMatchObject({ isDemo: true })
  expect(value('--empty')).toMatchObject({ isDemo: false })
  const withDatabase = readArguments([], { DATABASE_URL: 'postgresql://x' })
  expect(withDatabase).toMatchObject({ value: { isDemo: false, databaseUrl: 'postgresql://x' } })
})

test('other machines reach it only under a name that was said', () => {
  expect(value('--listen', '0.0.0.0')).toContain('--public-url')
  expect(value('--listen', '0.0.0.0', '--public-url', 'https://doorstep.example/')).toMatchObject({
    publicUrl: 'https://doorstep.example',
  })
  expect(value('--trust-proxy', '10.0.0.1', '--trust-proxy', '::1')).toMatchObject({
    trustedProxies: ['10.0.0.1', '::1'],
  })
})

test('where a new place is can be said; the demo is where it is', () => {
  expect(value('--data', 'd')).toMatchObject({ said: { country: null, zone: null } })
  expect(value('--data', 'd', '--country', 'GB', '--zone', 'Europe/London')).toMatchObject({
    said: { country: 'GB', zone: 'Europe/London' },
  })
  expect(value('--data', 'd', '--country', 'UK')).toContain('GB is expected')
  expect(value('--country', 'GB')).toContain('--data')
})

test.each([
  [['--port', 'many']],
  [['--port', '65536']],
  [['--port', '-1']],
  [['--demo', '--empty']],
  [['--listen', 'here']],
  [['--data', 'd', '--zone', 'Mars/Base']],
  [['--public-url', 'doorstep.example']],
  [['--public-url', 'https://doorstep.example/path']],
  [['--trust-proxy', 'proxy']],
  [['a-word']],
])('%s is wrong usage', (args) => {
  expect(read(...args).ok).toBe(false)
})

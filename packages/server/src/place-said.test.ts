import { expect, test } from 'vitest'
import { readPlaceSaid } from './place-said.ts'

test('a country and a zone are taken in their one spelling; what is not said stays open', () => {
  expect(readPlaceSaid('gb', 'europe/london')).toEqual({
    ok: true,
    value: { country: 'GB', zone: 'Europe/London' },
  })
  expect(readPlaceSaid('HK', undefined)).toMatchObject({ value: { country: 'HK', zone: null } })
  expect(readPlaceSaid(undefined, 'UTC')).toMatchObject({ value: { country: null, zone: 'UTC' } })
})

test.each([
  ['UK', undefined, '--country UK is none: GB is expected'],
  ['Hong Kong', undefined, '--country Hong Kong is none: HK is expected'],
  ['XX', undefined, '--country XX is none: CN, HK or GB is expected'],
  [undefined, 'London', '--zone London is none: Europe/London is expected'],
  [undefined, 'Asia/Peking', '--zone Asia/Peking is none: a name like Asia/Shanghai is expected'],
  [undefined, '+08:00', '--zone +08:00 is none: a name like Asia/Shanghai is expected'],
  [undefined, '', '--zone  is none: a name like Asia/Shanghai is expected'],
])('%s %s is none, and what would be right is named', (country, zone, error) => {
  expect(readPlaceSaid(country, zone)).toEqual({ ok: false, error })
})

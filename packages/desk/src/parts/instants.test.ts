import { epochDay } from '@doorstep/domain/shared/time.ts'
import { expect, test } from 'vitest'
import { localTimeIn } from './instants.ts'

test('an evening in London is the next morning in Chongqing', () => {
  const at = Date.UTC(2026, 2, 3, 22, 20)
  expect(localTimeIn('Europe/London', at)).toEqual({ day: epochDay(2026, 3, 3), minute: 1340 })
  expect(localTimeIn('Asia/Chongqing', at)).toEqual({ day: epochDay(2026, 3, 4), minute: 380 })
})

test('midnight belongs to the day that begins', () => {
  const at = Date.UTC(2026, 2, 3, 16, 0)
  expect(localTimeIn('Asia/Shanghai', at)).toEqual({ day: epochDay(2026, 3, 4), minute: 0 })
})

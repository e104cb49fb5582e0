import type { HouseholdId, VisitId } from '@doorstep/domain/shared/id.ts'
import { expect, test } from 'vitest'
import { addressOf, findPage, type Page } from './navigation.tsx'

const household = '7栋/2 501' as HouseholdId
const pages: readonly Page[] = [
  { page: 'round' },
  { page: 'brief', household },
  { page: 'record', household },
  { page: 'saved', household, visit: 'v1' as VisitId },
  { page: 'notebook' },
  { page: 'me' },
]

test('every page is found again by its address', () => {
  for (const page of pages) expect(findPage(addressOf(page))).toEqual(page)
  expect(findPage('/phone')).toEqual({ page: 'round' })
})

test('an address that is no page is not one', () => {
  for (const path of ['/phone/other', '/phone/stop', '/phone/stop/h/else', '/phone/me/more'])
    expect(findPage(path)).toBeUndefined()
})

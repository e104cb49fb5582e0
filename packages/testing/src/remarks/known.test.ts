import { languages } from '@doorstep/domain/shared/language.ts'
import { describe, expect, test } from 'vitest'
import { known } from './known.ts'
import { judged, scoreOf } from './score.ts'
import { writing } from './writing.ts'

describe.each(languages)('the known remarks in %s', (language) => {
  test('are read as a careful reader would', () => {
    const { remarks, precision, recall } = scoreOf(known, language)
    expect(remarks).toBeGreaterThanOrEqual(80)
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })
})

test('what is proposed too much counts against precision, what is missed against recall', () => {
  const remark = writing('en', '2026-03-11')
  expect(judged(remark('big dog', 'dog'))).toMatchObject({ right: 1, wrong: [], missed: [] })
  expect(judged(remark('big dog')).wrong.map(({ topic }) => topic)).toEqual(['dog'])
  expect(judged(remark('all well', 'dog')).missed).toEqual([{ topic: 'dog', hearsay: false }])
  const remarks = [remark('big dog', 'dog', 'unwell'), remark('big dog')]
  expect(scoreOf(remarks, 'en')).toEqual({ remarks: 2, precision: 0.5, recall: 0.5 })
  expect(scoreOf(remarks, 'zh-Hans')).toEqual({ remarks: 0, precision: 1, recall: 1 })
})

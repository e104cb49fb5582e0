import { defineWords } from './define.ts'

/** Around a problem at the desk. */
export const problemWords = defineWords(
  { retry: 'Try again', problem: 'That did not work' },
  {
    'zh-Hans': { retry: '再试一次', problem: '没有成功' },
    'zh-Hant': { retry: '再試一次', problem: '沒有成功' },
  },
)

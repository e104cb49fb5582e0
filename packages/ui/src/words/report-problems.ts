import { defineWords } from './define.ts'

/** What goes wrong with a form of those above, and what to do about it; by the server's codes. */
export const reportProblems = defineWords(
  {
    'form-unreadable':
      'The form cannot be read. Save it as XLSX, without a password, and load that.',
    'form-unfillable':
      'This workbook cannot be written into. Save the blank form again as XLSX and load it.',
    'no-form': 'This is too large for a form: up to 20 sheets of 500 rows and 100 columns.',
    'cell-closed': 'The form fills this cell itself, or another cell covers it. Choose another.',
    'where-unknown': 'No estate or building has this name. Choose one from the list.',
    'day-to-come': 'That day has not come yet.',
    'nothing-mapped': 'Say first which cells want which figures.',
  },
  {
    'zh-Hans': {
      'form-unreadable': '表格读不了。请另存为没有密码的 XLSX 再放进来。',
      'form-unfillable': '这个工作簿写不进去。请把空表另存为 XLSX 再放进来。',
      'no-form': '这份表太大：最多 20 张表，每张 500 行、100 列。',
      'cell-closed': '这一格由表格自己算，或被别的格盖住。请另选一格。',
      'where-unknown': '没有叫这个名字的小区或楼栋，请从列表里选。',
      'day-to-come': '那一天还没到。',
      'nothing-mapped': '先说明哪些格子要哪些数。',
    },
    'zh-Hant': {
      'form-unreadable': '表格讀不了。請另存為沒有密碼的 XLSX 再放進來。',
      'form-unfillable': '這個活頁簿寫不進去。請把空表另存為 XLSX 再放進來。',
      'no-form': '這份表太大：最多 20 張表，每張 500 列、100 欄。',
      'cell-closed': '這一格由表格自己算，或被別的格蓋住。請另選一格。',
      'where-unknown': '沒有叫這個名字的社區或樓棟，請從清單裡選。',
      'day-to-come': '那一天還沒到。',
      'nothing-mapped': '先說明哪些格子要哪些數。',
    },
  },
)

import type { Sentence } from './sentence.ts'

/** Why a row became what it became, and what is wrong in a file. */
export const listSentences: readonly Sentence[] = [
  ['title', '标题行', '標題列', 'a title'],
  ['heading', '表头行', '表頭列', 'headings'],
  ['total', '合计行', '合計列', 'a total'],
  ['remark', '说明行', '說明列', 'a remark'],
  ['blank', '空行', '空白列', 'blank'],
  ['vacant', '写明空置', '寫明空置', 'says that it is vacant'],
  ['no name', '没有姓名', '沒有姓名', 'names nobody'],
  ['no-name', '没有姓名', '沒有姓名', 'names nobody'],
  ['may be someone already known', '可能是已有的人', '可能是已有的人'],
  ['nobody known fits', '没有对得上的人', '沒有對得上的人'],
  ['agrees with someone known', '与已有的人对得上', '與已有的人對得上'],
  ['same-id', '证件号码相同', '證件號碼相同', 'the same ID number'],
  ['the file is empty', '文件是空的', '檔案是空的'],
  ['ask for it again', '请对方再发一次', '請對方再傳一次'],
  ['the file is larger than {} MB', '文件超过 {} MB', '檔案超過 {} MB'],
  ['split it, one file for each estate', '请拆开，每个小区一份', '請拆開，每個社區一份'],
  ['the workbook is cut off', '工作簿不完整', '活頁簿不完整'],
  [
    'it did not arrive whole: ask for it again',
    '没有收全，请对方再发一次',
    '沒有收全，請對方再傳一次',
  ],
  [
    'the workbook would unpack to far more than a list can hold',
    '工作簿解开后远远超过一份名单的大小',
    '活頁簿解開後遠遠超過一份名單的大小',
  ],
  [
    'save it again as a plain XLSX without pictures, or as CSV',
    '请另存为不带图片的普通 XLSX，或 CSV',
    '請另存為不帶圖片的普通 XLSX，或 CSV',
  ],
  ['the workbook is protected by a password', '工作簿有密码', '活頁簿有密碼'],
  [
    'open it, save it without the password, and load that',
    '请打开，去掉密码另存，再放进来',
    '請打開，去掉密碼另存，再放進來',
  ],
  [
    'the workbook could not be read within a minute',
    '一分钟内没读完工作簿',
    '一分鐘內沒讀完活頁簿',
  ],
  [
    'save it again as a plain XLSX, or as CSV',
    '请另存为普通 XLSX，或 CSV',
    '請另存為普通 XLSX，或 CSV',
  ],
  ['this is not a workbook that can be read', '这不是读得了的工作簿', '這不是讀得了的活頁簿'],
  ['save it as XLSX or CSV', '请另存为 XLSX 或 CSV', '請另存為 XLSX 或 CSV'],
  ['a formula stands here without its result', '这里有公式，没有结果', '這裡有公式，沒有結果'],
  [
    'open the workbook, save it, and load it again',
    '请打开工作簿，保存，再放进来',
    '請打開活頁簿，儲存，再放進來',
  ],
  [
    'this is neither a workbook nor a text',
    '这既不是工作簿，也不是文本',
    '這既不是活頁簿，也不是文字檔',
  ],
  ['save the list as XLSX or CSV', '请把名单另存为 XLSX 或 CSV', '請把名單另存為 XLSX 或 CSV'],
  ['the text cannot be read as a table', '文本读不成表格', '文字讀不成表格'],
  ['save the list as XLSX', '请把名单另存为 XLSX', '請把名單另存為 XLSX'],
]

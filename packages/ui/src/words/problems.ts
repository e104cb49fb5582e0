import type { Language } from '@doorstep/domain/shared/language.ts'
import { RequestRefused } from '@doorstep/protocol/client.ts'
import { defineWords } from './define.ts'

/** What went wrong, and what to do about it. */
export interface ProblemText {
  readonly title: string
  readonly remedy: string
}

const one = (title: string, remedy: string) => `${title}\n${remedy}`

/** By the stable codes of the server's answers; title and remedy parted by a line break. */
const words = defineWords(
  {
    unreachable: one('Doorstep cannot be reached', 'Look at the connection and try again.'),
    'not-signed-in': one('You are signed out', 'Sign in again.'),
    'wrong-password': one('User name and password do not go together', 'Check both and try again.'),
    'too-many-guesses': one(
      'Too many wrong passwords',
      'Wait an hour, or ask an administrator for a new one.',
    ),
    'must-change-password': one(
      'Choose a password of your own first',
      'The one-time password is used up.',
    ),
    'not-for-this-role': one('This is not part of your role', 'Ask the team lead if you need it.'),
    'of-all-beats': one(
      'This is decided for every beat together',
      'Ask an administrator, or a lead of all beats.',
    ),
    'erases-sooner': one(
      'With this end, these retention days or this purpose, what every beat holds would be erased sooner',
      'Leave these three as they are, or ask an administrator or a lead of all beats.',
    ),
    'not-found': one(
      'This is not here',
      'It may have been moved or withdrawn. Go back and look again.',
    ),
    'not-understood': one('Something in it was not understood', 'Check the marked places.'),
    'too-large': one('This file is too large', 'Send a smaller one.'),
    'not-recorded': one(
      'The reading could not be written down, so nothing is shown',
      'Try again; if it stays so, tell the administrator.',
    ),
    'user-name-taken': one('This user name is taken', 'Choose another.'),
    'undo-too-late': one(
      'A visit is undone on its own day only',
      'It stands. Ask the team lead to take it back.',
    ),
    'no-words': one('The line has no words', 'Write it in one language at least.'),
    'day-is-over': one('That day is over', 'Choose today or a later day.'),
    'unknown-class': one(
      'One of the classes is not in the playbook any more',
      'Load the page again and choose anew.',
    ),
    'not-yet': one('That time is still to come', 'Say that you will knock there instead.'),
    'time-not-offered': one(
      'This time is no longer free',
      'Load the page again and choose another.',
    ),
    'own-account': one('You cannot do this to your own account', 'Ask another administrator.'),
    'form-unreadable': one(
      'This is not a form that can be read',
      'Save it again as XLSX, without a password, and load that.',
    ),
    'no-form': one(
      'This is too much for a form',
      'A form is a page to fill; a list belongs under Lists.',
    ),
    'form-unfillable': one(
      'This form cannot be written into',
      'Save the blank form again as XLSX and load it.',
    ),
    'cell-unknown': one('The form has no such cell', 'Choose a cell of the form.'),
    'cell-closed': one(
      'The form fills this cell itself',
      'Choose the cell that its sum counts, or the first of the merged ones.',
    ),
    'cell-twice': one('Two figures for one cell', 'Take one of them out.'),
    'where-unknown': one(
      'No estate or building is called so',
      'Write it as the register does: ESTATE, or ESTATE/BUILDING.',
    ),
    'day-to-come': one('That day has not come yet', 'Choose today or an earlier day.'),
    'nothing-mapped': one(
      'The form has no figures yet',
      'Say first which cells want which figures.',
    ),
    'leave-ends-before-it-begins': one(
      'The last day is before the first',
      'Look at both days again.',
    ),
    'user-name-refused': one(
      'This cannot be a user name',
      'Letters of any script, digits, and _ . - between them.',
    ),
    'worker-missing': one('Whose account is it?', 'Say which worker of the team this is.'),
    'agency-missing': one('A partner speaks for an agency', 'Name it.'),
    'unreadable-list': one('This file cannot be read', 'It is left as it was. Below stands why.'),
    'no-person-column': one(
      'No column is said to hold a name',
      'Choose the column with the names, or put the list aside.',
    ),
    'list-about-nobody': one(
      'No row is about a person or a door',
      'Say which column holds the names, or put the list aside.',
    ),
    'list-in-register': one('This very file is in the register already', 'Nothing was changed.'),
    'register-busy': one('The register is being changed', 'Try again in a moment.'),
    'already-settled': one('Nobody asks about these two any more', 'Go on with the next pair.'),
    unexpected: one(
      'Something went wrong here',
      'Try again; if it stays so, tell the administrator.',
    ),
    conflict: one('This has changed in the meantime', 'Load it again and look before you go on.'),
  },
  {
    'zh-Hans': {
      unreachable: one('连不上 Doorstep', '请看看网络，再试一次。'),
      'not-signed-in': one('您已退出登录', '请重新登录。'),
      'wrong-password': one('用户名和密码对不上', '请核对后再试。'),
      'too-many-guesses': one('密码错误次数太多', '请等一小时，或请管理员重设。'),
      'must-change-password': one('请先设自己的密码', '一次性密码已用过。'),
      'not-for-this-role': one('您的角色不包括这项', '需要的话请找组长。'),
      'of-all-beats': one('这件事要为所有责任区一起决定', '请找管理员或负责全部责任区的组长。'),
      'erases-sooner': one(
        '这样改结束日期、保存期限或用途，各责任区留存的内容会提早删除',
        '请保持这三处不变，或请管理员或负责全部责任区的组长来改。',
      ),
      'not-found': one('这里没有', '可能已移走或撤回。请返回再看。'),
      'not-understood': one('有一处没有看懂', '请检查标出的地方。'),
      'too-large': one('文件太大', '请换小一些的文件。'),
      'not-recorded': one('查阅记录没能写下，所以不显示', '请再试；若仍如此，请告诉管理员。'),
      'user-name-taken': one('这个用户名已有人用', '请换一个。'),
      'undo-too-late': one('走访只能在当天撤销', '这次走访还在，请找组长撤回。'),
      'no-words': one('这条还没有写字', '至少用一种语言写出来。'),
      'day-is-over': one('那一天已经过了', '请选今天或以后的日子。'),
      'unknown-class': one('有一种情形已经不在门前做法里了', '请重新打开页面再选。'),
      'not-yet': one('这个时间还没到', '请改选“我们将要上门”。'),
      'time-not-offered': one('这个时间已不能选', '请重新载入本页，另选一个。'),
      'own-account': one('不能对自己的账号这样做', '请找另一位管理员。'),
      'form-unreadable': one('这个表格读不了', '请另存为不带密码的 XLSX，再放进来。'),
      'no-form': one('这不像一张要填的表', '名单请放到“名单”里。'),
      'form-unfillable': one('这张表写不进去', '请把空表另存为 XLSX，重新放入。'),
      'cell-unknown': one('表格里没有这一格', '请在表格里选一格。'),
      'cell-closed': one('这一格由表格自己算', '请选它合计的那些格，或合并格的第一格。'),
      'cell-twice': one('一格对应了两个数', '请去掉一个。'),
      'where-unknown': one('底册里没有这个小区或楼栋', '请照底册写：小区，或 小区/楼栋。'),
      'day-to-come': one('这一天还没到', '请选今天或以前的日子。'),
      'nothing-mapped': one('表格还没有对应的数', '请先说明哪一格要哪个数。'),
      'leave-ends-before-it-begins': one('最后一天早于第一天', '请再看看这两天。'),
      'user-name-refused': one('这不能作用户名', '可用任何文字、数字，中间可有 _ . -'),
      'worker-missing': one('这是谁的账号？', '请选队里的工作人员。'),
      'agency-missing': one('协作单位要写明单位', '请填上单位。'),
      'unreadable-list': one('这个文件读不出来', '文件没有动过，原因见下。'),
      'no-person-column': one('没有一列说是姓名', '请选出姓名那一列，或搁置这份名单。'),
      'list-about-nobody': one('没有一行说的是人或门户', '请说明哪一列是姓名，或搁置这份名单。'),
      'list-in-register': one('这份文件已经在底册里', '什么都没有改动。'),
      'register-busy': one('底册正在改动', '请稍后再试。'),
      'already-settled': one('这两个人已经不用再问', '请看下一对。'),
      unexpected: one('这里出了问题', '请再试；若仍如此，请告诉管理员。'),
      conflict: one('内容已有变化', '请重新载入，看过再继续。'),
    },
    'zh-Hant': {
      unreachable: one('連不上 Doorstep', '請看看網路，再試一次。'),
      'not-signed-in': one('您已登出', '請重新登入。'),
      'wrong-password': one('使用者名稱和密碼對不上', '請核對後再試。'),
      'too-many-guesses': one('密碼錯誤次數太多', '請等一小時，或請管理員重設。'),
      'must-change-password': one('請先設自己的密碼', '一次性密碼已用過。'),
      'not-for-this-role': one('您的角色不包括這項', '需要的話請找組長。'),
      'of-all-beats': one('這件事要為所有責任區一起決定', '請找管理員或負責全部責任區的組長。'),
      'erases-sooner': one(
        '這樣改結束日期、保存期限或用途，各責任區留存的內容會提早刪除',
        '請保持這三處不變，或請管理員或負責全部責任區的組長來改。',
      ),
      'not-found': one('這裡沒有', '可能已移走或撤回。請返回再看。'),
      'not-understood': one('有一處沒有看懂', '請檢查標出的地方。'),
      'too-large': one('檔案太大', '請換小一些的檔案。'),
      'not-recorded': one('查閱紀錄沒能寫下，所以不顯示', '請再試；若仍如此，請告訴管理員。'),
      'user-name-taken': one('這個使用者名稱已有人用', '請換一個。'),
      'undo-too-late': one('訪視只能在當天復原', '這次訪視還在，請找組長撤回。'),
      'no-words': one('這則還沒有寫字', '至少用一種語言寫出來。'),
      'day-is-over': one('那一天已經過了', '請選今天或以後的日子。'),
      'unknown-class': one('有一種情形已經不在門前做法裡了', '請重新開啟頁面再選。'),
      'not-yet': one('這個時間還沒到', '請改選「我們將要上門」。'),
      'time-not-offered': one('這個時間已不能選', '請重新載入本頁，另選一個。'),
      'own-account': one('不能對自己的帳號這樣做', '請找另一位管理員。'),
      'form-unreadable': one('這個表格讀不了', '請另存為不帶密碼的 XLSX，再放進來。'),
      'no-form': one('這不像一張要填的表', '名單請放到「名單」裡。'),
      'form-unfillable': one('這張表寫不進去', '請把空表另存為 XLSX，重新放入。'),
      'cell-unknown': one('表格裡沒有這一格', '請在表格裡選一格。'),
      'cell-closed': one('這一格由表格自己算', '請選它合計的那些格，或合併格的第一格。'),
      'cell-twice': one('一格對應了兩個數', '請去掉一個。'),
      'where-unknown': one('名冊裡沒有這個社區或樓棟', '請照名冊寫：社區，或 社區/樓棟。'),
      'day-to-come': one('這一天還沒到', '請選今天或以前的日子。'),
      'nothing-mapped': one('表格還沒有對應的數', '請先說明哪一格要哪個數。'),
      'leave-ends-before-it-begins': one('最後一天早於第一天', '請再看看這兩天。'),
      'user-name-refused': one('這不能作使用者名稱', '可用任何文字、數字，中間可有 _ . -'),
      'worker-missing': one('這是誰的帳號？', '請選隊裡的工作人員。'),
      'agency-missing': one('協作單位要寫明單位', '請填上單位。'),
      'unreadable-list': one('這個檔案讀不出來', '檔案沒有動過，原因見下。'),
      'no-person-column': one('沒有一欄說是姓名', '請選出姓名那一欄，或擱置這份名單。'),
      'list-about-nobody': one('沒有一列說的是人或門戶', '請說明哪一欄是姓名，或擱置這份名單。'),
      'list-in-register': one('這份檔案已經在名冊裡', '什麼都沒有改動。'),
      'register-busy': one('名冊正在改動', '請稍後再試。'),
      'already-settled': one('這兩個人已經不用再問', '請看下一對。'),
      unexpected: one('這裡出了問題', '請再試；若仍如此，請告訴管理員。'),
      conflict: one('內容已有變化', '請重新載入，看過再繼續。'),
    },
  },
)

/** Words for whatever was thrown by a request: by its code, else by its status. */
export function sayProblem(thrown: unknown, language: Language): ProblemText {
  const known: Readonly<Record<string, string>> = words[language]
  const code = thrown instanceof RequestRefused ? codeOf(thrown, known) : 'unexpected'
  const [title = '', remedy = ''] = (known[code] ?? '').split('\n')
  return { title, remedy }
}

/** Whether a sentence of its own exists for this, so that the server's own need not be shown. */
export const hasOwnWords = (code: string): boolean => Object.hasOwn(words.en, code)

function codeOf({ status, problem }: RequestRefused, known: Readonly<Record<string, string>>) {
  if (Object.hasOwn(known, problem.problem)) return problem.problem
  return byStatus[status] ?? 'unexpected'
}

const byStatus: Readonly<Record<number, string>> = {
  0: 'unreachable',
  400: 'not-understood',
  401: 'not-signed-in',
  403: 'not-for-this-role',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  429: 'too-many-guesses',
  502: 'unreachable',
  503: 'unreachable',
  504: 'unreachable',
}

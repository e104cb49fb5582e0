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
    'own-account': one('You cannot do this to your own account', 'Ask another administrator.'),
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
      'not-found': one('这里没有', '可能已移走或撤回。请返回再看。'),
      'not-understood': one('有一处没有看懂', '请检查标出的地方。'),
      'too-large': one('文件太大', '请换小一些的文件。'),
      'not-recorded': one('查阅记录没能写下，所以不显示', '请再试；若仍如此，请告诉管理员。'),
      'user-name-taken': one('这个用户名已有人用', '请换一个。'),
      'own-account': one('不能对自己的账号这样做', '请找另一位管理员。'),
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
      'not-found': one('這裡沒有', '可能已移走或撤回。請返回再看。'),
      'not-understood': one('有一處沒有看懂', '請檢查標出的地方。'),
      'too-large': one('檔案太大', '請換小一些的檔案。'),
      'not-recorded': one('查閱紀錄沒能寫下，所以不顯示', '請再試；若仍如此，請告訴管理員。'),
      'user-name-taken': one('這個使用者名稱已有人用', '請換一個。'),
      'own-account': one('不能對自己的帳號這樣做', '請找另一位管理員。'),
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

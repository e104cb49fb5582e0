import { defineWords } from './define.ts'

/** What went wrong at the desk, each with what to do about it. */
export const problemWords = defineWords(
  {
    retry: 'Try again',
    problem: 'That did not work',
    problemOf: (code: string) =>
      ({
        unreachable: 'The server cannot be reached. Check the network, then try again.',
        'not-signed-in': 'Your session has ended. Sign in again.',
        'not-for-this-role': 'Your role does not include this. Ask your administrator.',
        'not-found': 'That is not there, or not in your beat. Go back and look for it again.',
        'wrong-password': 'User name and password do not go together. Check both; capitals matter.',
        'too-many-guesses':
          'Too many wrong guesses. Wait an hour, or ask your administrator to reset the password.',
        'must-change-password': 'Choose a password of your own first.',
        'not-recorded':
          'This reading could not be recorded, so nothing is shown. Try again in a minute.',
        'not-understood': 'Something in the form was not understood. Check the marked places.',
        'not-built': 'This part is not there yet.',
        'too-large': 'The file is larger than 64 MB. Split it and send the parts.',
        unexpected:
          'Something went wrong on the server. Try again; if it stays, tell your administrator the number below.',
      })[code] ?? '',
  },
  {
    'zh-Hans': {
      retry: '再试一次',
      problem: '没有成功',
      problemOf: (code) =>
        ({
          unreachable: '连不上服务器。请检查网络，再试一次。',
          'not-signed-in': '登录已结束，请重新登录。',
          'not-for-this-role': '您的角色不包括这一项，请找管理员。',
          'not-found': '没有找到，或者不在您的责任区。请返回重新查找。',
          'wrong-password': '用户名和密码不相符。请都检查一下，注意大小写。',
          'too-many-guesses': '输错次数太多。请等一小时，或请管理员重设密码。',
          'must-change-password': '请先设置自己的密码。',
          'not-recorded': '这次查阅没能记录下来，所以不显示内容。请过一分钟再试。',
          'not-understood': '有填写的内容没有看懂，请检查标出的地方。',
          'not-built': '这部分还没有。',
          'too-large': '文件超过 64 MB，请拆成几份再传。',
          unexpected: '服务器出了问题。请再试一次；如果还不行，把下面的编号告诉管理员。',
        })[code] ?? '',
    },
    'zh-Hant': {
      retry: '再試一次',
      problem: '沒有成功',
      problemOf: (code) =>
        ({
          unreachable: '連不上伺服器。請檢查網路，再試一次。',
          'not-signed-in': '登入已結束，請重新登入。',
          'not-for-this-role': '您的角色不包括這一項，請找管理員。',
          'not-found': '沒有找到，或者不在您的責任區。請返回重新尋找。',
          'wrong-password': '使用者名稱和密碼不相符。請都檢查一下，注意大小寫。',
          'too-many-guesses': '輸錯次數太多。請等一小時，或請管理員重設密碼。',
          'must-change-password': '請先設定自己的密碼。',
          'not-recorded': '這次查閱沒能記錄下來，所以不顯示內容。請過一分鐘再試。',
          'not-understood': '有填寫的內容沒有看懂，請檢查標出的地方。',
          'not-built': '這部分還沒有。',
          'too-large': '檔案超過 64 MB，請拆成幾份再傳。',
          unexpected: '伺服器出了問題。請再試一次；如果還不行，把下面的編號告訴管理員。',
        })[code] ?? '',
    },
  },
)

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  貳: 2,
  叁: 3,
  參: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const tens: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000 }
const numeral = /[〇零一二两兩三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖十拾百佰千廿卅]+/g

/** 三十 → 30, 一〇二 → 102, 廿三 → 23; undefined where the signs make no number. */
function numberOf(text: string): number | undefined {
  const signs = [...text.replaceAll('廿', '二十').replaceAll('卅', '三十')]
  if (!signs.some((sign) => sign in tens))
    return Number(signs.map((sign) => digits[sign] ?? '').join(''))
  let total = 0
  let digit: number | undefined
  for (const sign of signs) {
    const place = tens[sign]
    if (place === undefined) digit = digits[sign]
    else {
      total += (digit ?? 1) * place
      digit = undefined
    }
  }
  return total + (digit ?? 0)
}

/** Chinese numerals before a word of an address become digits; those within names stay. */
export function withDigits(text: string): string {
  return text.replace(numeral, (signs, at: number) => {
    const next = text.slice(at + signs.length)
    const isCounted =
      /^(栋|棟|幢|号|號|单元|單元|层|層|楼|樓|室|座|梯|门|門|弄|巷|期|组|組|房)/.test(next) ||
      /^[-—]/.test(next)
    const value = isCounted ? numberOf(signs) : undefined
    return value === undefined ? signs : String(value)
  })
}

import type { Language } from '@doorstep/domain/shared/language.ts'

/*
 * Common characters of which each script has its own, in pairs. Left out is what both use in some sense
 * (后, 里, 台, 只, 干, 面, 系, 几, 准, 布, 沖): the check must not refuse what is right.
 */
const pairs =
  '们們这這说說时時个個会會对對来來问問请請话話谢謝听聽见見认認让讓谁誰该該过過还還进進远遠运運边邊门門间間关關开開问問闹鬧闻聞' +
  '车車东東书書长長张張钱錢银銀错錯电電灯燈热熱点點为為无無国國学學习習写寫实實宝寶应應处處务務动動劳勞办辦单單卖賣买買头頭发發' +
  '变變带帶帮幫师師归歸当當录錄总總恼惱惊驚愿願气氣汉漢没沒洁潔济濟湿濕满滿灾災炉爐烦煩爱愛爷爺状狀独獨现現环環疗療' +
  '码碼确確离離种種积積稳穩穷窮签簽简簡纸紙红紅约約级級纪紀线線组組细細终終经經结結给給络絡统統绝絕继繼续續绿綠罗羅' +
  '职職联聯脸臉脚腳节節苏蘇药藥虽雖补補装裝规規视視觉覺计計订訂讨討记記讲講许許论論设設证證识識词詞试試误誤课課调調谈談谁誰' +
  '负負财財责責货貨质質贴貼费費资資赶趕轮輪轻輕较較辆輛输輸达達迟遲连連适適选選递遞邮郵邻鄰释釋钟鐘钥鑰锁鎖阳陽阶階队隊' +
  '难難静靜页頁项項顺順须須预預领領频頻题題颗顆饭飯饮飲馆館骑騎验驗鱼魚鸡雞龙龍么麼两兩严嚴丰豐临臨举舉义義乐樂乡鄉产產亲親' +
  '从從仅僅价價优優传傳伤傷体體儿兒区區医醫华華协協压壓厅廳县縣双雙号號员員响響团團园園图圖场場坏壞块塊声聲壳殼' +
  '备備够夠夹夾奖獎妈媽孙孫宽寬将將尔爾尘塵层層岁歲币幣库庫庆慶异異弃棄弹彈强強忆憶忧憂怀懷态態户戶扫掃扰擾' +
  '护護报報担擔择擇换換损損摆擺数數断斷旧舊晓曉术術机機杂雜权權条條极極样樣树樹桥橋检檢楼樓欢歡残殘毕畢汇匯沟溝泪淚泼潑' +
  '浅淺测測浇澆涨漲渐漸温溫灭滅牵牽犹猶猫貓画畫盐鹽监監盘盤础礎礼禮祸禍窍竅笔筆类類粮糧紧緊纯純纷紛织織练練绕繞吗嗎阵陣转轉闷悶挂掛吓嚇饿餓胜勝晒曬'

const every = [...pairs]
const simplifiedOnly = new Set(every.filter((_, i) => i % 2 === 0))
const traditionalOnly = new Set(every.filter((_, i) => i % 2 === 1))

/** A character of the other script in a Chinese text; undefined where there is none. English has none to find. */
export function foreignCharacter(text: string, language: Language): string | undefined {
  if (language === 'en') return undefined
  const foreign = language === 'zh-Hant' ? simplifiedOnly : traditionalOnly
  return [...text].find((character) => foreign.has(character))
}

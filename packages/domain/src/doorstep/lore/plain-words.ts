/**
 * Traditional characters and everyday Cantonese ones as the patterns write them, in pairs: what is read, what
 * it is taken for. One character for one, so that every place in the plain words is the same place in the
 * remark. Only for recognising: what is kept are the words as they were noted.
 */
const pairs =
  '兒儿孫孙媽妈爺爷婦妇親亲鄰邻陳陈張张劉刘楊杨趙赵黃黄吳吴鄭郑謝谢許许鄧邓馮冯蕭萧葉叶閻阎蔣蒋鍾钟盧卢羅罗賴赖龍龙來来後后會会還还過过這这個个們们麼么說说話话講讲請请問问讓让誰谁' +
  '見见聽听視视覺觉認认識识記记該该談谈訴诉訂订試试課课讀读語语學学習习書书園园區区國国電电機机樓楼門门開开關关間间廁厕廳厅廚厨鐘钟鈴铃鑰钥鎖锁燈灯牆墙裝装璜潢爛烂壞坏滲渗醫医藥药' +
  '療疗護护傷伤腫肿術术檢检體体腦脑臟脏腎肾膽胆頭头顱颅臉脸頸颈腳脚節节癱瘫瘋疯聾聋啞哑輪轮癒愈燒烧熱热涼凉凍冻嘔呕瀉泻針针劑剂壓压養养懷怀產产嬰婴滿满週周歲岁斷断車车輛辆遲迟緩缓' +
  '條条隻只長长髮发發发結结禮礼辦办喪丧殯殡儀仪靈灵離离異异爭争鬧闹罵骂糾纠紛纷賬账錢钱債债貸贷費费補补貼贴務务業业員员單单職职廠厂場场貨货買买賣卖價价賠赔虧亏舖铺鋪铺營营閉闭執执' +
  '寫写練练舊旧歡欢愛爱鋼钢彈弹畫画鳥鸟釣钓魚鱼將将劇剧戲戏樂乐貓猫種种幫帮傭佣顧顾飯饭義义顆颗雙双對对號号樣样無无沒没勞劳動动報报應应復复複复貫贯訊讯從从進进遠远邊边遊游鄉乡縣县' +
  '灣湾廣广東东臺台內内陸陆滬沪點点時时晝昼總总經经約约幾几兩两萬万氣气風风濕湿暈晕痺痹癢痒難难樁桩塊块線线網网導导輕轻軟软變变綁绑繫系兇凶惡恶係是喺在佢他咗了嘅的唔不冇没啲些嚟来' +
  '俾给畀给睇看揾找搵找嗰那仲还啱刚嗌叫瞓睡乜什著着裡里裏里麵面妳你於于與与並并僅仅祇只確确實实屬属須须準准備备啟启駕驾駛驶級级領领調调遷迁換换戶户屆届屜屉測测驗验績绩濟济緊紧繳缴' +
  '資资辭辞減减僱雇創创歸归尋寻噚寻聯联絡络預预計计劃划項项獎奖勵励嚇吓驚惊擔担憂忧慮虑憶忆癡痴獨独殘残傾倾純纯農农軍军黨党選选舉举禱祷廟庙觀观眾众鐵铁銀银鋁铝鍋锅爐炉煙烟閥阀馬马' +
  '櫃柜牀床儘尽盡尽願愿煩烦擾扰慣惯陣阵隨随讚赞響响聲声稱称嬸婶姊姐爾尔為为當当團团圓圆慶庆賀贺傳传據据聞闻憑凭嗎吗喇啦囉啰咩吗丟丢乾干亞亚佈布併并倉仓側侧傢家僕仆優优兌兑別别剋克' +
  '剛刚剝剥勁劲勸劝卻却卽即厠厕厤历厭厌參参呂吕唸念喚唤喫吃噁恶噴喷噹当嚨咙嚮向囌苏圍围墻墙壯壮夠够夢梦夥伙夾夹奬奖孃娘寧宁寵宠寶宝專专層层島岛崑昆崗岗嵗岁嶽岳師师帶带幷并幹干庫库' +
  '廈厦廢废弔吊彆别彌弥彔录彿佛悶闷態态慘惨慼戚懞蒙懨恹懶懒戀恋戰战捨舍掃扫掛挂損损搖摇搶抢摺折撐撑撲扑擇择擬拟擺摆攝摄攤摊敎教數数昇升暫暂曆历曉晓曏向曬晒朮术枱台枴拐柺拐査查棊棋' +
  '棟栋極极榦干樑梁橋桥橫横檔档檯台歐欧歷历殭僵汙污決决沖冲淩凌湯汤溫温溼湿漢汉潔洁濛蒙瀋沈瀰弥灑洒燙烫爲为牽牵犧牺狀状獃呆獅狮現现産产畵画痠酸瘓痪瘡疮癥症皰疱盃杯盜盗盞盏盤盘眞真' +
  '睏困矇蒙硃朱礙碍禍祸穌稣積积穩稳竈灶筆笔箇个範范簽签籃篮籤签籬篱粵粤糞粪糧粮糰团紅红紉纫紗纱紙纸細细組组絆绊絕绝給给統统絲丝絶绝綉绣綜综綠绿綫线維维緑绿編编縫缝織织繞绕繡绣續续' +
  '纔才翫玩聖圣聰聪脩修脫脱脹胀腸肠膚肤臘腊臥卧臨临興兴舘馆華华菸烟葯药蓆席蓋盖蔘参薑姜薩萨藍蓝藝艺蘇苏蘭兰處处虛虚蝕蚀蟲虫蟻蚁衕同衚胡衛卫衝冲衞卫衹只袷夹製制襬摆討讨訓训託托訪访' +
  '設设診诊註注証证評评詩诗誌志誕诞説说諧谐諾诺謀谋證证譚谭議议負负貧贫貴贵賈贾賓宾質质購购賽赛趕赶踰逾較较輔辅輟辍輸输轉转迴回連连運运達达遞递適适遶绕遺遗郵邮鄒邹醣糖鈅钥鈎钩鈡钟' +
  '鉤钩銹锈錄录錦锦錯错録录錶表鍼针鏈链鏡镜鏽锈閃闪閑闲閒闲閘闸閣阁閤合閨闺闆板陞升陰阴陽阳隊队雜杂靜静鞦秋韆千韋韦韌韧韓韩頂顶順顺頻频題题額额颱台颳刮飛飞飪饪飲饮餘余館馆餬糊駡骂' +
  '騎骑騙骗髒脏髖髋鬆松鬍胡鬚须鬥斗鬱郁魷鱿鮮鲜鳴鸣鴿鸽鹽盐麪面麫面麯曲麴曲麽么黴霉鼕冬齣出龜龟獵猎畢毕緒绪詢询諮咨雲云魯鲁囑嘱渾浑紹绍脈脉覈核釋释駐驻亂乱凈净蓮莲協协滅灭漲涨羣群' +
  '冊册嚥咽嚴严圖图慾欲掙挣搧扇撥拨攙搀潰溃瘍疡絃弦絞绞綵彩纍累蕁荨譟噪賺赚銷销騷骚捲卷簾帘'

const plainOf: ReadonlyMap<string, string> = new Map(
  Array.from({ length: pairs.length / 2 }, (_, i) => [
    pairs.charAt(2 * i),
    pairs.charAt(2 * i + 1),
  ]),
)

/** Full-width forms stand this far after their plain ones. */
const fullWidth = 0xfee0

/** Quotation marks and blanks of every kind, as one. */
const alike: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '`': "'",
  '\u3000': ' ',
  '\u00a0': ' ',
  '\t': ' ',
}

/** Only letters and digits: full-width stops and commas part the clauses, and stay. */
const isFullWidth = (unit: string) => /[０-９Ａ-Ｚａ-ｚ]/.test(unit)

const plainUnit = (unit: string): string =>
  plainOf.get(unit) ??
  alike[unit] ??
  (isFullWidth(unit) ? small(String.fromCharCode(unit.charCodeAt(0) - fullWidth)) : small(unit))

/** In small letters where that is one unit too (İ is not). */
const small = (unit: string) => (/[A-Z]/.test(unit) ? unit.toLowerCase() : unit)

/** The words as the patterns write them, of the same length: each UTF-16 unit for itself. */
export function plainWords(words: string): string {
  let plain = ''
  for (let i = 0; i < words.length; i++) plain += plainUnit(words.charAt(i))
  return plain
}

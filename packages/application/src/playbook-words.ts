/** Words by which nobody is described: belief, ethnicity, politics, origin, illness as a label. */
const forbidden =
  /宗教|信教|佛教|道教|基督|天主|穆斯林|伊斯兰|伊斯蘭|教徒|信徒|民族|族裔|族群|汉族|漢族|回族|维吾尔|維吾爾|藏族|籍贯|籍貫|祖籍|原籍|老家|外来人口|外來人口|外地人|党员|黨員|政治|上访|上訪|信访|信訪|患者|病人|精神病|残疾人|殘疾人|身障者|传染|傳染|确诊|確診|阳性|陽性|\b(?:religio\w*|muslims?|christians?|buddhists?|believers?|ethnic\w*|rac(?:e|ial)|nationalit\w*|politic\w*|party members?|petition\w*|hometown|native place|place of origin|patients?|mentally ill|disabled|infected|diseased?)\b/i

/** Words by which people are measured against each other. */
const scoring =
  /评分|評分|打分|分数|分數|积分|積分|排名|排行|等级|等級|信用|风险|風險|重点人|重點人|\b(?:scor(?:e[ds]?|ing)|rank(?:s|ed|ing)?|rating|risk|grade[ds]?|priority people|points)\b/i

/** The word by which nobody may be sorted; undefined where there is none. */
export const forbiddenWord = (text: string): string | undefined => forbidden.exec(text)?.[0]
export const scoringWord = (text: string): string | undefined => scoring.exec(text)?.[0]

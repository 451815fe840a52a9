/** Surnames of far more than nine in ten people; two-character ones apart. */
const surnames: ReadonlySet<string> = new Set(
  `王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余
  潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊
  兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜肖詹关
  苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边佟那
  初宫邸艾付仇闫杭邰栾战矫国迟修丰娄刁慕宗郎阚冷由滕米候鞠晏池苑鄂佘代吉蔺湛穆虞封习麦廉扈晋郁`
    .replace(/\s+/g, '')
    .split(''),
);
const longSurnames: readonly string[] =
  '欧阳 上官 司马 诸葛 司徒 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 独孤 南宫 西门 端木 呼延'.split(
    ' ',
  );
/** Last characters of places, kinds and organisations, which no given name ends in. */
const notGiven: ReadonlySet<string> = new Set(
  '区县市省镇乡村街路社院所站部园屯庄里巷号楼局处室会族',
);

/** True for what may be the name of a person: 2 to 4 Han characters that begin with a surname. */
export function isPersonName(cell: string): boolean {
  if (cell.length < 2 || cell.length > 24) return false;
  const name = cell.replace(/\s+/g, '');
  if (/^\p{Script=Han}{2,8}(?:[·•・]\p{Script=Han}{1,8})+$/u.test(name)) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(name) || notGiven.has(name.slice(-1))) return false;
  return surnames.has(name.charAt(0)) || longSurnames.some((one) => name.startsWith(one));
}

const organisations =
  /(?:公司|集团|中心|院|站|所|园|会|局|处|室|部|店|厂|社|馆|队|村|校|政府|街道|协会|基金会)$/u;

/** True for the name of a body rather than of a person: four characters or more with its ending. */
export function isOrganisation(cell: string): boolean {
  return cell.length >= 4 && organisations.test(cell.replace(/[(（].*[)）]$/u, ''));
}

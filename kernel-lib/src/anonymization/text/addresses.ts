import type { Detector } from './span.js';

const PROVINCE =
  '(?:北京|天津|上海|重庆)市?|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省?|(?:内蒙古|广西(?:壮族)?|西藏|宁夏(?:回族)?|新疆(?:维吾尔)?)(?:自治区)?|(?:香港|澳门)(?:特别行政区)?';
const CITY =
  '石家庄|唐山|保定|太原|大同|呼和浩特|包头|沈阳|大连|鞍山|长春|吉林|哈尔滨|大庆|南京|无锡|徐州|常州|苏州|南通|扬州|镇江|泰州|盐城|连云港|杭州|宁波|温州|嘉兴|湖州|绍兴|金华|台州|衢州|丽水|舟山|合肥|芜湖|蚌埠|福州|厦门|泉州|漳州|莆田|南昌|九江|赣州|济南|青岛|烟台|潍坊|临沂|淄博|威海|郑州|洛阳|开封|南阳|新乡|武汉|宜昌|襄阳|荆州|长沙|株洲|湘潭|岳阳|衡阳|广州|深圳|珠海|佛山|东莞|中山|惠州|汕头|江门|湛江|南宁|柳州|桂林|海口|三亚|成都|绵阳|德阳|南充|宜宾|贵阳|遵义|昆明|大理|曲靖|拉萨|西安|咸阳|宝鸡|兰州|天水|西宁|银川|乌鲁木齐';

const HAN = '[\\u4e00-\\u9fff]';
const NUMBER = '(?:[甲乙丙]?[0-9A-Za-z]{1,5}(?:-[0-9]{1,4})?|[一二三四五六七八九十百]{1,4})';
const UNIT = '(?:号院|号楼|号|弄|栋|幢|座|单元|层|楼|室|房|户|组)';
/** Characters that no estate's name holds. */
const OWN = '(?!路|街|号|的|在|到|是|去|和|与|见|来|有|请|，)[\\u4e00-\\u9fff]';

/**
 * What makes a text an address: a road, a village or an estate with a number. Where the address begins is found from here backwards, so that
 * each expression is short and its repetitions are bounded.
 */
const ANCHORS = {
  road: `(?:大道|大街|胡同|[路街巷弄道里])[东西南北中]?(?:[一二三四五六七八九十]段)? ?${NUMBER}(?:号院|号楼|号(?![线机台店桌码文])|弄|巷)`,
  village: `[村庄屯寨](?:${NUMBER}[组社队](?:${NUMBER}号)?|${NUMBER}号)`,
  estate: `${NUMBER}(?:栋|幢|号楼|座|单元|号(?=${NUMBER}(?:室|单元|楼)))`,
  settlement: `[镇乡]${HAN}{1,6}?村(?!${HAN}|[0-9])`,
} as const;
const ANCHOR = new RegExp(
  Object.entries(ANCHORS)
    .map(([kind, source]) => `(?<${kind}>${source})`)
    .join('|'),
  'g',
);

/** What follows an anchor: an estate, buildings, floors, rooms, and a room's number that says no more. */
const TAIL = new RegExp(
  `(?:(?:${OWN}){2,10}?(?:小区|花园|大厦|公寓|广场|中心|家园|产业园|科技园|创业园|写字楼|[苑园城村府](?=${NUMBER}${UNIT})|国际(?=${NUMBER}${UNIT})))?` +
    `(?: ?${NUMBER}${UNIT}){0,5}` +
    `(?:(?<=[号栋幢楼座])-?[0-9]{1,3}(?:-[0-9]{1,4}){1,2}|(?<=[栋幢楼座元层])-?[0-9]{3,4})?(?![0-9])` +
    `(?:(?<=[0-9])(?:室|房|户))?`,
  'y',
);

const REGION = new RegExp(`(?:${PROVINCE})|(?:${CITY})`);
const DISTRICT = /(?<![小社园战市])区|[县旗市镇乡]|街道/;
/** Words and particles before an address that are no part of it. */
const NOT_PART = /户籍地|所在地|目的地|现居|收货|地点|门牌|席设|坐落|[到在于址是从去为送寄往住把给我他她你们您的至 ]/g;
/** Ways and lines of other things. */
const NO_ROAD = /(?:线|道|公|铁|思|网|出|套|电|回|链|管|渠|频|轨|赛|通|味|知|报|国|省|高速|一|同)$/;
const ESTATE = /(?:小区|花园|大厦|公寓|广场|中心|家园|新村|名都|[苑园城府邸])$/;
const RESIDENT = /(?:住|住址|户籍|户籍地|籍贯|地址)[：:是为在于 ]{0,3}$/;

/** What an address may be long before its anchor, in UTF-16 units. */
const MOST = 40;

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

/** Where the Han characters before `at` begin; parts of a region may stand apart by a space. */
function runStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < MOST) {
    const unit = text.charCodeAt(start - 1);
    const gap = unit === 32 && start > 1 && '省市区县旗州盟镇乡道'.includes(text.charAt(start - 2));
    if (!isHan(unit) && !gap) break;
    start--;
  }
  return start;
}

/** Where a name that ends before `end` begins: after the last word that is no part of it, else `usual` characters long. */
function nameStart(run: string, end: number, most: number, usual: number): number {
  let start = 0;
  NOT_PART.lastIndex = 0;
  for (
    let match = NOT_PART.exec(run);
    match !== null && match.index + match[0].length <= end;
    match = NOT_PART.exec(run)
  )
    start = match.index + match[0].length;
  return end - start <= most ? start : end - usual;
}

/** Where in the Han characters before an anchor its address begins; undefined where it is none. */
function startIn(run: string, kind: string, before: string): number | undefined {
  const region = REGION.exec(run)?.index;
  if (kind === 'settlement')
    return region !== undefined && RESIDENT.test(before + run.slice(0, region)) ? region : undefined;
  const district = DISTRICT.exec(run)?.index;
  if (region !== undefined && (district === undefined || region <= district))
    return kind === 'road' || district !== undefined || ESTATE.test(run) ? region : undefined;
  const named = district === undefined ? undefined : nameStart(run, district, 4, 2);
  if (named !== undefined && named < (district as number)) return named;
  if (kind === 'road') {
    const start = nameStart(run, run.length, 5, 2);
    return NO_ROAD.test(run) || start >= run.length ? undefined : start;
  }
  if (kind !== 'estate' || !ESTATE.test(run)) return undefined;
  const start = nameStart(run, run.length, 8, 4);
  return start < run.length - 2 ? start : undefined;
}

/** What every address ends in: texts without it are not searched. */
const HOUSE = /[0-9A-Za-z一二三四五六七八九十百](?:号|弄|巷|栋|幢|座|单元|组|社|队)|村/;

/** Chinese addresses: from a province, a city, a district, or the road or estate alone, down to a house or a room. */
export const CHINESE_ADDRESSES: Detector = {
  kind: 'address',
  find({ plain }, found) {
    if (!HOUSE.test(plain)) return;
    let least = 0;
    ANCHOR.lastIndex = 0;
    for (let match = ANCHOR.exec(plain); match !== null; match = ANCHOR.exec(plain)) {
      const groups = match.groups ?? {};
      const kind = Object.keys(ANCHORS).find((name) => groups[name] !== undefined) as string;
      const anchored = match.index + match[0].length;
      TAIL.lastIndex = anchored;
      const end = anchored + (TAIL.exec(plain)?.[0].length ?? 0);
      const from = Math.max(least, runStart(plain, match.index));
      const start = startIn(plain.slice(from, match.index), kind, plain.slice(Math.max(0, from - 6), from));
      // A building that nothing follows is a place to go to, not where somebody lives.
      if (start === undefined || (kind === 'estate' && end === anchored && !match[0].includes('单元'))) continue;
      found(from + start, end);
      least = end;
      ANCHOR.lastIndex = end;
    }
  },
};

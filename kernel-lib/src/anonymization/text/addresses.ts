import type { Detector } from './span.js';

const PROVINCE =
  '(?:北京|天津|上海|重庆)市?|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省?|(?:内蒙古|广西(?:壮族)?|西藏|宁夏(?:回族)?|新疆(?:维吾尔)?)(?:自治区)?|(?:香港|澳门)(?:特别行政区)?';
const CITY =
  '石家庄|唐山|保定|太原|大同|呼和浩特|包头|沈阳|大连|鞍山|长春|吉林|哈尔滨|大庆|南京|无锡|徐州|常州|苏州|南通|扬州|镇江|泰州|盐城|连云港|杭州|宁波|温州|嘉兴|湖州|绍兴|金华|台州|衢州|丽水|舟山|合肥|芜湖|蚌埠|福州|厦门|泉州|漳州|莆田|南昌|九江|赣州|济南|青岛|烟台|潍坊|临沂|淄博|威海|郑州|洛阳|开封|南阳|新乡|武汉|宜昌|襄阳|荆州|长沙|株洲|湘潭|岳阳|衡阳|广州|深圳|珠海|佛山|东莞|中山|惠州|汕头|江门|湛江|南宁|柳州|桂林|海口|三亚|成都|绵阳|德阳|南充|宜宾|贵阳|遵义|昆明|大理|曲靖|拉萨|西安|咸阳|宝鸡|兰州|天水|西宁|银川|乌鲁木齐';

/** Han characters of a place's own name; nothing that ends a phrase. */
const NAME = '[\\u4e00-\\u9fff]';
const NUMBER = '[0-9A-Za-z一二三四五六七八九十]{1,6}';

/**
 * A place from its province or city down to a house: at least a road or village with a number, or a number of building and room.
 * Repetitions are bounded.
 */
const ADDRESS = new RegExp(
  `(?:(?:${PROVINCE})(?:(?:${CITY}|${NAME}{2,6}?)(?:市|自治州|地区|盟))?|(?:${CITY})市?)` +
    `(?:${NAME}{1,6}?(?:区|县|旗|市))?(?:${NAME}{1,8}?(?:街道|镇|乡|新区|开发区))?` +
    `(?:${NAME}{1,10}?(?:大道|大街|路|街|巷|弄|胡同|村|里|道))` +
    `(?:(?:东|西|南|北|中)?段)?(?:${NUMBER}(?:号院|号楼|号|弄|巷)){1,3}` +
    `(?:${NAME}{2,10}?(?:小区|花园|大厦|公寓|广场|中心|家园|苑|园|城))?` +
    `(?:${NUMBER}(?:号楼|栋|幢|座|单元|层|楼|室|房|户|号)){0,4}(?:[0-9]{1,3}-[0-9]{1,4}(?:-[0-9]{1,4})?)?` +
    `|(?:(?:${PROVINCE})(?:(?:${CITY}|${NAME}{2,6}?)(?:市|自治州|地区|盟))?|(?:${CITY})市?)` +
    `(?:${NAME}{1,6}?(?:区|县|旗|市))${NAME}{2,12}?(?:小区|花园|大厦|公寓|广场|中心|家园|苑|园|城|村)(?:${NUMBER}(?:号楼|栋|幢|座|单元|层|楼|室|房|户|号)){1,4}`,
  'g',
);

/** What every address ends in: texts without it are not searched. */
const HOUSE = /[0-9A-Za-z一二三四五六七八九十](?:号|弄|巷|栋|幢|座|单元|层|楼|室|房|户)/;

/** Chinese addresses that begin with a province or a large city. */
export const CHINESE_ADDRESSES: Detector = {
  kind: 'address',
  find({ plain }, found) {
    if (!HOUSE.test(plain)) return;
    ADDRESS.lastIndex = 0;
    for (let match = ADDRESS.exec(plain); match !== null; match = ADDRESS.exec(plain))
      found(match.index, match.index + match[0].length);
  },
};

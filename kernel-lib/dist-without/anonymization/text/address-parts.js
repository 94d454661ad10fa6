/*
 * What Chinese addresses are made of, as sources of regular expressions. Every repetition is bounded, and each expression is short: what begins
 * an address is found from its house number backwards (`addresses.ts`).
 */
const PROVINCES = '(?:北京|天津|上海|重庆)市?|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省?|(?:内蒙古|广西(?:壮族)?|西藏|宁夏(?:回族)?|新疆(?:维吾尔)?)(?:自治区)?|(?:香港|澳门)(?:特别行政区)?';
/** Cities, leagues and prefectures below the provinces. */
const CITIES = '石家庄|唐山|秦皇岛|邯郸|邢台|保定|张家口|承德|沧州|廊坊|衡水|太原|大同|阳泉|长治|晋城|朔州|晋中|运城|忻州|临汾|吕梁|呼和浩特|包头|乌海|赤峰|通辽|鄂尔多斯|呼伦贝尔|巴彦淖尔|乌兰察布|兴安盟|锡林郭勒|阿拉善|沈阳|大连|鞍山|抚顺|本溪|丹东|锦州|营口|阜新|辽阳|盘锦|铁岭|朝阳|葫芦岛|长春|四平|辽源|通化|白山|松原|白城|延边|哈尔滨|齐齐哈尔|鸡西|鹤岗|双鸭山|大庆|伊春|佳木斯|七台河|牡丹江|黑河|绥化|大兴安岭|南京|无锡|徐州|常州|苏州|南通|连云港|淮安|盐城|扬州|镇江|泰州|宿迁|杭州|宁波|温州|嘉兴|湖州|绍兴|金华|衢州|舟山|台州|丽水|合肥|芜湖|蚌埠|淮南|马鞍山|淮北|铜陵|安庆|黄山|滁州|阜阳|宿州|六安|亳州|池州|宣城|福州|厦门|莆田|三明|泉州|漳州|南平|龙岩|宁德|南昌|景德镇|萍乡|九江|新余|鹰潭|赣州|吉安|宜春|抚州|上饶|济南|青岛|淄博|枣庄|东营|烟台|潍坊|济宁|泰安|威海|日照|临沂|德州|聊城|滨州|菏泽|郑州|开封|洛阳|平顶山|安阳|鹤壁|新乡|焦作|濮阳|许昌|漯河|三门峡|南阳|商丘|信阳|周口|驻马店|济源|武汉|黄石|十堰|宜昌|襄阳|鄂州|荆门|孝感|荆州|黄冈|咸宁|随州|恩施|长沙|株洲|湘潭|衡阳|邵阳|岳阳|常德|张家界|益阳|郴州|永州|怀化|娄底|湘西|广州|韶关|深圳|珠海|汕头|佛山|江门|湛江|茂名|肇庆|惠州|梅州|汕尾|河源|阳江|清远|东莞|中山|潮州|揭阳|云浮|南宁|柳州|桂林|梧州|北海|防城港|钦州|贵港|玉林|百色|贺州|河池|来宾|崇左|海口|三亚|三沙|儋州|成都|自贡|攀枝花|泸州|德阳|绵阳|广元|遂宁|内江|乐山|南充|眉山|宜宾|广安|达州|雅安|巴中|资阳|阿坝|甘孜|凉山|贵阳|六盘水|遵义|安顺|毕节|铜仁|黔西南|黔东南|黔南|昆明|曲靖|玉溪|保山|昭通|丽江|普洱|临沧|楚雄|红河|文山|西双版纳|大理|德宏|怒江|迪庆|拉萨|日喀则|昌都|林芝|山南|那曲|阿里地区|西安|铜川|宝鸡|咸阳|渭南|延安|汉中|榆林|安康|商洛|兰州|嘉峪关|金昌|白银|天水|武威|张掖|平凉|酒泉|庆阳|定西|陇南|临夏|甘南|西宁|海东|海北|黄南|果洛|玉树|海西|银川|石嘴山|吴忠|固原|中卫|乌鲁木齐|克拉玛依|吐鲁番|哈密|昌吉|博尔塔拉|巴音郭楞|阿克苏|克孜勒苏|喀什|和田|伊犁|塔城|阿勒泰|石河子';
export const REGION = `(?:${PROVINCES})|(?:${CITIES})`;
const HAN = '[\\u4e00-\\u9fff]';
const COUNT = '[一二三四五六七八九十]';
/** A number of a house, a building or a room. */
export const NUMBER = `(?:[甲乙丙]?[0-9A-Za-z]{1,5}(?:-[0-9]{1,4})?|[一二三四五六七八九十百]{1,4})`;
const UNIT = '(?:号院|号楼|号|弄|栋|幢|座|单元|层|楼|门(?![口前外卡诊牌])|室|房|户|组|期|[#区](?=[0-9]))';
const BUILDING = '(?:栋|幢|号楼|座|单元)';
/** What follows a house number without a name: 之六, 附14号, 6支弄22号, and dashed rooms. */
const AFTER_NUMBER = `(?:之(?:${COUNT}{1,2}|[0-9]{1,2}))?(?:附${NUMBER}号)?(?:${NUMBER}支弄${NUMBER}号)?`;
/** Characters that no estate's name holds: they begin a new clause. */
const OWN = `(?:未来|(?![路街号的在到是去与见来有请我你他她它们等找送取拿放给把被让问说打叫及或至从于为])${HAN})`;
const ESTATE_WORDS = '小区|花园|大厦|公寓|广场|中心|家园|新村|名都|宿舍|家属[院楼]|大院|公馆|半岛|山庄|庄园|别墅|华府|雅苑|产业园|科技园|创业园|物流园|写字楼|科技楼|商务楼|办公楼|综合楼';
/** What stands behind the name of an estate where a building of it is meant. */
const BUILDING_AHEAD = `(?: ?${NUMBER}(?:${BUILDING}|层|期|门|#|区[0-9])|[0-9]{1,3}(?:-[0-9]{1,4}){1,2}(?![0-9-]))`;
const ESTATE_NAME = `(?:${OWN}){2,12}?(?:(?:${ESTATE_WORDS})|(?=${BUILDING_AHEAD})|国际(?=${NUMBER}${UNIT})|楼(?=${NUMBER}(?:室|房|层))|[苑园城村府](?=${NUMBER}${UNIT}))`;
/** What follows an anchor: an estate, buildings, floors, rooms, and a room's number that says no more. */
export const TAIL = `${AFTER_NUMBER}(?: ?${ESTATE_NAME}(?:[0-9]{1,3}(?:-[0-9]{1,4}){1,2}(?![0-9-])|[0-9]{3,4}(?![0-9A-Za-z年月元]|${UNIT}))?)?` +
    `(?: ?(?:${NUMBER}|[东西南北中])${UNIT}(?:(?:厂房|仓库|车间)(?=${NUMBER}${UNIT})|${AFTER_NUMBER})){0,5}` +
    `(?:(?<=[号栋幢楼座期区#])-?[0-9]{1,3}(?:-[0-9]{1,4}){1,2}|(?<=[栋幢楼座元层门#]|弄[0-9]{1,4}号)-?[0-9]{3,4})?(?![0-9])` +
    `(?:(?<=[0-9])(?:室|房|户))?`;
/**
 * What makes a text an address: a road, a village or an estate with a number, a house on a highway, a company of Xinjiang's corps, an
 * estate with building, entrance and room by their numbers alone, or a settlement that somebody is said to live in.
 */
export const ANCHORS = {
    road: `(?:大道|大街|胡同|[路街巷弄道里坊])[东西南北中]?(?:[一二三四五六七八九十东西南北中]段)? ?${NUMBER}(?:号院|号楼|号(?![线机台店桌码文])|弄|巷)`,
    village: `(?:[村庄屯寨]|嘎查)(?:第?${NUMBER}(?:村民小?组|[组社队])(?:${NUMBER}号)?|${NUMBER}号(?!楼))`,
    highway: `[GSXY][0-9]{3}(?:[国省县乡]道)?${NUMBER}号`,
    corps: `[0-9]{1,3}团[0-9]{1,2}连(?:[0-9]{1,4}号)?`,
    estate: `(?:(?:[0-9]{1,2}|${COUNT})[区期])?${NUMBER}(?:${BUILDING}|#(?=[0-9])|号(?=${NUMBER}(?:室|单元|楼)))`,
    dashed: `(?<=${HAN})[0-9]{1,3}-[0-9]{1,2}-[0-9]{3,4}(?![0-9-])`,
    settlement: `[镇乡]${HAN}{1,6}?村(?!${HAN}|[0-9])`,
};
/** What an estate's name ends in. */
export const ESTATE = `(?:${ESTATE_WORDS}|[苑园城府邸湾庭轩阁郡]|[${COUNT.slice(1, -1)}0-9]期|[东西南北]区)$`;
const NO_DISTRICT = '小社战市校厂矿景库片院病';
const PARKS = '[业技产学创流科]园';
/**
 * Where a district, a county or a town ends: 城东区, but not 小区, 校区, 工业园区. Before a building, 东区 may be an estate's;
 * before a road it is a district's.
 */
export const DISTRICTS = {
    road: `(?<![${NO_DISTRICT}]|${PARKS})区|[县旗市镇乡]|街道`,
    other: `(?<=[城河铁江路港桥海市湖塘闸浑])[东西南北]区|(?<![${NO_DISTRICT}东西南北]|${PARKS})区|[县旗市镇乡]|街道`,
};
/** What every address ends in: texts without it are not searched. */
export const HOUSE = '[0-9A-Za-z一二三四五六七八九十百](?:号|弄|巷|栋|幢|座|单元|组|社|队|连|#|村民|-[0-9]{1,2}-)|村';
/** Words that introduce an address and are no part of it. */
const INTRODUCING = '户籍地?|所在地|目的地|收[货件]地?|安装地|上门地?|案发地|事发地|现住|暂住|常住|家住|住[处所址]|居所|居住地?|现居|老家|娘家|婆家|新家|租屋|地[点址]|起点|终点|签收点|自提点|取货点|提货点|坐标|定位|导航|位置|位于|门牌|席设|坐落|东西|停靠|用水|房产|物业|改[成为]|货发|搬[出入]|[出求转]租|出售|归属小区|反映|投诉|举报';
/** Single characters that end a clause before an address; 解放, 开发 and 从化 hold none. */
const PARTICLES = '[到在于址是去为送寄往住把给我他她你们您的至处说问请被跟就也还没将 ]|从(?!化)|(?<!解)放';
export const NOT_PART = `${INTRODUCING}|${PARTICLES}`;
/** Who goes on to another place: what stands before is not where the address begins. */
export const MOVES = '(?:搬|迁|送|寄|来|回|改|发|转|运|开|走|住|坐落|位)[到至往在于]';
//# sourceMappingURL=address-parts.js.map
import { companyCheck, identityCheck, type PersonalKind } from '../../kernel-lib/src/anonymization/text/index.js';
import { luhnCheck } from '../../kernel-lib/src/anonymization/text/checksums.js';
import { digits, pick, two, type Draw, type LabelledText } from './personal-texts.js';

/*
 * The values of the fourth set, written without sight of the detector. A slot is `{kind}` or `{kind:form}`; without a form it is `plain`.
 * A country's prefix and an extension belong to the datum; a title, an introducing word and a remark about a landmark do not.
 */

type Form = (draw: Draw) => string;

const words = (list: string): readonly string[] => list.trim().split(/\s+/);
const upTo = (draw: Draw, most: number): string => String(1 + draw(most));
const oneOf =
  (...forms: readonly Form[]): Form =>
  (draw) =>
    pick(draw, forms)(draw);
const then =
  (form: Form, rewrite: (value: string) => string): Form =>
  (draw) =>
    rewrite(form(draw));
const wide = (value: string): string =>
  value.replace(/[0-9A-Za-z+-]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
const wideDigits = (value: string): string =>
  value.replace(/[0-9]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
const inFours = (separator: string) => (value: string) => (value.match(/.{1,4}/g) ?? []).join(separator);
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const letter = (draw: Draw): string => LETTERS.charAt(draw(LETTERS.length));

// ——— Numbers of persons and firms ———

const DIVISIONS = words(
  `110108 110228 120110 130682 131126 140429 141082 150426 150783 210381 211322 220281 222405 230882 231085 310113 310230
   320381 320724 321084 330326 330781 331022 340826 341226 341502 350583 350824 360430 360981 370323 371428 371724 410526
   411381 411727 420281 420984 422801 430225 430682 433127 440281 440785 440923 441581 450330 450881 451223 460028 460108
   500105 500235 510184 510726 511324 513426 520382 522428 522636 530127 530381 532923 533122 540123 542621 610327 610582
   610929 620422 620982 622926 630121 632801 640122 640381 650105 652325 653130 654003`,
);

const identity: Form = (draw) => {
  const year = String(draw(5) === 0 ? 2004 + draw(20) : 1946 + draw(58));
  const first = `${pick(draw, DIVISIONS)}${year}${two(1 + draw(12))}${two(1 + draw(28))}${digits(draw, 3)}`;
  return first + identityCheck(first);
};
const identityX: Form = (draw) => {
  for (;;) {
    const number = identity(draw);
    if (number.endsWith('X')) return number;
  }
};
const identityCommon: Form = (draw) => (draw(6) === 0 ? identityX(draw) : identity(draw));

const CODE = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const organisation: Form = (draw) => {
  const first =
    draw(2) === 0
      ? `MA${Array.from({ length: 6 }, () => CODE.charAt(draw(31))).join('')}`
      : String(draw(10)) + digits(draw, 7);
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce(
    (all, weight, at) => all + weight * alphabet.indexOf(first.charAt(at)),
    0,
  );
  const check = 11 - (sum % 11);
  return first + (check === 10 ? 'X' : check === 11 ? '0' : String(check));
};
const company: Form = (draw) => {
  const first = `${pick(draw, words('91 91 91 91 92 93 52 12 11 13 53 N1'))}${pick(draw, DIVISIONS)}${organisation(draw)}`;
  return first + companyCheck(first);
};

// ——— Telephones ———

const MOBILE_HEADS = words(
  `130 131 132 133 134 135 136 137 138 139 145 147 149 150 151 152 153 155 156 157 158 159 162 165 166 167 171 172 173 175
   176 177 178 180 181 182 183 184 185 186 187 188 189 190 191 192 193 195 196 197 198 199`,
);
const mobile: Form = (draw) => pick(draw, MOBILE_HEADS) + digits(draw, 8);
const split344 = (separator: string) => (number: string) =>
  [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(separator);

const AREAS_8 = words(
  '010 020 021 022 023 024 025 027 028 029 0311 0371 0411 0431 0451 0531 0532 0551 0571 0574 0591 0755 0769 0791',
);
const AREAS_7 = words(
  '0313 0356 0396 0416 0475 0516 0559 0575 0596 0635 0714 0746 0778 0797 0833 0856 0874 0898 0912 0937 0955 0997',
);
const lineParts = (draw: Draw): readonly [area: string, local: string] =>
  draw(3) === 0
    ? [pick(draw, AREAS_7), `${String(2 + draw(7))}${digits(draw, 6)}`]
    : [pick(draw, AREAS_8), `${String(2 + draw(7))}${digits(draw, 7)}`];
const line =
  (write: (area: string, local: string, draw: Draw) => string): Form =>
  (draw) => {
    const [area, local] = lineParts(draw);
    return write(area, local, draw);
  };
const extension = (draw: Draw): string => digits(draw, 3 + draw(2)).replace(/^0/, '8');

// ——— Cards ———

const UNION: readonly (readonly [head: string, length: number])[] = [
  ['622848', 19],
  ['622202', 19],
  ['621700', 19],
  ['621785', 19],
  ['623052', 19],
  ['621799', 19],
  ['622188', 19],
  ['621226', 19],
  ['622588', 16],
  ['621483', 16],
  ['622568', 16],
  ['625965', 16],
  ['628218', 16],
  ['622908', 18],
  ['622262', 17],
  ['622260', 17],
  ['621691', 16],
  ['623668', 19],
];
const luhn = (draw: Draw, head: string, length: number): string => {
  const first = head + digits(draw, length - head.length - 1);
  return first + luhnCheck(first);
};
const unionPay: Form = (draw) => {
  const [head, length] = pick(draw, UNION);
  return luhn(draw, head, length);
};
const visa: Form = (draw) => luhn(draw, pick(draw, words('4367 4514 4380 4033 4563 4929')), 16);
const mastercard: Form = (draw) => luhn(draw, pick(draw, words('5187 5201 5268 5413 5526 5591')), 16);
const card: Form = oneOf(unionPay, unionPay, unionPay, unionPay, visa, mastercard);

// ——— On the network ———

const email: Form = (draw) => {
  const syllable = words(
    'zhao qian sun hao lin meng tian yue qing bo shu fan jia ning rui kai xin yao cheng pei lan heng yi duo mu he tang wen',
  );
  const a = pick(draw, syllable);
  const b = pick(draw, syllable);
  const user = pick(draw, [
    `${a}.${b}`,
    `${a}${b}${upTo(draw, 99)}`,
    `${a}_${b}`,
    `${a}-${b}${String(1970 + draw(40))}`,
    digits(draw, 9).replace(/^0/, '7'),
    `${a}${b}`,
    `${a.charAt(0).toUpperCase()}${a.slice(1)}.${b}`,
    `${a.charAt(0)}${b}+shop`,
    `${b}${digits(draw, 3)}.${a}`,
  ]);
  const host = words(
    `qq.com 163.com 126.com foxmail.com gmail.com outlook.com sina.cn aliyun.com 139.com 189.cn yeah.net icloud.com
     stu.jcu.edu.cn mail.hust-demo.edu.cn lantingtech.cn corp.yunfan-logistics.com mingde-law.com.cn hr.qinghe.io proton.me`,
  );
  return `${user}@${pick(draw, host)}`;
};
const hextet = (draw: Draw): string => (4096 + draw(61_440)).toString(16);
const hextets = (draw: Draw, count: number): string => Array.from({ length: count }, () => hextet(draw)).join(':');
const ipv4: Form = (draw) =>
  pick(draw, [
    `${pick(draw, words('36 39 58 61 101 111 113 114 117 119 120 122 123 171 180 182 183 202 211 218 221 223'))}.${String(draw(256))}.${String(draw(256))}.${upTo(draw, 254)}`,
    `${pick(draw, words('36 58 112 115 124 175 219 222'))}.${upTo(draw, 255)}.${upTo(draw, 255)}.${upTo(draw, 254)}`,
    `192.168.${String(draw(256))}.${upTo(draw, 254)}`,
    `10.${String(draw(256))}.${String(draw(256))}.${upTo(draw, 254)}`,
  ]);
const v6Head = words('2408:8214 2408:8406 2409:8a28 2409:8962 240e:3b7 240e:47c 240e:918 2001:da8');

// ——— Vehicles and passports ———

const PROVINCIAL = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'.split('');
const plateHead = (draw: Draw): string => `${pick(draw, PROVINCIAL)}${'ABCDEFGHJKL'.charAt(draw(11))}`;
const serial = (draw: Draw): string =>
  pick(draw, [
    digits(draw, 5),
    `${letter(draw)}${digits(draw, 4)}`,
    `${digits(draw, 1)}${letter(draw)}${digits(draw, 3)}`,
    `${digits(draw, 2)}${letter(draw)}${digits(draw, 2)}`,
    `${digits(draw, 3)}${letter(draw)}${letter(draw)}`,
    `${letter(draw)}${letter(draw)}${digits(draw, 3)}`,
    `${letter(draw)}${digits(draw, 3)}${letter(draw)}`,
  ]);
const greenSerial = (draw: Draw): string =>
  pick(draw, [
    `D${digits(draw, 5)}`,
    `F${digits(draw, 5)}`,
    `D${letter(draw)}${digits(draw, 4)}`,
    `F${letter(draw)}${digits(draw, 4)}`,
    `${digits(draw, 5)}D`,
    `${digits(draw, 5)}F`,
  ]);

const passport: Form = (draw) =>
  pick(draw, [
    `E${digits(draw, 8)}`,
    `E${pick(draw, 'ABCDEFGHJKLM'.split(''))}${digits(draw, 7)}`,
    `G${digits(draw, 8)}`,
    `D${digits(draw, 8)}`,
    `DE${digits(draw, 7)}`,
    `P${digits(draw, 7)}`,
    `PE${digits(draw, 7)}`,
    `S${digits(draw, 8)}`,
    `SE${digits(draw, 7)}`,
  ]);

// ——— Addresses: parts ———

const CITIES = words(
  `浙江省|杭州市|拱墅区 浙江省|宁波市|鄞州区 浙江省|温州市|瓯海区 浙江省|绍兴市|柯桥区 江苏省|苏州市|相城区 江苏省|无锡市|梁溪区
   江苏省|徐州市|泉山区 江苏省|南通市|崇川区 广东省|广州市|番禺区 广东省|深圳市|龙岗区 广东省|佛山市|顺德区 广东省|湛江市|霞山区
   福建省|福州市|仓山区 福建省|泉州市|丰泽区 山东省|济南市|历下区 山东省|烟台市|芝罘区 山东省|临沂市|兰山区 河南省|郑州市|二七区
   河南省|洛阳市|涧西区 河南省|新乡市|牧野区 湖北省|武汉市|江岸区 湖北省|宜昌市|伍家岗区 湖南省|长沙市|岳麓区 湖南省|衡阳市|蒸湘区
   四川省|成都市|金牛区 四川省|绵阳市|涪城区 四川省|南充市|顺庆区 贵州省|贵阳市|云岩区 云南省|昆明市|盘龙区 陕西省|西安市|未央区
   陕西省|宝鸡市|金台区 甘肃省|兰州市|七里河区 青海省|西宁市|城西区 辽宁省|沈阳市|铁西区 辽宁省|鞍山市|立山区 吉林省|长春市|绿园区
   黑龙江省|哈尔滨市|道外区 黑龙江省|大庆市|让胡路区 河北省|石家庄市|裕华区 河北省|唐山市|路南区 山西省|太原市|小店区 安徽省|合肥市|包河区
   安徽省|芜湖市|镜湖区 江西省|南昌市|青云谱区 江西省|赣州市|章贡区 海南省|海口市|美兰区 江苏省|昆山市| 福建省|石狮市| 浙江省|桐乡市|`,
);
const MUNICIPAL = words(
  `北京市|海淀区 北京市|丰台区 北京市|西城区 北京市|通州区 北京市|昌平区 上海市|浦东新区 上海市|杨浦区 上海市|闵行区 上海市|静安区
   上海市|嘉定区 天津市|河东区 天津市|滨海新区 天津市|红桥区 重庆市|江北区 重庆市|沙坪坝区 重庆市|万州区 重庆市|南岸区`,
);
const REGIONS = words(
  `广西壮族自治区|柳州市|城中区 广西壮族自治区|桂林市|七星区 广西壮族自治区|玉林市|北流市 内蒙古自治区|赤峰市|红山区
   内蒙古自治区|呼和浩特市|赛罕区 宁夏回族自治区|银川市|兴庆区 宁夏回族自治区|吴忠市|利通区 西藏自治区|拉萨市|城关区
   西藏自治区|日喀则市|桑珠孜区 新疆维吾尔自治区|喀什地区|疏附县 新疆维吾尔自治区|乌鲁木齐市|沙依巴克区
   新疆维吾尔自治区|伊犁哈萨克自治州|伊宁市 新疆维吾尔自治区|巴音郭楞蒙古自治州|库尔勒市`,
);
const PREFECTURES = words(
  `云南省|大理白族自治州|祥云县 云南省|红河哈尼族彝族自治州|蒙自市 四川省|凉山彝族自治州|西昌市 四川省|甘孜藏族自治州|泸定县
   贵州省|黔东南苗族侗族自治州|凯里市 贵州省|黔西南布依族苗族自治州|兴仁市 湖南省|湘西土家族苗族自治州|吉首市
   吉林省|延边朝鲜族自治州|敦化市 青海省|海西蒙古族藏族自治州|格尔木市 湖北省|恩施土家族苗族自治州|利川市 甘肃省|临夏回族自治州|永靖县`,
);
const COUNTIES = words(
  `河南省|驻马店市|泌阳县 河南省|信阳市|光山县 安徽省|六安市|霍山县 安徽省|宿州市|灵璧县 江西省|上饶市|鄱阳县 江西省|吉安市|泰和县
   湖南省|邵阳市|隆回县 湖南省|怀化市|芷江侗族自治县 湖北省|黄冈市|蕲春县 四川省|巴中市|平昌县 四川省|泸州市|合江县 贵州省|遵义市|湄潭县
   云南省|昭通市|彝良县 陕西省|汉中市|洋县 陕西省|渭南市|蒲城县 甘肃省|陇南市|成县 山西省|吕梁市|临县 河北省|邢台市|巨鹿县
   河北省|沧州市|献县 山东省|聊城市|莘县 山东省|济宁市|梁山县 辽宁省|朝阳市|建平县 辽宁省|丹东市|宽甸满族自治县 吉林省|四平市|梨树县
   黑龙江省|绥化市|兰西县 黑龙江省|齐齐哈尔市|拜泉县 福建省|漳州市|平和县 广东省|梅州市|五华县 浙江省|丽水市|缙云县 江苏省|盐城市|滨海县`,
);
const ROAD_HEADS = words(
  `明德 云溪 青禾 锦澜 鹤鸣 枫林 望江 柳浪 松涛 石榴 银杏 紫荆 海棠 金沙 白鹭 翠微 玉泉 晴川 丹桂 红旗 建新 胜利 团结 育才 文汇
   广济 永宁 兴业 富民 长虹 迎宾 朝晖 通惠 安康 龙腾 凤起 新民 复兴 钟秀 青年 劳动 前进 向阳 书院 府前 铁东 纺织 机场 沿江 河滨
   双桥 杏花 梧桐 竹园 荷塘 麦田 曲塘 马鞍山 观音桥 三元里 小北门 高新 科创 星湖 天鹅湖 盘龙 大学 民族 团山 南浔 仓前 会展 灵山`,
);
const road = (draw: Draw): string =>
  pick(draw, ROAD_HEADS) +
  pick(draw, words('路 路 路 路 路 街 街 大道 大街 东路 西路 南路 北路 中路 东街 南街 一路 二路 三街 支路 横街'));
const alley = (draw: Draw, kind: string): string =>
  pick(
    draw,
    words('豆腐 羊尾 帽儿 棉花 槐荫 铁匠 井儿 乌衣 柳叶 石板 粮食 万寿 银锭 菜园 磨盘 甘露 油坊 竹竿 香炉 水车'),
  ) + kind;
const COMPOUND_HEADS = words(
  `翡翠 御景 丽水 香榭 水岸 名仕 星河 滨河 湖畔 学府 美林 天悦 锦尚 瑞景 怡和 和谐 康居 兴盛 曙光 宏福 桃源 蓝湾 云栖 山水 凤凰
   锦绣江南 中央 世纪 荣盛 格林 罗马 帝景 温馨 幸福 春江 碧水 枫丹 金桂 悦澜 紫金 汇景 都市 玫瑰 华府 城北 北苑 朝阳 红星 新华`,
);
const compound = (draw: Draw): string =>
  pick(draw, COMPOUND_HEADS) +
  pick(
    draw,
    words('小区 小区 小区 花园 花园 家园 公寓 华庭 名邸 佳苑 雅苑 城 湾 苑 公馆 半岛 一期 二期 东区 北区 国际'),
  );
const TOWERS = words('汇智大厦 恒隆中心 金茂广场 联创大厦 天合国际 银座商务楼 宏源大厦 长城科技楼');
const towns = (draw: Draw): string =>
  pick(
    draw,
    words(
      '石桥 马集 龙门 大营 白沙 双庙 三岔河 清水 青龙 黄泥 太平 柳林 新店 周坝 响水 高台 沙河 老君 枣阳 官渡 牛栏 金鸡',
    ),
  ) + pick(draw, words('镇 镇 镇 乡'));
const villages = (draw: Draw): string =>
  pick(draw, words('李 王 赵 张 陈 大刘 小孙 前郭 后杨 上马 下吴 东徐 西何')) +
  pick(draw, words('庄村 家村 湾村 家沟村 岗村 楼村 家坪村'));
const hamlets = (draw: Draw): string =>
  draw(2) === 0
    ? villages(draw)
    : pick(draw, words('红岩 石门 新光 前进 长流 桐子 梨树 荷花 双龙 河口 大坪 联合 向前 石榴 燕子 枫树 水井')) + '村';
const subdistrict = (draw: Draw): string =>
  pick(draw, words('城北 长江 东湖 和平 新城 北站 双塔 梅林 白云 康桥 天平 大石 南苑 五里亭 民主 古城')) + '街道';
const community = (draw: Draw): string =>
  pick(draw, words('兴园 新世纪 荷花池 书香 永乐 三里桥 梅园 枫桥 八一 惠民')) + '社区';
const HAN = words('一 二 三 四 五 六 七 八 九 十 十一 十二');
const room = (draw: Draw): string => `${upTo(draw, 28)}0${upTo(draw, 6)}`;
const block = (draw: Draw): string => upTo(draw, 38);
const unit: Form = (draw) =>
  pick(draw, [
    `${block(draw)}栋${upTo(draw, 4)}单元${room(draw)}室`,
    `${block(draw)}号楼${upTo(draw, 4)}单元${room(draw)}`,
    `${block(draw)}幢${room(draw)}室`,
    `${block(draw)}幢${upTo(draw, 3)}单元${room(draw)}`,
    `${letter(draw)}座${room(draw)}室`,
    `${block(draw)}-${upTo(draw, 4)}-${room(draw)}`,
    `${block(draw)}#${upTo(draw, 3)}-${room(draw)}`,
    `${upTo(draw, 12)}栋${pick(draw, ['A', 'B', 'C'])}座${upTo(draw, 28)}层${room(draw)}`,
    `${pick(draw, HAN)}号楼${pick(draw, words('东 西 中'))}单元${room(draw)}`,
    `${upTo(draw, 20)}座${upTo(draw, 30)}层${letter(draw)}室`,
    `${block(draw)}号${room(draw)}室`,
    `${block(draw)}栋${room(draw)}`,
    `${block(draw)}号楼${room(draw)}室`,
  ]);
const number: Form = (draw) =>
  pick(draw, [
    `${upTo(draw, 900)}号`,
    `${upTo(draw, 900)}号`,
    `${upTo(draw, 300)}-${upTo(draw, 20)}号`,
    `${upTo(draw, 200)}号之${pick(draw, HAN)}`,
  ]);
const joined = (draw: Draw, from: readonly string[], separator = ''): string =>
  pick(draw, from).split('|').filter(Boolean).join(separator);
/** As people write it: `浙江杭州拱墅区`. */
const loosely = (draw: Draw): string => {
  const [province = '', city = '', district = ''] = pick(draw, CITIES).split('|');
  return province.replace(/省$/, '') + city.replace(/市$/, '') + district;
};
const withoutProvince = (draw: Draw, from: readonly string[]): string => pick(draw, from).split('|').slice(1).join('');
const lastPart = (draw: Draw, from: readonly string[]): string =>
  pick(draw, from).split('|').filter(Boolean).at(-1) ?? '';

// ——— Addresses: recipes ———

const RECIPES: Readonly<Record<string, readonly Form[]>> = {
  city: [
    (draw) => joined(draw, CITIES) + road(draw) + number(draw),
    (draw) =>
      joined(draw, CITIES) + subdistrict(draw) + road(draw) + upTo(draw, 600) + '号' + compound(draw) + unit(draw),
    (draw) => withoutProvince(draw, CITIES) + road(draw) + upTo(draw, 600) + '号' + unit(draw),
    (draw) => loosely(draw) + road(draw) + number(draw) + compound(draw) + unit(draw),
    (draw) => joined(draw, CITIES) + compound(draw) + unit(draw),
    (draw) => joined(draw, CITIES) + subdistrict(draw) + community(draw) + road(draw) + number(draw),
    (draw) =>
      `${joined(draw, CITIES, ' ')} ${subdistrict(draw)} ${road(draw)}${upTo(draw, 500)}号${compound(draw)}${unit(draw)}`,
    (draw) =>
      `${joined(draw, CITIES)}${road(draw)}${upTo(draw, 300)}号${pick(draw, TOWERS)}${upTo(draw, 30)}层${room(draw)}室`,
    (draw) => `${joined(draw, CITIES)}${road(draw)}${upTo(draw, 300)}号附${upTo(draw, 30)}号`,
  ],
  district: [
    (draw) => lastPart(draw, CITIES) + road(draw) + number(draw),
    (draw) => lastPart(draw, CITIES) + compound(draw) + unit(draw),
    (draw) =>
      lastPart(draw, MUNICIPAL) +
      subdistrict(draw) +
      road(draw) +
      upTo(draw, 300) +
      '号院' +
      upTo(draw, 20) +
      '号楼' +
      room(draw),
  ],
  municipal: [
    (draw) => `${joined(draw, MUNICIPAL.slice(0, 5))}${alley(draw, '胡同')}${upTo(draw, 90)}号院`,
    (draw) =>
      `${joined(draw, MUNICIPAL.slice(0, 5))}${road(draw)}${upTo(draw, 90)}号院${upTo(draw, 30)}号楼${upTo(draw, 6)}单元${room(draw)}室`,
    (draw) =>
      `${joined(draw, MUNICIPAL.slice(5, 10))}${road(draw)}${upTo(draw, 2000)}弄${upTo(draw, 120)}号${room(draw)}室`,
    (draw) =>
      `${joined(draw, MUNICIPAL.slice(10, 13))}${road(draw)}${pick(draw, COMPOUND_HEADS)}里${upTo(draw, 30)}号楼${upTo(draw, 5)}门${room(draw)}`,
    (draw) =>
      `${joined(draw, MUNICIPAL.slice(13))}${road(draw)}${upTo(draw, 300)}号附${upTo(draw, 20)}号${upTo(draw, 33)}-${upTo(draw, 8)}`,
    (draw) => `${joined(draw, MUNICIPAL).replace('市', '')}${road(draw)}${number(draw)}${compound(draw)}${unit(draw)}`,
  ],
  lane: [
    (draw) => `${road(draw)}${alley(draw, '巷')}${upTo(draw, 90)}号`,
    (draw) => `${road(draw)}${upTo(draw, 900)}弄${upTo(draw, 80)}支弄${upTo(draw, 60)}号`,
    (draw) => `${road(draw)}${upTo(draw, 1500)}弄${upTo(draw, 90)}号${room(draw)}室`,
    (draw) => `${alley(draw, '胡同')}甲${upTo(draw, 60)}号`,
    (draw) => `${pick(draw, COMPOUND_HEADS)}里${upTo(draw, 20)}号楼${upTo(draw, 4)}门${room(draw)}室`,
    (draw) => `${alley(draw, '巷')}${upTo(draw, 60)}号${upTo(draw, 4)}楼`,
    (draw) => `${joined(draw, CITIES)}${alley(draw, '坊')}${upTo(draw, 60)}号`,
  ],
  region: [
    (draw) => joined(draw, REGIONS) + road(draw) + number(draw),
    (draw) => joined(draw, REGIONS) + road(draw) + upTo(draw, 200) + '号' + compound(draw) + unit(draw),
    (draw) => joined(draw, PREFECTURES) + road(draw) + number(draw),
    (draw) => joined(draw, PREFECTURES) + towns(draw) + hamlets(draw) + upTo(draw, 12) + '组',
    (draw) =>
      `内蒙古自治区锡林郭勒盟${pick(draw, words('正蓝旗 镶黄旗 阿巴嘎旗'))}${pick(draw, words('乌兰 巴彦 宝力格'))}苏木${pick(draw, words('哈日 都呼木 查干'))}嘎查${upTo(draw, 60)}号`,
    (draw) => withoutProvince(draw, PREFECTURES) + compound(draw) + unit(draw),
  ],
  county: [
    (draw) => joined(draw, COUNTIES) + pick(draw, words('城关镇 城厢镇 玉屏镇')) + road(draw) + number(draw),
    (draw) => joined(draw, COUNTIES) + compound(draw) + unit(draw),
    (draw) => lastPart(draw, COUNTIES) + road(draw) + upTo(draw, 300) + '号' + unit(draw),
    (draw) => withoutProvince(draw, COUNTIES) + towns(draw) + road(draw) + number(draw),
    (draw) =>
      `${joined(draw, COUNTIES)}${towns(draw)}${pick(draw, words('G107 G312 G320 S205'))}国道${upTo(draw, 900)}号`.replace(
        /(S\d+)国/,
        '$1省',
      ),
  ],
  rural: [
    (draw) => `${joined(draw, COUNTIES)}${towns(draw)}${hamlets(draw)}${upTo(draw, 14)}组${upTo(draw, 90)}号`,
    (draw) => `${joined(draw, COUNTIES)}${towns(draw)}${hamlets(draw)}${pick(draw, HAN)}组`,
    (draw) => `${joined(draw, COUNTIES)}${towns(draw)}${hamlets(draw)}第${pick(draw, HAN)}村民小组${upTo(draw, 60)}号`,
    (draw) =>
      `${joined(draw, REGIONS.slice(0, 3))}${towns(draw)}${hamlets(draw)}${pick(draw, words('那排 上岭 古立 弄京'))}屯${upTo(draw, 60)}号`,
    (draw) =>
      `${joined(draw, COUNTIES.slice(9, 11))}${towns(draw)}${hamlets(draw)}${upTo(draw, 10)}社${upTo(draw, 90)}号`,
    (draw) => `${joined(draw, COUNTIES)}${towns(draw)}${hamlets(draw)}${pick(draw, HAN)}队${upTo(draw, 60)}号`,
    (draw) => `${towns(draw)}${hamlets(draw)}${upTo(draw, 200)}号`,
    (draw) => `${lastPart(draw, COUNTIES)}${towns(draw)}${hamlets(draw)}${upTo(draw, 12)}组`,
    (draw) =>
      `${joined(draw, PREFECTURES)}${towns(draw)}${hamlets(draw)}${pick(draw, words('岩脚 坝子 者苗'))}寨${upTo(draw, 40)}号`,
    (draw) => `${hamlets(draw)}${upTo(draw, 15)}组${upTo(draw, 80)}号`,
    (draw) => `新疆生产建设兵团第${pick(draw, HAN)}师${upTo(draw, 180)}团${upTo(draw, 20)}连${upTo(draw, 60)}号`,
  ],
  road: [
    (draw) => road(draw) + number(draw),
    (draw) => `${road(draw)}${upTo(draw, 600)}号${unit(draw)}`,
    (draw) => `${road(draw)}${upTo(draw, 600)}号院${upTo(draw, 12)}号楼${upTo(draw, 5)}单元${room(draw)}`,
    (draw) => `${road(draw)}${upTo(draw, 600)}号${compound(draw)}${unit(draw)}`,
    (draw) => `${pick(draw, ROAD_HEADS)}大道${pick(draw, words('东 西 南 北 中'))}段${upTo(draw, 900)}号`,
  ],
  compound: [
    (draw) => compound(draw) + unit(draw),
    (draw) => compound(draw) + unit(draw),
    (draw) =>
      `${pick(draw, words('棉纺厂 供电局 粮食局 第二中学 铁路 化肥厂 县医院 农机厂 税务局'))}家属院${upTo(draw, 20)}号楼${upTo(draw, 5)}单元${room(draw)}`,
    (draw) => `${pick(draw, words('钢铁厂 教师 矿务局 公交公司 三建公司'))}宿舍${upTo(draw, 20)}栋${room(draw)}室`,
    (draw) =>
      `${pick(draw, words('工人 朝阳 曹杨 鞍山 桂花 红光 和睦 长风'))}新村${upTo(draw, 9)}区${upTo(draw, 90)}幢${room(draw)}室`,
    (draw) => `${pick(draw, COMPOUND_HEADS)}公寓${letter(draw)}座${room(draw)}`,
  ],
  campus: [
    (draw) =>
      `${pick(draw, words('江城理工大学 东海师范学院 滨州职业学院 南岭科技大学'))}${pick(draw, words('东校区 西校区 新校区 大学城校区'))}${pick(draw, words('紫荆 丁香 桂苑 榕园 竹苑'))}${upTo(draw, 20)}号楼${upTo(draw, 6)}${two(1 + draw(40))}室`,
    (draw) =>
      `${joined(draw, CITIES)}${road(draw)}${upTo(draw, 900)}号${pick(draw, words('江城理工大学 东海师范学院 南岭科技大学'))}${pick(draw, words('学生公寓 研究生公寓 学生宿舍'))}${upTo(draw, 20)}栋${upTo(draw, 6)}${two(1 + draw(40))}`,
    (draw) => `${pick(draw, words('南 北 东 西'))}区学生公寓${upTo(draw, 20)}号楼${upTo(draw, 6)}${two(1 + draw(40))}`,
  ],
  park: [
    (draw) =>
      `${joined(draw, CITIES)}${pick(draw, words('经济开发区 高新区 工业园区 临港产业园'))}${road(draw)}${number(draw)}`,
    (draw) =>
      `${withoutProvince(draw, CITIES)}${pick(draw, words('城东 城南 河西'))}工业园${road(draw)}${upTo(draw, 90)}号${upTo(draw, 9)}号厂房${upTo(draw, 4)}层`,
    (draw) =>
      `${pick(draw, words('云谷 星火 未来 蓝海'))}${pick(draw, words('软件园 创业园 科技园 物流园'))}${pick(draw, words('一期 二期 三期'))}${letter(draw)}${upTo(draw, 20)}栋${upTo(draw, 12)}层${room(draw)}`,
    (draw) =>
      `${joined(draw, COUNTIES)}${pick(draw, words('产业集聚区 循环经济园 食品工业园'))}${road(draw)}${number(draw)}员工宿舍${upTo(draw, 6)}栋${room(draw)}`,
  ],
};
const CHINESE_ADDRESSES = Object.values(RECIPES).flat();
/** How many ways to build a Chinese address there are. */
export const addressRecipes = CHINESE_ADDRESSES.length;

const TRADITIONAL = new Map<string, string>();
const pairs =
  '东東广廣苏蘇号號栋棟单單楼樓区區县縣镇鎮乡鄉兰蘭长長门門龙龍凤鳳兴興业業云雲鹤鶴鸣鳴涛濤银銀荆荊鹭鷺红紅胜勝团團结結汇匯济濟宁寧腾騰复復钟鐘劳勞动動进進阳陽书書铁鐵纺紡织織机機场場双雙园園马馬观觀桥橋' +
  '里里飞飛盘盤学學会會灵靈庄莊华華荣榮温溫馨馨乐樂丽麗紫紫锦錦绣繡罗羅枫楓荷荷国國际際广廣厦廈层層顺順圳圳汉漢岳嶽麓麓贵貴阴陰岩岩陕陝阎閻辽遼岛島哈哈滨濱尔爾庆慶让讓湾灣临臨沂沂阎閻涧澗历歷鲁魯' +
  '黑黑龙龍江江苍蒼仓倉麦麥鹅鵝湖湖创創浔潯鄞鄞赣贛庐廬芜蕪镜鏡谱譜无無锡錫瓯甌绍紹兴興桥橋乌烏叶葉栖棲帝帝义義乡鄉乐樂农農矿礦务務师師职職区區与與东東丰豐饶饒龙龍鸡雞岗崗时時张張刘劉陈陳杨楊赵趙黄黃' +
  '吴吳孙孫郑鄭谢謝韩韓冯馮萧蕭邓鄧许許吕呂卢盧蒋蔣贾賈钱錢严嚴颜顏钟鍾谭譚邹鄒陆陸关關顾顧万萬赖賴龚龔汤湯伟偉丽麗强強静靜涛濤杰傑娟娟艳豔军軍华華兰蘭凤鳳莹瑩俊俊诗詩琪琪颖穎颜顏欢歡轩軒宁寧怀懷泽澤绵綿贡貢刚剛贺賀谐諧钰鈺骁驍车車横橫绿綠宝寶凯凱锭錠儿兒联聯厂廠闵閔悦悅瑶瑤荫蔭蓝藍宾賓驻駐扬揚财財长長务務远遠';
for (let at = 0; at + 1 < pairs.length; at += 2) TRADITIONAL.set(pairs.charAt(at), pairs.charAt(at + 1));
const traditional = (value: string): string =>
  Array.from(value, (unit) => TRADITIONAL.get(unit) ?? unit)
    .join('')
    .replace('沈陽', '瀋陽');

const US_STREETS = words(
  'Maple Oakwood Birchfield Willow Lakeview Cedar Sunset Juniper Franklin Highland Meadow Prospect',
);
const US_TOWNS: readonly string[] = [
  'Springfield, IL 62704',
  'Austin, TX 78745',
  'Portland, OR 97214',
  'Dayton, OH 45419',
  'Sacramento, CA 95818',
  'Raleigh, NC 27609',
  'Tempe, AZ 85281',
  'Albany, NY 12208',
  'Boise, ID 83704',
];
const usStreet = (draw: Draw): string =>
  `${upTo(draw, 9800)} ${pick(draw, ['', '', 'N ', 'W ', 'SE '])}${pick(draw, US_STREETS)} ${pick(draw, words('Street St Avenue Ave Road Drive Dr Lane Ln Court Blvd Terrace'))}`;

// ——— Names ———

const SURNAMES =
  '王王王王李李李李张张张张刘刘刘陈陈陈杨杨赵赵黄黄周周吴吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'.split(
    '',
  );
const RARE_SURNAMES =
  '逄亓覃佘亢仝仇过乜查訾郗郇宓逯厍晁邰芮桑闫原卓蔺屠敖冼麦揭谌昝臧戚楚阚岑晏詹闻么单盖解区朴员燕缪瞿储沙荀糜宦扈牧巩暨匡阙洑笪禤蒙招粟农银青母苟操胥衣曲辜来言鱼花'.split(
    '',
  );
const COMPOUND_SURNAMES = words(
  '欧阳 上官 司马 诸葛 皇甫 慕容 司徒 夏侯 尉迟 长孙 令狐 公孙 宇文 端木 澹台 南宫 东郭 呼延 轩辕 闾丘',
);
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛超霞刚英华玉萍红玲芬燕彬鹏宇浩凯健俊帆雪琳晨旭佳欣怡梓涵博睿思雨诗琪瑶雅婷慧颖建志海德永春秀兰峰云波斌莉倩楠悦彤晗妍翔祺沐汐屿衍之若予安禾珩洵翊桐苒辰钰恺骁弈茗璟澄知远一鸣书航子轩可心奕淑凤桂宝根富贵有才保全'.split(
    '',
  );
const given: Form = (draw) => pick(draw, GIVEN) + (draw(5) === 0 ? '' : pick(draw, GIVEN));
const common: Form = (draw) => pick(draw, SURNAMES) + given(draw);
const rare: Form = (draw) => pick(draw, RARE_SURNAMES) + given(draw);
const compoundName: Form = (draw) => pick(draw, COMPOUND_SURNAMES) + given(draw);
const doubled: Form = (draw) =>
  pick(draw, words('陈李 张王 刘杨 范姜 周林 吴徐')) + pick(draw, GIVEN) + pick(draw, GIVEN);
const minority: Form = (draw) =>
  pick(draw, [
    `${pick(draw, words('阿布都热西提 买买提江 吐尔逊 艾合买提 古丽米热 热依汗 帕提古丽 玉素甫'))}·${pick(draw, words('艾尔肯 吾守尔 托合提 卡迪尔 赛买提 阿不力孜 依明'))}`,
    `${pick(draw, words('叶尔江 巴合提 加娜尔 沙吾列'))}·${pick(draw, words('哈布力 别克 努尔兰 赛力克'))}`,
    `${pick(draw, words('洛桑 次仁 格桑 丹增'))}·${pick(draw, words('卓玛 旺堆 平措 央金'))}`,
    `${pick(draw, words('阿木 吉克 沙马 马海'))}·${pick(draw, words('拉铁 伍各 史布 尔聪'))}`,
  ]);
const FIRST_NAMES = words(
  'James Mary Robert Linda Michael Patricia Olivia Liam Noah Charlotte Grace Henry Priya Carlos Fatima Ethan Hannah Nathan Sophie Oliver',
);
const LAST_NAMES = words(
  'Anderson Bennett Carter Dawson Ellison Fletcher Garcia Hughes Iyer Jenkins Kowalski Lopez Murphy Novak OBrien Patel Reynolds Sullivan Thornton Whitaker',
).map((last) => last.replace('OBrien', "O'Brien"));
const PINYIN_LAST = words('Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin Ouyang Tan Xie Deng');
const PINYIN_FIRST = words('Wei Minghao Yuxuan Xiaofei Jing Haoran Lihua Siyu Jianguo Zihan Qing Ruoxi Bo Yating');

// ——— Abroad ———

const usParts = (draw: Draw): readonly [string, string, string] => [
  pick(draw, words('212 303 312 404 415 503 512 617 646 702 718 818 916 972')),
  `${String(2 + draw(8))}${digits(draw, 2)}`.replace(/11$/, '12'),
  digits(draw, 4),
];
const ukPhone: Form = (draw) =>
  pick(draw, [
    `+44 20 7${digits(draw, 3)} ${digits(draw, 4)}`,
    `+44 7${pick(draw, words('400 512 700 845 911'))} ${digits(draw, 6)}`,
    `020 7${digits(draw, 3)} ${digits(draw, 4)}`,
    `07${pick(draw, words('400 512 700 845 911'))} ${digits(draw, 6)}`,
    `0161 ${pick(draw, words('496 834 273'))} ${digits(draw, 4)}`,
  ]);
const us =
  (write: (a: string, b: string, c: string) => string): Form =>
  (draw) =>
    write(...usParts(draw));
const security: Form = (draw) => {
  const area = String(1 + draw(899)).padStart(3, '0');
  return `${area === '666' ? '667' : area}-${two(1 + draw(99))}-${String(1 + draw(9999)).padStart(4, '0')}`;
};
const iban: Form = (draw) => {
  const [country, body] = pick(draw, [
    ['DE', digits(draw, 18)],
    ['GB', `${pick(draw, words('NWBK BARC LOYD MIDL'))}${digits(draw, 14)}`],
    ['NL', `${pick(draw, words('ABNA INGB RABO'))}${digits(draw, 10)}`],
    ['FR', digits(draw, 23)],
    ['ES', digits(draw, 20)],
    ['CH', digits(draw, 17)],
  ] as const);
  const numeric = `${body}${country}00`.replace(/[A-Z]/g, (unit) => String(unit.charCodeAt(0) - 55));
  const rest = Array.from(numeric).reduce((all, digit) => (all * 10 + Number(digit)) % 97, 0);
  return `${country}${two(98 - rest)}${body}`;
};

// ——— Slots ———

const FORMS: Readonly<Record<string, Readonly<Record<string, Form>>>> = {
  'identity-card': {
    plain: identityCommon,
    x: identityX,
    lower: then(identityX, (value) => value.toLowerCase()),
    spaced: then(identityCommon, (value) => `${value.slice(0, 6)} ${value.slice(6, 14)} ${value.slice(14)}`),
    fours: then(
      identityCommon,
      (value) => `${value.slice(0, 6)} ${value.slice(6, 10)} ${value.slice(10, 14)} ${value.slice(14)}`,
    ),
    wide: then(identityCommon, wide),
  },
  'company-code': { plain: company },
  mobile: {
    plain: mobile,
    spaced: then(mobile, split344(' ')),
    dashed: then(mobile, split344('-')),
    cc: oneOf(
      then(mobile, (value) => `+86${value}`),
      then(mobile, (value) => `+86 ${value}`),
      then(mobile, (value) => `+86-${value}`),
      then(mobile, (value) => `+86 ${split344(' ')(value)}`),
      then(mobile, (value) => `(+86)${value}`),
      then(mobile, (value) => `+86-${split344('-')(value)}`),
    ),
    oo: then(mobile, (value) => `0086${value}`),
    wide: then(mobile, wide),
  },
  landline: {
    plain: line((a, l) => `${a}-${l}`),
    paren: oneOf(
      line((a, l) => `(${a})${l}`),
      line((a, l) => `（${a}）${l}`),
      line((a, l) => `(${a}) ${l}`),
    ),
    space: line((a, l) => `${a} ${l}`),
    bare: line((a, l) => a + l),
    cc: oneOf(
      line((a, l) => `+86-${a.slice(1)}-${l}`),
      line((a, l) => `+86 ${a.slice(1)} ${l}`),
    ),
    ext: oneOf(
      line((a, l, draw) => `${a}-${l}-${extension(draw)}`),
      line((a, l, draw) => `${a}-${l}转${extension(draw)}`),
      line((a, l, draw) => `${a}-${l} 转 ${extension(draw)}`),
      line((a, l, draw) => `${a}-${l}分机${extension(draw)}`),
      line((a, l, draw) => `${a}-${l} ext. ${extension(draw)}`),
    ),
    wide: line((a, l) => wide(`${a}-${l}`)),
  },
  'bank-card': {
    plain: card,
    union: unionPay,
    visa: oneOf(visa, mastercard),
    spaced: then(card, inFours(' ')),
    dashed: then(card, inFours('-')),
    wide: then(unionPay, wide),
  },
  email: { plain: email, upper: then(email, (value) => value.toUpperCase()) },
  'ip-address': {
    plain: ipv4,
    v6: (draw) => `${pick(draw, v6Head)}:${hextets(draw, 6)}`,
    v6short: (draw) =>
      pick(draw, [
        `${pick(draw, v6Head)}:${hextets(draw, 1)}::${upTo(draw, 9)}`,
        `${pick(draw, v6Head)}::${hextets(draw, 2)}`,
        `fe80::${hextets(draw, 4)}`,
      ]),
  },
  plate: {
    plain: (draw) => plateHead(draw) + serial(draw),
    dot: (draw) => `${plateHead(draw)}·${serial(draw)}`,
    space: (draw) => `${plateHead(draw)} ${serial(draw)}`,
    green: (draw) => plateHead(draw) + greenSerial(draw),
    greendot: (draw) => `${plateHead(draw)}·${greenSerial(draw)}`,
    police: (draw) => `${plateHead(draw)}${pick(draw, ['', '·'])}${digits(draw, 4)}警`,
    embassy: (draw) =>
      pick(draw, [`使${digits(draw, 6)}`, `${pick(draw, words('沪A 粤A 川A 辽A'))}${digits(draw, 4)}领`]),
    cross: (draw) =>
      `粤Z${pick(draw, ['', '·'])}${pick(draw, [`${letter(draw)}${digits(draw, 3)}`, `${letter(draw)}${letter(draw)}${digits(draw, 2)}`, digits(draw, 4)])}${pick(draw, ['港', '港', '澳'])}`,
    special: (draw) => `${plateHead(draw)}${digits(draw, 4)}${pick(draw, ['挂', '学'])}`,
  },
  passport: {
    plain: passport,
    e: (draw) => `E${draw(2) === 0 ? pick(draw, 'ABCDEFGHJ'.split('')) + digits(draw, 7) : digits(draw, 8)}`,
  },
  address: {
    plain: oneOf(...CHINESE_ADDRESSES),
    ...Object.fromEntries(Object.entries(RECIPES).map(([form, recipes]) => [form, oneOf(...recipes)])),
    /** The street part or the compound alone. */
    short: oneOf(...['road', 'compound', 'lane', 'district'].flatMap((form) => RECIPES[form] ?? [])),
    wide: then(oneOf(...['city', 'road', 'compound'].flatMap((form) => RECIPES[form] ?? [])), wideDigits),
    trad: then(oneOf(...['city', 'municipal', 'road'].flatMap((form) => RECIPES[form] ?? [])), traditional),
    us: oneOf(
      (draw) => `${usStreet(draw)}, ${pick(draw, US_TOWNS)}`,
      (draw) => `${usStreet(draw)}, Apt ${upTo(draw, 40)}${letter(draw)}, ${pick(draw, US_TOWNS)}`,
      (draw) => `${usStreet(draw)} #${upTo(draw, 400)}, ${pick(draw, US_TOWNS)}`,
    ),
    usstreet: usStreet,
  },
  name: {
    plain: (draw) => (draw(14) === 0 ? rare(draw) : draw(24) === 0 ? compoundName(draw) : common(draw)),
    rare,
    compound: compoundName,
    doubled,
    minority,
    two: (draw) => pick(draw, SURNAMES) + pick(draw, GIVEN),
    spaced: (draw) => `${pick(draw, SURNAMES)} ${pick(draw, GIVEN)}`,
    trad: then(common, traditional),
    english: (draw) =>
      `${pick(draw, FIRST_NAMES)} ${draw(5) === 0 ? `${letter(draw)}. ` : ''}${pick(draw, LAST_NAMES)}`,
    pinyin: (draw) =>
      draw(2) === 0
        ? `${pick(draw, PINYIN_FIRST)} ${pick(draw, PINYIN_LAST)}`
        : `${pick(draw, PINYIN_LAST)} ${pick(draw, PINYIN_FIRST)}`,
  },
  phone: {
    plain: oneOf(
      us((a, b, c) => `(${a}) ${b}-${c}`),
      us((a, b, c) => `${a}-${b}-${c}`),
      us((a, b, c) => `${a}.${b}.${c}`),
      us((a, b, c) => `+1 ${a} ${b} ${c}`),
      us((a, b, c) => `+1-${a}-${b}-${c}`),
      us((a, b, c) => `+1 (${a}) ${b}-${c}`),
    ),
    uk: ukPhone,
  },
  'social-security-number': { plain: security },
  iban: { plain: iban, spaced: then(iban, inFours(' ')) },
};

/** A template of `fourth-texts.ts` with data in it. */
export function fourthText(template: string, draw: Draw): LabelledText {
  let text = '';
  let at = 0;
  const spans: LabelledText['spans'][number][] = [];
  for (const { 0: slot, 1: kind = '', 2: form = 'plain', index = 0 } of template.matchAll(
    /\{([a-z][a-z-]*)(?::([a-z0-9]+))?\}/g,
  )) {
    const make = FORMS[kind]?.[form];
    if (make === undefined) throw new Error(`no form for ${slot}`);
    text += template.slice(at, index);
    const start = text.length;
    text += make(draw);
    spans.push({ kind: kind as PersonalKind, start, end: text.length });
    at = index + slot.length;
  }
  return { text: text + template.slice(at), spans };
}

import { companyCheck, identityCheck, type PersonalKind } from '../../kernel-lib/src/anonymization/text/index.js';
import { luhnCheck } from '../../kernel-lib/src/anonymization/text/checksums.js';
import { digits, pick, two, type Draw, type LabelledText } from './personal-texts.js';

/*
 * The values of the fifth set, made without sight of the detector. A slot is `{kind}` or `{kind:form}`; a country's prefix and an
 * extension belong to the datum, an address reaches from its first administrative, street or compound part to its last number.
 */

type Form = (draw: Draw) => string;

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** One of several forms, each as likely as its share of the list. */
const oneOf =
  (...forms: readonly Form[]): Form =>
  (draw) =>
    pick(draw, forms)(draw);

const from = (list: string): Form => {
  const pool = words(list);
  return (draw) => pick(draw, pool);
};

const between = (draw: Draw, least: number, most: number): number => least + draw(most - least + 1);
const number = (draw: Draw, least: number, most: number): string => String(between(draw, least, most));

// Identity cards and company codes

const division = from(`
  110105 110108 110114 120102 120116 130102 130406 130682 140107 140226 141002 150105 150402 210106 210211 210381 220102 220283 230103
  230281 310104 310107 310117 320106 320282 320583 320981 330104 330106 330282 330327 330726 340104 340621 341282 350203 350582 350784
  360102 360730 361181 370203 370283 371324 371725 410105 410381 411524 411724 420106 420582 421083 422801 430104 430181 430524 440105
  440305 440781 441324 441900 450102 450881 451022 460105 460203 500103 500112 500236 510107 510182 511322 511602 520103 520221 522601
  530103 530381 532524 540102 610113 610502 610802 620102 620523 630102 632801 640104 640221 650102 652301 654002`);

const identityBody = (draw: Draw): string =>
  `${division(draw)}${number(draw, 1946, 2021)}${two(between(draw, 1, 12))}${two(between(draw, 1, 28))}${digits(draw, 3)}`;
const identity: Form = (draw) => {
  const body = identityBody(draw);
  return body + identityCheck(body);
};
const identityX: Form = (draw) => {
  for (;;) {
    const value = identity(draw);
    if (value.endsWith('X')) return value;
  }
};

const COMPANY_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
/** The nine characters of an organisation code, its own check character last. */
const organisation = (draw: Draw): string => {
  const body =
    draw(3) === 0
      ? digits(draw, 8)
      : `MA${Array.from({ length: 6 }, () => COMPANY_ALPHABET.charAt(draw(COMPANY_ALPHABET.length))).join('')}`;
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, place) => total + weight * parseInt(body.charAt(place), 36),
    0,
  );
  const check = 11 - (sum % 11);
  return body + (check === 10 ? 'X' : check === 11 ? '0' : String(check));
};
const companyType = from('91 91 91 91 91 92 92 93 52 51 12 11 53');
const company: Form = (draw) => {
  const body = companyType(draw) + division(draw) + organisation(draw);
  return body + companyCheck(body);
};

// Telephones

const mobilePrefix = from(`
  130 131 132 133 134 135 136 137 138 139 145 147 149 150 151 152 153 155 156 157 158 159 166 172 173 175 176 177 178 180 181 182 183 184
  185 186 187 188 189 190 191 192 193 195 196 197 198 199`);
const mobile: Form = (draw) => mobilePrefix(draw) + digits(draw, 8);
const split = (value: string, separator: string): string =>
  [value.slice(0, 3), value.slice(3, 7), value.slice(7)].join(separator);

const areaOfEight = from(`
  010 020 021 022 023 024 025 027 028 029 0311 0371 0379 0411 0431 0451 0510 0512 0513 0516 0519 0531 0532 0535 0536 0551 0571 0573 0574
  0575 0576 0577 0579 0591 0592 0595 0731 0752 0755 0756 0757 0760 0769 0771 0791 0851 0871 0898`);
const areaOfSeven = from(
  '0315 0353 0415 0453 0570 0556 0563 0598 0633 0668 0710 0717 0737 0763 0774 0797 0816 0834 0855 0874 0917 0937 0951 0971',
);
const areaAndLocal = (draw: Draw): readonly [area: string, local: string] =>
  draw(3) === 0
    ? [areaOfSeven(draw), number(draw, 2, 8) + digits(draw, 6)]
    : [areaOfEight(draw), number(draw, 2, 8) + digits(draw, 7)];
const landline: Form = (draw) => areaAndLocal(draw).join('-');

// Bank cards

const CARDS = [
  ['621226', 19],
  ['622202', 19],
  ['621700', 19],
  ['622848', 19],
  ['621661', 19],
  ['621790', 19],
  ['622260', 19],
  ['621799', 19],
  ['622188', 19],
  ['623058', 19],
  ['622908', 18],
  ['622588', 16],
  ['621483', 16],
  ['622521', 16],
  ['622622', 16],
  ['622663', 16],
  ['436742', 16],
  ['427020', 16],
  ['524094', 16],
  ['625912', 16],
] as const;
const card: Form = (draw) => {
  const [prefix, length] = pick(draw, CARDS);
  const body = prefix + digits(draw, length - prefix.length - 1);
  return body + luhnCheck(body);
};
const inFours = (value: string, separator: string): string => (value.match(/.{1,4}/g) ?? []).join(separator);

// Electronic addresses

const mailUser: Form = oneOf(
  from(`zhaoyiming linxiaoyu hanmeimei xuting.2024 guo_jianping shenlu j.peng tianxin-hr fengli1987 qiuyue_w sunny.dong kefu2 caiwu
    zhaopin admissions yu.hao cheng-lan mengfei09 tangyuan520 daxiong_x baiyun2001 heyifan+bill`),
  (draw) => number(draw, 2, 9) + digits(draw, between(draw, 7, 9)),
  (draw) => from('xiaoyu liuyang wangbo chenjing zhouhao sunqian')(draw) + digits(draw, between(draw, 2, 4)),
);
const mailHost = from(`
  qq.com qq.com qq.com 163.com 163.com 126.com foxmail.com sina.com sohu.com 139.com 189.cn aliyun.com gmail.com outlook.com icloud.com
  hotmail.com yeah.net pku.edu.cn stu.xmu.edu.cn mails.tsinghua.edu.cn qingheng-tech.com hr.luoshan.com.cn yunqiao.net.cn beichen.io`);
const email: Form = (draw) => `${mailUser(draw)}@${mailHost(draw)}`;

const ip: Form = oneOf(
  (draw) => `192.168.${number(draw, 0, 255)}.${number(draw, 1, 254)}`,
  (draw) => `10.${number(draw, 0, 255)}.${number(draw, 0, 255)}.${number(draw, 1, 254)}`,
  (draw) => `172.${number(draw, 16, 31)}.${number(draw, 0, 255)}.${number(draw, 1, 254)}`,
  (draw) =>
    `${from('36 39 42 58 60 61 101 106 111 112 114 116 117 119 120 121 123 124 175 180 182 183 202 211 218 220 221 222 223')(draw)}.${number(draw, 0, 255)}.${number(draw, 0, 255)}.${number(draw, 1, 254)}`,
);
const hextet: Form = (draw) => between(draw, 1, 65_535).toString(16);
const hextets = (draw: Draw, count: number): string => Array.from({ length: count }, () => hextet(draw)).join(':');
const ip6: Form = oneOf(
  (draw) => `${from('2408 2409 240e 240a')(draw)}:${hextets(draw, 7)}`,
  (draw) => `${from('2408 2409 240e 2001')(draw)}:${hextets(draw, 2)}::${hextet(draw)}`,
  (draw) => `fe80::${hextets(draw, 4)}`,
);

// Plates and passports

const plateOffice = from(`
  京A 京N 京Q 京P 津A 津K 沪A 沪B 沪D 沪F 渝A 渝D 渝B 冀A 冀B 冀R 晋A 晋C 蒙A 蒙B 辽A 辽B 吉A 吉C 黑A 黑E 苏A 苏B 苏E 苏F 浙A 浙B 浙C 浙D 浙G 皖A 皖K 闽A
  闽C 闽D 赣A 赣B 鲁A 鲁B 鲁F 鲁Q 豫A 豫C 豫N 鄂A 鄂E 湘A 湘D 粤A 粤B 粤C 粤E 粤S 粤T 桂A 桂B 琼A 琼B 川A 川B 川F 贵A 贵C 云A 云D 藏A 陕A 陕E 甘A 甘G 青A
  宁A 新A 新B`);
const PLATE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const plateLetter: Form = (draw) => PLATE_LETTERS.charAt(draw(PLATE_LETTERS.length));
const plateSerial: Form = oneOf(
  (draw) => digits(draw, 5),
  (draw) => plateLetter(draw) + digits(draw, 4),
  (draw) => digits(draw, 1) + plateLetter(draw) + digits(draw, 3),
  (draw) => digits(draw, 2) + plateLetter(draw) + digits(draw, 2),
  (draw) => digits(draw, 4) + plateLetter(draw),
  (draw) => plateLetter(draw) + plateLetter(draw) + digits(draw, 3),
  (draw) => plateLetter(draw) + digits(draw, 3) + plateLetter(draw),
);
const plate =
  (separator: string): Form =>
  (draw) =>
    plateOffice(draw) + separator + plateSerial(draw);
const greenPlate: Form = (draw) =>
  plateOffice(draw) +
  oneOf(
    (next) => from('D A B F')(next) + digits(next, 5),
    (next) => from('D A F G')(next) + plateLetter(next) + digits(next, 4),
    (next) => digits(next, 5) + from('D F')(next),
  )(draw);
const specialPlate: Form = oneOf(
  (draw) => `${plateOffice(draw)}${digits(draw, 4)}学`,
  (draw) => `${plateOffice(draw)}${plateLetter(draw)}${digits(draw, 3)}挂`,
  (draw) => `${plateOffice(draw)}${digits(draw, 4)}警`,
);

const passport: Form = oneOf(
  (draw) => `E${digits(draw, 8)}`,
  (draw) => `G${digits(draw, 8)}`,
  (draw) => `E${from('A B C D E F G H J K L M N P')(draw)}${digits(draw, 7)}`,
  (draw) => `E${from('A B C D E F G H J K L M N P')(draw)}${digits(draw, 7)}`,
);
const servicePassport: Form = (draw) => from('PE SE DE')(draw) + digits(draw, 7);

// Addresses

interface Place {
  readonly province: string;
  readonly city: string;
  readonly districts: readonly string[];
}
const place = (province: string, city: string, districts: string): Place => ({
  province,
  city,
  districts: words(districts),
});
/** Cities that are their own province have no province here. */
const PLACES: readonly Place[] = [
  place('', '北京市', '海淀区 朝阳区 丰台区 西城区 东城区 昌平区 通州区 大兴区 顺义区 石景山区'),
  place('', '上海市', '浦东新区 闵行区 宝山区 静安区 杨浦区 普陀区 长宁区 松江区 嘉定区 青浦区 奉贤区'),
  place('', '天津市', '和平区 河西区 河东区 南开区 滨海新区 武清区 北辰区 西青区'),
  place('', '重庆市', '渝中区 江北区 沙坪坝区 九龙坡区 南岸区 巴南区 北碚区 万州区 永川区'),
  place('河北省', '石家庄市', '长安区 桥西区 裕华区 鹿泉区'),
  place('河北省', '保定市', '竞秀区 莲池区 涿州市 定兴县'),
  place('山西省', '太原市', '小店区 迎泽区 万柏林区 杏花岭区'),
  place('辽宁省', '沈阳市', '和平区 沈河区 铁西区 皇姑区 浑南区 于洪区'),
  place('辽宁省', '大连市', '中山区 西岗区 甘井子区 金州区'),
  place('吉林省', '长春市', '南关区 朝阳区 绿园区 二道区'),
  place('黑龙江省', '哈尔滨市', '道里区 南岗区 香坊区 松北区'),
  place('江苏省', '南京市', '玄武区 秦淮区 建邺区 栖霞区 江宁区 浦口区'),
  place('江苏省', '苏州市', '姑苏区 吴中区 相城区 虎丘区 吴江区 常熟市 张家港市'),
  place('江苏省', '无锡市', '梁溪区 滨湖区 新吴区 惠山区 江阴市'),
  place('江苏省', '徐州市', '云龙区 泉山区 铜山区 沛县'),
  place('浙江省', '杭州市', '上城区 拱墅区 滨江区 余杭区 萧山区 临平区 钱塘区'),
  place('浙江省', '宁波市', '海曙区 江北区 鄞州区 镇海区 慈溪市'),
  place('浙江省', '温州市', '鹿城区 龙湾区 瓯海区 瑞安市 乐清市'),
  place('安徽省', '合肥市', '蜀山区 包河区 庐阳区 瑶海区 肥西县'),
  place('安徽省', '芜湖市', '镜湖区 弋江区 鸠江区'),
  place('福建省', '福州市', '鼓楼区 台江区 仓山区 晋安区 闽侯县'),
  place('福建省', '泉州市', '丰泽区 鲤城区 晋江市 石狮市'),
  place('江西省', '南昌市', '东湖区 西湖区 青山湖区 红谷滩区 南昌县'),
  place('江西省', '赣州市', '章贡区 南康区 信丰县'),
  place('山东省', '济南市', '历下区 市中区 槐荫区 历城区 天桥区'),
  place('山东省', '烟台市', '芝罘区 莱山区 福山区 龙口市'),
  place('山东省', '临沂市', '兰山区 罗庄区 河东区 沂水县'),
  place('河南省', '郑州市', '二七区 管城回族区 中原区 惠济区 新郑市'),
  place('河南省', '洛阳市', '西工区 涧西区 洛龙区 老城区'),
  place('湖北省', '武汉市', '江岸区 江汉区 硚口区 武昌区 青山区 东西湖区 江夏区'),
  place('湖北省', '宜昌市', '西陵区 伍家岗区 夷陵区'),
  place('湖南省', '长沙市', '岳麓区 芙蓉区 天心区 开福区 雨花区 望城区'),
  place('湖南省', '衡阳市', '蒸湘区 石鼓区 雁峰区 耒阳市'),
  place('广东省', '广州市', '天河区 越秀区 海珠区 荔湾区 白云区 番禺区 黄埔区'),
  place('广东省', '深圳市', '福田区 罗湖区 宝安区 龙岗区 龙华区 光明区 坪山区'),
  place('广东省', '佛山市', '禅城区 南海区 顺德区 三水区'),
  place('广东省', '惠州市', '惠城区 惠阳区 博罗县'),
  place('广西壮族自治区', '南宁市', '兴宁区 西乡塘区 江南区 良庆区'),
  place('广西壮族自治区', '桂林市', '七星区 象山区 临桂区'),
  place('海南省', '海口市', '龙华区 美兰区 秀英区 琼山区'),
  place('四川省', '成都市', '锦江区 青羊区 金牛区 成华区 双流区 郫都区 温江区 龙泉驿区'),
  place('四川省', '绵阳市', '涪城区 游仙区 江油市'),
  place('贵州省', '贵阳市', '南明区 云岩区 观山湖区 花溪区'),
  place('云南省', '昆明市', '盘龙区 官渡区 西山区 呈贡区'),
  place('陕西省', '西安市', '碑林区 莲湖区 未央区 灞桥区 长安区 新城区'),
  place('甘肃省', '兰州市', '城关区 七里河区 安宁区'),
  place('青海省', '西宁市', '城东区 城西区 城北区'),
  place('宁夏回族自治区', '银川市', '兴庆区 金凤区 西夏区'),
  place('新疆维吾尔自治区', '乌鲁木齐市', '沙依巴克区 新市区 水磨沟区'),
  place('内蒙古自治区', '呼和浩特市', '赛罕区 新城区 回民区 玉泉区'),
];
/** Province, city and district. */
const region: Form = (draw) => {
  const { province, city, districts } = pick(draw, PLACES);
  return province + city + pick(draw, districts);
};
const cityDistrict: Form = (draw) => {
  const { city, districts } = pick(draw, PLACES);
  return city + pick(draw, districts);
};
/** The same without the words 省 and 市, as people type it: 江苏南京玄武区. */
const briefRegion: Form = (draw) => {
  const { province, city, districts } = pick(draw, PLACES);
  const brief = province.replace(/省$/, '').replace(/(?:壮族|回族|维吾尔)?自治区$/, '');
  return brief + city.replace(/市$/, '') + pick(draw, districts);
};
const briefCity: Form = (draw) => {
  const { city, districts } = pick(draw, PLACES);
  return city.replace(/市$/, '') + pick(draw, districts);
};
const district: Form = (draw) => pick(draw, pick(draw, PLACES).districts);
const spacedRegion: Form = (draw) => {
  const { province, city, districts } = pick(draw, PLACES);
  return [province, city, pick(draw, districts)].filter((part) => part !== '').join(' ');
};

const roadStem = from(`
  青禾 云栖 望湖 柳岸 松涛 竹溪 梅岭 枫林 桐庐湾 银桂 丹枫 白鹭 金桥 兴业 振华 富康 永安 长宁门 安泰 瑞祥 康宁 文昌 育英 崇文 明德 求知 书院 博览 凤起 龙腾 麒麟
  鹤鸣 飞虹 彩霞 晨光 朝晖 星海 月亮湾 东风 红旗 胜利 光华 复兴 团结 友谊 和顺 太平 迎春 南湖 西溪 北苑 东港 江边 河滨 海棠 芙蓉 玫瑰 石榴 樱花 紫荆 百花 万寿
  创新 科苑 智谷 软件园 高新 工业 机场 车站 体育场 花园口 黄泥塘 杨柳青 大观 古楼 钟鼓 凯旋 通济 观澜 临江 翠竹 秀峰 玉泉 清泉 龙泉`);
const roadEnd = from('路 路 路 路 路 街 街 大道 大道 东路 西路 南路 北路 中路 大街 东街 北街 一路 二路 三街 巷');
const road: Form = (draw) => roadStem(draw) + roadEnd(draw);
const subdistrict: Form = (draw) =>
  from('云岭 望江 新桥 石塘 临湖 东关 西园 北门 南苑 长青 花山 大河 银湖 松柏 桃源 龙潭 文华 兴隆 安居 春晖')(draw) +
  '街道';
const community: Form = (draw) => from('春江 红星 幸福 和睦 育才 翠屏 银杏 丰乐 清波 梧桐')(draw) + '社区';

const compoundStem = from(`
  锦绣 御景 翡翠 阳光 春天 金色 碧水 蓝湾 云锦 盛世 丽景 和谐 水岸 滨河 名仕 香榭 紫薇 兰亭 东方 华庭 江畔 星河 林语 观湖 书香 天鹅 海悦 中央 世纪 未来 凤凰 桃花
  橡树 枫丹 绿洲 逸品 静雅 福满 瑞和 康乐 怡景 望江 龙湾 鼎盛 荣华 百合 玉兰 嘉和 汇景 悦澜 泊岸 融汇 澜庭 山水 雅居 新城`);
const compoundEnd = from(
  '花园 花园 小区 小区 小区 苑 家园 家园 名苑 公馆 华府 国际城 新村 嘉园 豪庭 花苑 佳苑 雅苑 一期 二期 公寓 名邸 东区 三区',
);
const compound: Form = (draw) => compoundStem(draw) + compoundEnd(draw);
const tower: Form = (draw) =>
  from('恒信 金鼎 汇通 创智 财富 联合 国贸 海通 中天 华信 永利 银河 时代 鸿运 科汇 长峰')(draw) +
  from('大厦 大厦 大厦 广场 中心 国际中心 商务楼 写字楼')(draw);
const park: Form = (draw) =>
  from('智汇 云谷 启航 蓝天 星火 东湖 新港 博创 联东 天安')(draw) +
  from('科技园 产业园 创业园 软件园 工业园 物流园')(draw);

const roomNumber: Form = (draw) => `${number(draw, 1, 32)}0${number(draw, 1, 8)}`;
const room: Form = oneOf(
  (draw) => `${roomNumber(draw)}室`,
  (draw) => `${roomNumber(draw)}室`,
  roomNumber,
  (draw) => `${roomNumber(draw)}号`,
  (draw) => `${roomNumber(draw)}房`,
);
const building: Form = (draw) => number(draw, 1, 36) + from('栋 栋 幢 号楼 号楼 座')(draw);
const lettered: Form = (draw) => from('A B C D')(draw) + from('座 座 栋 幢')(draw);
const unit: Form = (draw) => `${from('1 2 3 4 一 二 三')(draw)}单元`;
const hao: Form = (draw) => `${number(draw, 1, 999)}号`;
const dashed: Form = (draw) => `${number(draw, 1, 30)}-${number(draw, 1, 4)}-${roomNumber(draw)}`;
const floor: Form = (draw) => `${number(draw, 1, 40)}${from('楼 层')(draw)}`;
const home: Form = oneOf(
  (draw) => building(draw) + unit(draw) + room(draw),
  (draw) => building(draw) + unit(draw) + room(draw),
  (draw) => building(draw) + room(draw),
  dashed,
);

const town: Form = (draw) =>
  from(
    '城关镇 柳林镇 石桥镇 双河镇 青山乡 大坪乡 龙门镇 白沙镇 河口镇 新集镇 官渡镇 马坊镇 杨楼镇 黄土岭乡 南塘镇 万福镇',
  )(draw);
const county: Form = (draw) =>
  from(`河南省信阳市固始县 河南省驻马店市上蔡县 安徽省六安市霍邱县 安徽省宿州市灵璧县 湖南省邵阳市隆回县 湖南省怀化市溆浦县 湖北省黄冈市蕲春县
    湖北省恩施土家族苗族自治州利川市 四川省南充市仪陇县 四川省凉山彝族自治州西昌市 贵州省遵义市湄潭县 贵州省黔东南苗族侗族自治州黎平县 云南省曲靖市会泽县
    云南省大理白族自治州祥云县 陕西省汉中市城固县 甘肃省天水市秦安县 江西省上饶市鄱阳县 广西壮族自治区玉林市博白县 广东省梅州市五华县 山东省聊城市莘县
    河北省邯郸市魏县 河北省沧州市献县 山西省运城市临猗县 福建省宁德市霞浦县 江苏省盐城市射阳县 浙江省丽水市青田县 黑龙江省绥化市望奎县 重庆市云阳县`)(
    draw,
  );
const village: Form = (draw) =>
  from(
    '李家 王庄 陈湾 小河 上坪 下坝 大塘 前进 后岗 新联 黄泥 柳树 老鸦 三岔 石门 张楼 赵堂 桃树 双桥 龙井 高坡 花园 马鞍 白果',
  )(draw) + '村';
const group: Form = oneOf(
  (draw) => `${number(draw, 1, 18)}组`,
  (draw) => `${number(draw, 1, 12)}组${number(draw, 1, 120)}号`,
  (draw) => `${from('一 二 三 四 五 六 七 八')(draw)}组`,
  (draw) => `${number(draw, 1, 260)}号`,
  (draw) => `${from('一 二 三 四 五 六')(draw)}组${number(draw, 1, 99)}号`,
  (draw) => `第${number(draw, 2, 9)}村民小组${number(draw, 1, 80)}号`,
);

const FULL: readonly Form[] = [
  (draw) => region(draw) + road(draw) + hao(draw),
  (draw) => region(draw) + road(draw) + hao(draw) + compound(draw) + home(draw),
  (draw) => region(draw) + subdistrict(draw) + road(draw) + hao(draw) + compound(draw) + home(draw),
  (draw) => region(draw) + subdistrict(draw) + compound(draw) + home(draw),
  (draw) => region(draw) + road(draw) + hao(draw) + tower(draw) + lettered(draw) + room(draw),
  (draw) => region(draw) + road(draw) + hao(draw) + tower(draw) + floor(draw),
  (draw) => region(draw) + road(draw) + hao(draw) + park(draw) + building(draw) + floor(draw),
  (draw) => region(draw) + subdistrict(draw) + community(draw) + road(draw) + hao(draw),
  (draw) => region(draw) + road(draw) + `${number(draw, 20, 1900)}弄${number(draw, 1, 90)}号${room(draw)}`,
];
const CITY: readonly Form[] = [
  (draw) => cityDistrict(draw) + road(draw) + hao(draw),
  (draw) => cityDistrict(draw) + road(draw) + hao(draw) + home(draw),
  (draw) => cityDistrict(draw) + compound(draw) + home(draw),
  (draw) => briefRegion(draw) + road(draw) + hao(draw) + compound(draw) + home(draw),
  (draw) => briefCity(draw) + road(draw) + hao(draw),
  (draw) => briefCity(draw) + compound(draw) + home(draw),
  (draw) => cityDistrict(draw) + road(draw) + `${number(draw, 1, 400)}号院` + building(draw) + unit(draw) + room(draw),
  (draw) => cityDistrict(draw) + road(draw) + '与' + road(draw) + '交叉口' + tower(draw) + lettered(draw) + room(draw),
];
const SHORT: readonly Form[] = [
  (draw) => district(draw) + road(draw) + hao(draw),
  (draw) => district(draw) + road(draw) + hao(draw) + compound(draw) + home(draw),
  (draw) => road(draw) + hao(draw),
  (draw) => road(draw) + hao(draw) + compound(draw) + home(draw),
  (draw) => road(draw) + hao(draw) + tower(draw) + room(draw),
  (draw) => road(draw) + hao(draw) + building(draw) + room(draw),
];
const COMPOUND_ONLY: readonly Form[] = [
  (draw) => compound(draw) + building(draw) + unit(draw) + room(draw),
  (draw) => compound(draw) + building(draw) + room(draw),
  (draw) => compound(draw) + dashed(draw),
  (draw) => compound(draw) + `${number(draw, 1, 20)}#${roomNumber(draw)}`,
];
const RURAL: readonly Form[] = [
  (draw) => county(draw) + town(draw) + village(draw) + group(draw),
  (draw) => county(draw) + town(draw) + village(draw) + group(draw),
  (draw) => county(draw).replace(/^.+?(?:省|自治区)/, '') + town(draw) + village(draw) + group(draw),
  (draw) => town(draw) + village(draw) + group(draw),
  (draw) => county(draw) + town(draw) + road(draw) + hao(draw),
];
const SPACED: readonly Form[] = [
  (draw) => `${spacedRegion(draw)} ${road(draw)}${hao(draw)}${compound(draw)}${home(draw)}`,
  (draw) => `${spacedRegion(draw)} ${subdistrict(draw)} ${road(draw)}${hao(draw)}`,
  (draw) => `${region(draw)}${road(draw)}${hao(draw)} ${compound(draw)}${home(draw)}`,
];

// Names

const surname: Form = (draw) =>
  pick(draw, [
    // eslint-disable-next-line @typescript-eslint/no-misused-spread -- characters of the basic plane alone
    ...'王李张刘陈王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙史陶贺毛段郝顾龚邵万覃武钱戴严莫孔向常汤',
    // eslint-disable-next-line @typescript-eslint/no-misused-spread -- characters of the basic plane alone
    ...'康易乔赖文施洪季庄牟柯梅盛童霍翟岳齐伍祝左谷舒耿占路葛裴苗曲',
  ]);
const GIVEN = words(`
  建华 国庆 志远 海燕 丽娟 秀芳 桂香 玉梅 淑珍 春梅 晓东 晓燕 文斌 文静 立新 卫东 红梅 金凤 小军 小红 永强 永刚 宏伟 俊杰 俊峰 家豪 浩然 浩宇 子轩 子涵 梓萱 雨桐 雨欣
  诗涵 欣怡 佳琪 佳慧 思远 思琪 一诺 一鸣 依诺 沐阳 沐辰 奕辰 宇轩 宇航 泽宇 明轩 天佑 嘉怡 嘉伟 静怡 若曦 语桐 芷若 可欣 梦瑶 梦洁 雅静 婉清 晨曦 凯文 德明 德胜 振国
  长河 学军 爱民 爱华 兰英 凤英 翠花 月娥 美玲 美娟 少华 少杰 绍辉 世杰 仁杰 启明 景行 乐怡 亦凡 知夏 昊天 艺馨 锦程 伟 芳 敏 磊 洋 静 勇 杰 涛 丽 超 鹏 霞 颖 婷 琳 璐
  莹 倩 斌 凯 旭 峰 晶 蕾 宁 昕 悦 毅 岩 辉`);
const compoundSurname = from('欧阳 上官 司徒 诸葛 皇甫 慕容 端木 司马 尉迟 令狐 夏侯 独孤');
const plainName: Form = (draw) => surname(draw) + pick(draw, GIVEN);
const compoundName: Form = (draw) => compoundSurname(draw) + pick(draw, GIVEN);
const minorityName = from(`
  阿依古丽·买买提 艾尼瓦尔·吐尔逊 热娜·阿不都 麦麦提·艾山 阿迪力·玉素甫 古丽米热·卡德尔 达娃·卓玛 洛桑·尼玛 巴雅尔·图雅 叶尔兰·哈森 帕提古丽·依明 木拉提·别克`);
const latinName: Form = (draw) =>
  `${from('Kevin Laura Peter Nancy Thomas Grace Oliver Helen Yifan Jiayi Haoran Meilin')(draw)} ${from('Anderson Harris Martin Cooper Evans Liu Zhao Huang Lin Sun')(draw)}`;

const FORMS: Readonly<Record<string, Readonly<Record<string, Form>>>> = {
  id: {
    plain: (draw) => (draw(5) === 0 ? identityX(draw) : identity(draw)),
    x: identityX,
    lower: (draw) => identityX(draw).toLowerCase(),
    spaced: (draw) => {
      const value = identity(draw);
      return `${value.slice(0, 6)} ${value.slice(6, 10)} ${value.slice(10, 14)} ${value.slice(14)}`;
    },
  },
  uscc: { plain: company },
  mobile: {
    plain: mobile,
    spaced: (draw) => split(mobile(draw), ' '),
    dashed: (draw) => split(mobile(draw), '-'),
    cc: (draw) => `+86${mobile(draw)}`,
    ccs: oneOf(
      (draw) => `+86 ${mobile(draw)}`,
      (draw) => `+86-${mobile(draw)}`,
      (draw) => `+86 ${split(mobile(draw), ' ')}`,
    ),
    oo: (draw) => `0086${mobile(draw)}`,
  },
  landline: {
    plain: landline,
    glued: (draw) => areaAndLocal(draw).join(''),
    space: (draw) => areaAndLocal(draw).join(' '),
    paren: (draw) => {
      const [area, local] = areaAndLocal(draw);
      return pick(draw, [`（${area}）${local}`, `(${area})${local}`, `(${area}) ${local}`]);
    },
    cc: (draw) => {
      const [area, local] = areaAndLocal(draw);
      return pick(draw, [`+86-${area.slice(1)}-${local}`, `+86 ${area.slice(1)} ${local}`]);
    },
    ext: oneOf(
      (draw) => `${landline(draw)}-${digits(draw, 4)}`,
      (draw) => `${landline(draw)}转${digits(draw, 3)}`,
      (draw) => `${landline(draw)}转分机${digits(draw, 4)}`,
      (draw) => `${landline(draw)}分机${digits(draw, 3)}`,
    ),
  },
  card: {
    plain: card,
    spaced: (draw) => inFours(card(draw), ' '),
    dashed: (draw) => inFours(card(draw), '-'),
  },
  email: { plain: email },
  ip: { plain: ip, v6: ip6 },
  plate: { plain: plate(''), dot: plate('·'), space: plate(' '), green: greenPlate, special: specialPlate },
  passport: { plain: passport, service: servicePassport },
  address: {
    plain: oneOf(...FULL, ...CITY),
    full: oneOf(...FULL),
    city: oneOf(...CITY),
    short: oneOf(...SHORT),
    compound: oneOf(...COMPOUND_ONLY),
    rural: oneOf(...RURAL),
    spaced: oneOf(...SPACED),
    any: oneOf(...FULL, ...CITY, ...SHORT, ...COMPOUND_ONLY, ...RURAL, ...SPACED),
  },
  name: {
    plain: (draw) => (draw(18) === 0 ? compoundName(draw) : plainName(draw)),
    compound: compoundName,
    minority: minorityName,
    latin: latinName,
  },
};

const KINDS: Readonly<Record<string, PersonalKind>> = {
  id: 'identity-card',
  uscc: 'company-code',
  mobile: 'mobile',
  landline: 'landline',
  card: 'bank-card',
  email: 'email',
  ip: 'ip-address',
  plate: 'plate',
  passport: 'passport',
  address: 'address',
  name: 'name',
};

/** A template of `fifth-texts.ts` with data in it. */
export function fifthText(template: string, draw: Draw): LabelledText {
  let text = '';
  let at = 0;
  const spans: LabelledText['spans'][number][] = [];
  for (const { 0: slot, 1: name = '', 2: form = 'plain', index } of template.matchAll(
    /\{([a-z]+)(?::([a-z0-9]+))?\}/g,
  )) {
    const make = FORMS[name]?.[form];
    const kind = KINDS[name];
    if (make === undefined || kind === undefined) throw new Error(`no form for ${slot}`);
    text += template.slice(at, index);
    const start = text.length;
    text += make(draw);
    spans.push({ kind, start, end: text.length });
    at = index + slot.length;
  }
  return { text: text + template.slice(at), spans };
}

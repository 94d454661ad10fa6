import { companyCheck, identityCheck, type PersonalKind } from '../../kernel-lib/src/anonymization/text/index.js';
import { luhnCheck } from '../../kernel-lib/src/anonymization/text/checksums.js';
import { digits, pick, two, type Draw, type LabelledText } from './personal-texts.js';

/*
 * The values of the third set. Each kind has forms, `plain` where a slot names none; what a form writes around a number — a country's
 * prefix, an extension — belongs to the datum, as in the other sets.
 */

type Form = (draw: Draw) => string;

const words = (list: string): readonly string[] => list.split(' ');

const wide = (value: string): string =>
  value.replace(/[0-9A-Za-z-]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));

/** Every form of a kind rewritten, such as with another separator. */
const rewritten =
  (form: Form, rewrite: (value: string) => string): Form =>
  (draw) =>
    rewrite(form(draw));

const DIVISIONS = words(
  '110101 120104 130203 140105 150102 210103 220104 230109 310115 320505 330203 340111 350503 360103 370202 410305 420106 430102 440106 450103 460106 500112 510104 520103 530102 540102 610104 620102 630104 640106 650103',
);

const identity: Form = (draw) => {
  const first = `${pick(draw, DIVISIONS)}${String(1938 + draw(80))}${two(1 + draw(12))}${two(1 + draw(28))}${digits(draw, 3)}`;
  return first + identityCheck(first);
};

/** A number whose check character is `X`. */
const identityWithX: Form = (draw) => {
  for (;;) {
    const number = identity(draw);
    if (number.endsWith('X')) return number;
  }
};

const company: Form = (draw) => {
  const allowed = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const organisation = Array.from({ length: draw(2) === 0 ? 7 : 9 }, () => allowed.charAt(draw(31))).join('');
  const first = `${pick(draw, words('91 91 91 92 93 52 53 11 12 51'))}${pick(draw, DIVISIONS)}${organisation.padStart(9, 'MA')}`;
  return first + companyCheck(first);
};

const mobile: Form = (draw) =>
  `1${pick(draw, words('30 31 32 33 36 37 38 39 45 47 50 52 55 56 58 59 62 65 66 67 70 71 72 75 76 77 78 80 82 83 84 87 88 89 90 91 92 93 95 96 98 99'))}${digits(draw, 8)}`;
const grouped = (separator: string) => (number: string) =>
  `${number.slice(0, 3)}${separator}${number.slice(3, 7)}${separator}${number.slice(7)}`;

const area = (draw: Draw): string =>
  pick(
    draw,
    words('010 021 022 020 023 024 029 0310 0351 0411 0431 0452 0512 0551 0591 0633 0755 0791 0838 0851 0951'),
  );
const local = (draw: Draw): string => `${String(2 + draw(7))}${digits(draw, 7)}`;

const card: Form = (draw) => {
  const [prefix, length] = pick(draw, [
    ['622848', 19],
    ['621483', 16],
    ['622609', 16],
    ['621790', 19],
    ['621288', 19],
    ['621700', 19],
    ['625360', 16],
    ['436742', 16],
    ['521899', 16],
    ['552794', 16],
    ['955880', 19],
    ['356390', 16],
  ] as const);
  const body = prefix + digits(draw, length - prefix.length - 1);
  return body + luhnCheck(body);
};

const email: Form = (draw) => {
  const user = pick(
    draw,
    words('chenxi li_wei z.huang service sales-east 13579246 lily2008 Xu.Jing Zhou-Ming wang+work t liuhao_88'),
  );
  const host = pick(
    draw,
    words(
      'qq.com 163.com 139.com outlook.com hotmail.com sina.com.cn zju.edu.cn mail.huaxing-tech.com.cn vip.126.com my-company.net',
    ),
  );
  return `${user}@${host}`;
};

const hextet = (draw: Draw): string => (1 + draw(65_535)).toString(16);

const PROVINCIAL = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'.split('');
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const plateParts = (draw: Draw): readonly [place: string, serial: string] => [
  `${pick(draw, PROVINCIAL)}${LETTERS.charAt(draw(7))}`,
  pick(draw, [
    digits(draw, 5),
    `${LETTERS.charAt(draw(24))}${digits(draw, 4)}`,
    `${digits(draw, 1)}${LETTERS.charAt(draw(24))}${digits(draw, 3)}`,
    `${digits(draw, 3)}${LETTERS.charAt(draw(24))}${LETTERS.charAt(draw(24))}`,
    `${LETTERS.charAt(draw(24))}${LETTERS.charAt(draw(24))}${digits(draw, 3)}`,
  ]),
];

const upTo = (draw: Draw, most: number): string => String(1 + draw(most));
const house = (draw: Draw): string =>
  pick(draw, [
    `${upTo(draw, 800)}号`,
    `${upTo(draw, 800)}号${upTo(draw, 30)}栋${upTo(draw, 4)}单元${upTo(draw, 30)}0${upTo(draw, 4)}室`,
    `${upTo(draw, 300)}号${upTo(draw, 20)}号楼${upTo(draw, 28)}0${upTo(draw, 4)}`,
    `${upTo(draw, 300)}号${pick(draw, words('锦绣花园 华润大厦 阳光小区 万科城 汇金国际 创业园 新世界公寓'))}${pick(draw, words('A B 3 12'))}座${upTo(draw, 28)}0${upTo(draw, 8)}室`,
    `${upTo(draw, 200)}弄${upTo(draw, 60)}号${upTo(draw, 6)}0${upTo(draw, 4)}室`,
    `${upTo(draw, 99)}号${upTo(draw, 20)}-${upTo(draw, 4)}-${upTo(draw, 18)}0${upTo(draw, 3)}`,
  ]);
const DISTRICTS = words(
  '浙江省杭州市西湖区 广东省深圳市南山区 江苏省南京市鼓楼区 四川省成都市武侯区 湖北省武汉市洪山区 山东省青岛市市南区 福建省厦门市思明区 陕西省西安市雁塔区 辽宁省大连市沙河口区 河南省郑州市金水区 北京市朝阳区 上海市徐汇区 天津市南开区 重庆市渝北区 广西壮族自治区南宁市青秀区 内蒙古自治区包头市昆都仑区 云南省昆明市五华区 新疆维吾尔自治区乌鲁木齐市天山区 江苏省昆山市 浙江省义乌市 湖南省长沙县',
);
const ROADS = words(
  '文三路 科技南路 人民大道 建设北路 解放街 和平西路 学院路 滨江大道 望京街 天府三街 环城东路 五一中路 金鸡湖路',
);
const address: Form = (draw) => {
  const district = pick(draw, DISTRICTS);
  const road = pick(draw, ROADS);
  return pick(draw, [
    `${district}${road}${house(draw)}`,
    `${district}${road}${house(draw)}`,
    `${district}${pick(draw, words('五常 粤海 城东 玉林 花山'))}街道${road}${house(draw)}`,
    `${district.replace(/^.+?(?:省|自治区)/, '')}${road}${house(draw)}`,
    `${district}${pick(draw, words('翠苑三区 绿地世纪城 龙湖天街 碧桂园 恒大名都 保利香槟花园 金色家园'))}${upTo(draw, 30)}${pick(draw, ['栋', '幢', '号楼'])}${upTo(draw, 4)}单元${upTo(draw, 30)}0${upTo(draw, 4)}`,
  ]);
};
/** Without province and city: a district or only the road, as neighbours and riders write it. */
const shortAddress: Form = (draw) =>
  pick(draw, [
    `${pick(draw, words('西湖区 南山区 朝阳区 鼓楼区 武侯区'))}${pick(draw, ROADS)}${upTo(draw, 400)}号`,
    `${pick(draw, ROADS)}${upTo(draw, 400)}号`,
    `${pick(draw, ROADS)}${upTo(draw, 400)}号${upTo(draw, 20)}栋${upTo(draw, 9)}0${upTo(draw, 4)}室`,
    `${pick(draw, words('阳光小区 锦绣花园 金色家园 幸福里小区'))}${upTo(draw, 20)}栋${upTo(draw, 4)}单元${upTo(draw, 9)}0${upTo(draw, 4)}室`,
  ]);
const ruralAddress: Form = (draw) =>
  pick(
    draw,
    words(
      '河南省周口市太康县 安徽省阜阳市临泉县 四川省达州市宣汉县 贵州省毕节市威宁县 山东省菏泽市单县 甘肃省定西市临洮县',
    ),
  ) +
  pick(draw, words('城关镇 张集镇 杨桥镇 双河乡 大庙乡')) +
  pick(draw, words('李庄村 王家湾村 石桥村 上坝村 东风村')) +
  pick(draw, [
    `${upTo(draw, 9)}组${upTo(draw, 90)}号`,
    `${pick(draw, words('一 二 三 四 五 六'))}组`,
    `${upTo(draw, 200)}号`,
  ]);

const SURNAMES =
  '王王王李李李张张张刘刘陈陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景单包司柏宁柯阮桂闵解强柴华车冉房边'.split(
    '',
  );
const COMPOUND = words('欧阳 上官 司马 诸葛 皇甫 慕容 司徒 东方 夏侯 尉迟 长孙 令狐');
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉萍红娥玲芬燕彬鹏飞宇浩凯健俊帆雪琳晨旭阳佳欣怡梓涵轩博睿思雨诗琪瑶雅婷慧颖国建志文海德永春秀兰金林峰云龙鑫波斌莉倩楠悦彤晗妍宁辰翔'.split(
    '',
  );
const given = (draw: Draw): string => pick(draw, GIVEN) + (draw(4) === 0 ? '' : pick(draw, GIVEN));
const compoundName: Form = (draw) => pick(draw, COMPOUND) + given(draw);
const FIRST_NAMES = words('James Mary Robert Linda David Susan Daniel Emma Wei Xiaoming');
const LAST_NAMES = words('Smith Johnson Brown Miller Wilson Clark Zhang Wang Chen Taylor');

const FORMS: Readonly<Record<string, Readonly<Record<string, Form>>>> = {
  id: {
    plain: (draw) => (draw(6) === 0 ? identityWithX(draw) : identity(draw)),
    lower: (draw) => (draw(2) === 0 ? identityWithX(draw).toLowerCase() : identity(draw)),
    wide: rewritten(identity, wide),
    spaced: rewritten(identity, (number) => `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`),
  },
  uscc: { plain: company },
  mobile: {
    plain: mobile,
    spaced: rewritten(mobile, grouped(' ')),
    dashed: rewritten(mobile, grouped('-')),
    cc: rewritten(mobile, (number) => `+86${number}`),
    ccs: rewritten(mobile, (number) => `+86 ${grouped(' ')(number)}`),
    ccd: rewritten(mobile, (number) => `+86-${number}`),
    p86: rewritten(mobile, (number) => `86${number}`),
    oo: rewritten(mobile, (number) => `0086${number}`),
    wide: rewritten(mobile, wide),
  },
  landline: {
    plain: (draw) => `${area(draw)}-${local(draw)}`,
    paren: (draw) =>
      pick(draw, [
        `(${area(draw)})${local(draw)}`,
        `（${area(draw)}）${local(draw)}`,
        `(${area(draw)}) ${local(draw)}`,
      ]),
    space: (draw) => `${area(draw)} ${local(draw)}`,
    cc: (draw) =>
      pick(draw, [`+86-${area(draw).slice(1)}-${local(draw)}`, `+86 ${area(draw).slice(1)} ${local(draw)}`]),
    ext: (draw) => `${area(draw)}-${local(draw)}-${digits(draw, 3)}`,
    zhuan: (draw) => `${area(draw)}-${local(draw)}转${digits(draw, 3)}`,
    wide: (draw) => wide(`${area(draw)}-${local(draw)}`),
  },
  card: {
    plain: card,
    spaced: rewritten(card, (number) => (number.match(/.{1,4}/g) ?? []).join(' ')),
    dashed: rewritten(card, (number) => (number.match(/.{1,4}/g) ?? []).join('-')),
    wide: rewritten(card, wide),
  },
  email: { plain: email },
  ip: {
    plain: (draw) => [1 + draw(223), draw(256), draw(256), 1 + draw(254)].join('.'),
    v6: (draw) => `2408:${Array.from({ length: 7 }, () => hextet(draw)).join(':')}`,
    v6short: (draw) => `fe80::${hextet(draw)}:${hextet(draw)}:${hextet(draw)}`,
  },
  plate: {
    plain: (draw) => plateParts(draw).join(''),
    dot: (draw) => plateParts(draw).join('·'),
    space: (draw) => plateParts(draw).join(' '),
    green: (draw) =>
      `${plateParts(draw)[0]}${pick(draw, [`D${digits(draw, 5)}`, `F${digits(draw, 5)}`, `D${LETTERS.charAt(draw(24))}${digits(draw, 4)}`, `A${digits(draw, 5)}`])}`,
  },
  passport: {
    plain: (draw) =>
      pick(draw, [`E${digits(draw, 8)}`, `G${digits(draw, 8)}`, `E${LETTERS.charAt(draw(8))}${digits(draw, 7)}`]),
  },
  address: { plain: address, short: shortAddress, rural: ruralAddress },
  name: {
    plain: (draw) => (draw(15) === 0 ? compoundName(draw) : pick(draw, SURNAMES) + given(draw)),
    compound: compoundName,
    minority: (draw) =>
      pick(
        draw,
        words('阿卜杜拉·买买提 古丽娜尔·艾力 迪丽热巴·库尔班 巴特尔·斯琴 努尔兰·哈力克 扎西·次仁 吐尔逊江·依明'),
      ),
    english: (draw) => `${pick(draw, FIRST_NAMES)} ${pick(draw, LAST_NAMES)}`,
  },
};

const KINDS: Readonly<Record<string, PersonalKind>> = {
  id: 'identity-card',
  uscc: 'company-code',
  card: 'bank-card',
  ip: 'ip-address',
};

/** A template of `genre-texts.ts` with data in it. */
export function genreText(template: string, draw: Draw): LabelledText {
  let text = '';
  let at = 0;
  const spans: LabelledText['spans'][number][] = [];
  for (const { 0: slot, 1: kind = '', 2: form = 'plain', index } of template.matchAll(
    /\{([a-z]+)(?::([a-z0-9]+))?\}/g,
  )) {
    const make = FORMS[kind]?.[form];
    if (make === undefined) throw new Error(`no form for ${slot}`);
    text += template.slice(at, index);
    const start = text.length;
    text += make(draw);
    spans.push({ kind: KINDS[kind] ?? (kind as PersonalKind), start, end: text.length });
    at = index + slot.length;
  }
  return { text: text + template.slice(at), spans };
}

import { companyCheck, identityCheck } from '../../kernel-lib/src/anonymization/text/index.js';
import { luhnCheck } from '../../kernel-lib/src/anonymization/text/checksums.js';
import { digits, pick, two, type Draw } from './personal-texts.js';

/*
 * A second set of sentences, written by someone who had not read the rules: other walks of life, other ways to write numbers, other
 * families. As first measured, before its findings were mended: F1 .963 without names (mobiles .90, e-mail .90), names .67.
 */

const DIVISIONS = ['120101', '130102', '230103', '340102', '360102', '410105', '500103', '620102', '640104', '460105'];
const SURNAMES = [
  ...'冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'.split(
    '',
  ),
  ...['司马', '慕容', '上官', '司徒', '令狐', '夏侯'],
];
const GIVEN =
  '俊杰 欣怡 一诺 子轩 晨曦 梦琪 海燕 玉兰 德华 春梅 卫东 诗涵 宇航 若曦 振华 桂英 淑珍 永强 红梅 家豪 鹏 婷 斌 倩 凯 颖 超 霞 峰 雪 辉 莹 帆 琳 博文 天佑 立新 爱民'.split(
    ' ',
  );

/** Values, in more ways of writing than one. */
export const UNSEEN_VALUES: Readonly<Record<string, (draw: Draw) => string>> = {
  'identity-card': (draw) => {
    const first = `${pick(draw, DIVISIONS)}${String(1945 + draw(70))}${two(1 + draw(12))}${two(1 + draw(28))}${digits(draw, 3)}`;
    const number = first + identityCheck(first);
    return draw(5) === 0 ? number.toLowerCase() : number;
  },
  'company-code': (draw) => {
    const allowed = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const organisation = `MA${Array.from({ length: 7 }, () => allowed.charAt(draw(31))).join('')}`;
    const first = `${pick(draw, ['91', '91', '92', '93', '51', '12'])}${pick(draw, DIVISIONS)}${organisation}`;
    return first + companyCheck(first);
  },
  mobile: (draw) => {
    const number = `1${pick(draw, ['31', '34', '37', '39', '47', '51', '53', '57', '58', '76', '78', '81', '85', '87', '88', '90', '95', '97'])}${digits(draw, 8)}`;
    const [first, second, third] = [number.slice(0, 3), number.slice(3, 7), number.slice(7)];
    return pick(draw, [
      number,
      number,
      number,
      `+86${number}`,
      `+86-${number}`,
      `86-${number}`,
      `(+86)${number}`,
      `0086 ${number}`,
      `+86 ${first} ${second} ${third}`,
      `${first} ${second} ${third}`,
      `${first}-${second}-${third}`,
    ]);
  },
  landline: (draw) => {
    const area = pick(draw, ['010', '022', '023', '0451', '0531', '0731', '0898', '0991', '025', '0512']);
    const local = `${String(2 + draw(7))}${digits(draw, 7)}`;
    return pick(draw, [
      `${area}-${local}`,
      `${area}-${local}`,
      `${area} ${local}`,
      `（${area}）${local}`,
      `+86-${area.slice(1)}-${local}`,
      `${area}-${local}转${String(1 + draw(9))}${digits(draw, 2)}`,
    ]);
  },
  'bank-card': (draw) => {
    const first = pick(draw, [
      '622588',
      '621226',
      '622700',
      '621799',
      '623058',
      '622155',
      '356833',
      '406254',
      '524094',
    ]);
    const long = first.startsWith('62') && draw(2) === 0;
    const body = first + digits(draw, long ? 12 : 9);
    const number = body + luhnCheck(body);
    const groups = number.match(/.{1,4}/g) ?? [];
    return pick(draw, [number, number, number, groups.join(' '), groups.join('-')]);
  },
  email: (draw) => {
    const user = pick(draw, [
      'liuyang',
      'Zhao.Min',
      'support',
      'x_1',
      'no-reply',
      'm.k+list',
      'wangfang1990',
      'GZ2024',
      '88888888',
    ]);
    const host = pick(draw, [
      'sina.com',
      'foxmail.com',
      'stu.edu.cn',
      '126.com',
      'gmail.com',
      'abc-tech.cn',
      'mail.gov.cn',
      'x.io',
    ]);
    return `${user}${draw(3) === 0 ? digits(draw, 2) : ''}@${host}`;
  },
  'ip-address': (draw) =>
    draw(4) === 0
      ? `2001:da8:${digits(draw, 3)}::${(4096 + draw(60_000)).toString(16)}`
      : pick(draw, [
          `10.${String(draw(256))}.${String(draw(256))}.${String(1 + draw(254))}`,
          `172.16.${String(draw(256))}.${String(1 + draw(254))}`,
          `${String(20 + draw(200))}.${String(draw(256))}.${String(draw(256))}.${String(1 + draw(254))}`,
        ]),
  plate: (draw) => {
    const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
    const place = `${pick(draw, '津渝冀豫云辽黑湘皖鲁新赣桂甘晋蒙陕吉闽贵青藏宁琼'.split(''))}${letters.charAt(draw(8))}`;
    const small = `${digits(draw, 2)}${letters.charAt(draw(24))}${digits(draw, 2)}`;
    return pick(draw, [
      `${place}${digits(draw, 5)}`,
      `${place}${letters.charAt(draw(24))}${digits(draw, 4)}`,
      `${place}·${small}`,
      `${place} ${small}`,
      `${place}D${digits(draw, 5)}`,
      `${place}F${digits(draw, 5)}`,
    ]);
  },
  passport: (draw) =>
    pick(draw, [
      `E${digits(draw, 8)}`,
      `G${digits(draw, 8)}`,
      `E${pick(draw, 'ABCDEFGHJK'.split(''))}${digits(draw, 7)}`,
    ]),
  address: (draw) =>
    pick(draw, [
      `湖南省长沙市岳麓区麓山南路${String(1 + draw(900))}号`,
      `上海市浦东新区世纪大道${String(1 + draw(900))}号`,
      `江苏省苏州市姑苏区平江路${String(1 + draw(90))}号${String(1 + draw(20))}幢${String(101 + draw(900))}室`,
      `重庆市渝中区解放碑民权路${String(1 + draw(90))}号`,
      `广东省广州市天河区体育西路${String(1 + draw(200))}号${String(1 + draw(40))}楼`,
      `北京市海淀区中关村大街${String(1 + draw(90))}号院${String(1 + draw(20))}号楼${String(1 + draw(6))}单元${String(101 + draw(900))}室`,
    ]),
  name: (draw) => pick(draw, SURNAMES) + pick(draw, GIVEN),
};

export const UNSEEN_TEMPLATES: readonly string[] = [
  '昨天在门店办卡时留的电话是{mobile}，现在想改成{mobile}。',
  '麻烦把体检报告发我邮箱{email}，急用',
  '报案人{name}称其车辆{plate}在地下车库被剐蹭。',
  '户主：{name}，公民身份号码：{identity-card}，住址：{address}。',
  '学生家长{name}反映，班主任{name}至今未回复。',
  '乙方开户银行：建设银行，账号：{bank-card}。',
  '本店统一代码{company-code}，经营者{name}，依法登记。',
  '{identity-card}这个人的社保断缴了三个月，怎么补？',
  '外卖放前台就行，打{mobile}我下来拿',
  '@客服 我填错卡号了，应该是{bank-card}不是{bank-card}',
  '运维群：{ip-address}磁盘告警，{ip-address}已切换为主库。',
  '请{name}于本周三持身份证原件（{identity-card}）到窗口领取。',
  '房东{name}的收款账户{bank-card}，每月五号前转。',
  '失主请与{name}联系，电话{mobile}，捡到钱包一个。',
  '旅行社核对护照：{passport}、{passport}，出发日期另行通知。',
  '违章车辆{plate}，罚款二百元，记三分。',
  '这是我司税号：{company-code}；地址电话：{address}，{landline}。',
  'ssh root@服务器用{ip-address}，别用老的那台',
  '您尾号的卡片已升级，新卡号为{bank-card}，请勿泄露。',
  '值班表：周一{name}，周二{name}，周三{name}。',
  '来访者{name}，证件{identity-card}，由{name}陪同进入机房。',
  '急！孩子走失，看到请打{mobile}或{mobile}',
  '工程部{name}已将图纸发送到{email}，请查收附件。',
  '收件人：{name}\n电话：{mobile}\n地址：{address}',
  '经查，嫌疑人{name}（身份证号{identity-card}）曾使用{mobile}与被害人联系。',
  '本机{ip-address}向网关发送了大量数据包。',
  '院长办公室：{landline}；挂号处：{landline}。',
  '投保人：{name}，受益人：{name}，受益人手机：{mobile}',
  '护照{passport}将于六个月后过期，请提前换发。',
  '请车主把{plate}挪一下，堵住消防通道了！',
  '志愿者报名：{name}/{mobile}/{email}',
  '姓名,证件,手机\n{name},{identity-card},{mobile}',
  '{"name":"{name}","phone":"{mobile}","idcard":"{identity-card}"}',
  '患者 {name} 男 46岁 住院 手机{mobile}',
  '我把定金转到{bank-card}啦😊截图发你',
  '传真{landline}，收件人{name}，共三页。',
  '纳税人识别号为{company-code}的企业请到一楼大厅办理。',
  '你好，我想查一下{identity-card}的公积金余额',
  '司机师傅姓名{name}，车牌号码{plate}，手机号码{mobile}。',
  '系统日志：用户{email}从{ip-address}登录失败五次，账户已锁定。',
  '学费请汇入{bank-card}，备注学生姓名。',
  '{name}老师，您的讲座时间改到下午两点。',
  '家住{address}的居民反映下水道堵塞。',
  '当事人{name}，女，汉族，身份证号码{identity-card}。',
  '我公司（信用代码：{company-code}）委托{name}办理相关事宜。',
  '咨询热线{landline}，手机同微信{mobile}。',
  '把{email}加到抄送里，原来的{email}已经离职',
  '共享单车押金退到支付宝{mobile}行不行',
  '出租车{plate}司机拾金不昧，特此表扬。',
  '黑名单：{ip-address}；原因：暴力破解',
  '登机人{name}，护照号码：{passport}，座位靠窗。',
  '已为您预约{name}医师的门诊，就诊人手机号{mobile}。',
  '快递员说打不通，我号码是{mobile}呀🤔',
  '仓库联系人{name}，座机{landline}。',
  '法院传票：被告{name}，住{address}，联系电话{mobile}。',
  '新能源车{plate}免费停放两小时',
  '微信号就是手机号{mobile}，加我备注来意',
  '借款人{name}，共同借款人{name}，还款账号{bank-card}。',
  '发票开这个：{company-code}，寄到{address}',
  '网友评论：{email}是骗子，大家小心。',
  '教务处邮箱{email}，教务处电话{landline}，办公时间早八点到晚五点。',
  '快看{plate}是不是老板的车',
  '经办人签字：{name}　复核人签字：{name}',
  '本人{name}承诺以上信息属实，证件号码{identity-card}。',
  '租车订单：取车人{name}，驾驶证号{identity-card}，车辆{plate}。',
  '校友{name}现任职于某银行，邮箱为{email}。',
  '请于明天上午拨打{landline}，找{name}确认。',
  '跨境汇款收款账号{bank-card}，收款人护照{passport}。',
  '数据库在{ip-address}上，端口3306，只读账号',
  '谢谢{name}女士对本次活动的支持！',
  '同事{name}刚才说他的卡{bank-card}被冻结了。',
  'call me at {mobile} or mail {email}',
];

/** Numbers that are nobody's: tracking, orders, measures, laws, matches, versions. */
export const UNSEEN_HARMLESS: readonly ((draw: Draw) => string)[] = [
  (draw) => `拼团订单${digits(draw, 19)}成团，明早发货`,
  (draw) => `圆通YT${digits(draw, 13)}已到中转站`,
  (draw) => `发票代码0${digits(draw, 11)}，发票号码${digits(draw, 8)}，价税合计￥${digits(draw, 4)}.00`,
  (draw) => `ISBN 978-7-${digits(draw, 3)}-${digits(draw, 5)}-${digits(draw, 1)}，定价59.80元`,
  (draw) => `第${String(1 + draw(99))}条：违约金为合同总额的${String(1 + draw(20))}%`,
  (draw) =>
    `北京时间20${two(draw(25))}年${String(1 + draw(12))}月${String(1 + draw(28))}日${String(draw(24))}时${two(draw(60))}分`,
  (draw) => `今日收盘${String(2500 + draw(900))}.${digits(draw, 2)}点，成交${digits(draw, 4)}亿元`,
  (draw) => `批号${digits(draw, 8)}，生产日期20240${String(1 + draw(9))}${two(1 + draw(28))}，有效期36个月`,
  (draw) => `固件v${String(draw(20))}.${String(draw(20))}.${String(draw(20))}-beta${String(draw(9))}发布`,
  (draw) =>
    `京沪高铁G${String(1 + draw(200))}次，${two(draw(24))}:${two(draw(60))}开，二等座${String(500 + draw(100))}元`,
  (draw) => `案号：（2023）京0105民初${digits(draw, 5)}号`,
  (draw) => `主题曲播放量突破${String(1 + draw(9))}${digits(draw, 9)}次`,
  (draw) => `比分${String(80 + draw(40))}-${String(80 + draw(40))}，第四节还剩${String(draw(12))}:${two(draw(60))}`,
  (draw) => `UUID：${digits(draw, 8)}-${digits(draw, 4)}-4${digits(draw, 3)}-8${digits(draw, 3)}-${digits(draw, 12)}`,
  (draw) => `设备序列号SN${digits(draw, 12)}，保修至2026年`,
  (draw) => `流水${digits(draw, 20)}入账${digits(draw, 5)}.${digits(draw, 2)}元`,
  (draw) => `经纬度：东经116°${two(draw(60))}′，北纬39°${two(draw(60))}′，海拔${digits(draw, 3)}米`,
  (draw) => `身高1${digits(draw, 2)}cm，体重${digits(draw, 2)}kg，血压1${digits(draw, 2)}/${digits(draw, 2)}`,
  (draw) => `课程编号CS${digits(draw, 3)}，学分${String(1 + draw(5))}，上课周次1-16`,
  (draw) => `MAC地址00:1A:2B:${two(draw(99))}:${two(draw(99))}:${two(draw(99))}`,
  (draw) => `电费户号${digits(draw, 10)}，本月用电${digits(draw, 3)}度`,
  (draw) => `国家标准GB/T ${digits(draw, 5)}-2020已实施`,
  (draw) =>
    `中奖号码${two(draw(33))} ${two(draw(33))} ${two(draw(33))} ${two(draw(33))} ${two(draw(33))} ${two(draw(16))}`,
  (draw) => `退款单号REF${digits(draw, 18)}处理中，1-3个工作日到账`,
  (draw) => `高速公路K${digits(draw, 3)}+${digits(draw, 3)}处施工，请减速慢行`,
  (draw) => `股票代码60${digits(draw, 4)}，市值${digits(draw, 4)}亿，市盈率${digits(draw, 2)}.${digits(draw, 1)}`,
  (draw) => `温度从${String(draw(30))}.${digits(draw, 1)}℃升到${String(30 + draw(10))}℃，湿度${digits(draw, 2)}%`,
  (draw) => `哈希值${digits(draw, 32)}校验一致`,
  (draw) => `任何问题都可以在文档第${String(1 + draw(90))}页找到答案，方法很简单`,
  (draw) => `预算编号YS2024-${digits(draw, 5)}，申请金额${digits(draw, 6)}元，经济科目302`,
];

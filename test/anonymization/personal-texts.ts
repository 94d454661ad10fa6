import { companyCheck, identityCheck, type PersonalKind } from '../../kernel-lib/src/anonymization/text/index.js';
import { luhnCheck } from '../../kernel-lib/src/anonymization/text/checksums.js';

/** A text, and where its personal data are. */
export interface LabelledText {
  readonly text: string;
  readonly spans: readonly { readonly kind: PersonalKind; readonly start: number; readonly end: number }[];
}

/** A whole number in [0, below). */
export type Draw = (below: number) => number;

/** Reproducible numbers: multiplication modulo 2³¹ − 1. */
export function drawing(seed: number): Draw {
  let state = (seed % 2_147_483_646) + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * below);
  };
}

export const pick = <T>(draw: Draw, from: readonly T[]): T => from[draw(from.length)] as T;
export const digits = (draw: Draw, length: number): string => Array.from({ length }, () => String(draw(10))).join('');
export const two = (value: number): string => String(value).padStart(2, '0');

const DIVISIONS = ['110105', '310104', '330106', '440305', '510107', '420106', '320102', '610113', '350203', '210202'];
const SURNAMES = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '赵',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '胡',
  '朱',
  '高',
  '林',
  '何',
  '郭',
  '马',
  '罗',
  '欧阳',
  '诸葛',
];
const GIVEN = [
  '伟',
  '芳',
  '娜',
  '秀英',
  '敏',
  '静',
  '丽华',
  '强',
  '磊',
  '建国',
  '洋',
  '艳',
  '勇',
  '志强',
  '晓明',
  '子涵',
  '雨桐',
  '浩然',
  '思远',
  '佳怡',
  '梓萱',
  '国栋',
];

export const VALUES: Readonly<Record<string, (draw: Draw) => string>> = {
  'identity-card': (draw) => {
    const first = `${pick(draw, DIVISIONS)}${String(1950 + draw(55))}${two(1 + draw(12))}${two(1 + draw(28))}${digits(draw, 3)}`;
    return first + identityCheck(first);
  },
  'company-code': (draw) => {
    const allowed = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const organisation = Array.from({ length: 9 }, () => allowed.charAt(draw(31))).join('');
    const first = `${pick(draw, ['91', '92', '93', '52', '11', '12'])}${pick(draw, DIVISIONS)}${organisation}`;
    return first + companyCheck(first);
  },
  mobile: (draw) => {
    const number = `1${pick(draw, ['30', '35', '38', '50', '59', '66', '73', '77', '80', '86', '89', '91', '98', '99'])}${digits(draw, 8)}`;
    return pick(draw, [
      number,
      number,
      number,
      `+86 ${number}`,
      `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`,
      `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`,
    ]);
  },
  landline: (draw) => {
    const area = pick(draw, ['010', '021', '0571', '0755', '028', '027', '0592']);
    const local = `${String(2 + draw(7))}${digits(draw, 7)}`;
    return pick(draw, [
      `${area}-${local}`,
      `${area}-${local}`,
      `(${area})${local}`,
      `${area}${local}`,
      `${area}-${local}-${String(100 + draw(900))}`,
    ]);
  },
  'bank-card': (draw) => {
    const first = `${pick(draw, ['622202', '621700', '622848', '621661', '625912'])}${digits(draw, pick(draw, [9, 12]))}`;
    const number = first + luhnCheck(first);
    return draw(4) === 0 ? (number.match(/.{1,4}/g) ?? []).join(' ') : number;
  },
  email: (draw) =>
    `${pick(draw, ['zhangsan', 'li.lei', 'wang_wu', 'chen88', 'hr-dept', 'a'])}${draw(3) === 0 ? digits(draw, 3) : ''}@${pick(draw, ['example.com', 'qq.com', 'mail.example.com.cn', '163.com'])}`,
  'ip-address': (draw) => [1 + draw(223), draw(256), draw(256), 1 + draw(254)].join('.'),
  plate: (draw) => {
    const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
    const place = `${pick(draw, ['京', '沪', '浙', '粤', '川', '苏', '鄂'])}${letters.charAt(draw(6))}`;
    const number = `${letters.charAt(draw(24))}${digits(draw, 4)}`;
    return pick(draw, [`${place}${number}`, `${place}·${number}`, `${place}D${digits(draw, 5)}`]);
  },
  passport: (draw) => `${pick(draw, ['E', 'G', 'EA'])}${digits(draw, 8)}`.slice(0, 9),
  name: (draw) => pick(draw, SURNAMES) + pick(draw, GIVEN),
};

/** Sentences of customer service, personnel, hospitals, schools and offices; `{kind}` is a datum. */
export const TEMPLATES: readonly string[] = [
  '您好，我是{name}，手机号{mobile}，想咨询一下退货的事情。',
  '客户{name}的身份证号码为{identity-card}，请尽快核实。',
  '请把合同寄到公司，联系人：{name}，电话：{mobile}。',
  '患者{name}今日复查，家属电话{mobile}，请提前通知。',
  '我的银行卡是{bank-card}，麻烦退款到这张卡上',
  '工资请打到{bank-card}（户名{name}）',
  '供应商统一社会信用代码：{company-code}，开户行为工商银行。',
  '发票抬头税号{company-code}，邮箱{email}，谢谢！',
  '有事发邮件到{email}或者打{landline}',
  '办公室座机{landline}，下班后请打手机{mobile}。',
  '服务器{ip-address}无法访问，请运维同事处理',
  '登录IP为{ip-address}，与常用地点不符，是否本人操作？',
  '车牌{plate}的车主请挪车，联系电话{mobile}',
  '停车场监控显示{plate}于昨晚十点驶入。',
  '护照号{passport}，签证有效期到明年三月。',
  '出境人员{name}，护照{passport}，航班CA1234。',
  '😀收到啦，我的号码是{mobile}～',
  '{name}的邮箱是{email}，请抄送一份给他。',
  '员工姓名：{name} 身份证：{identity-card} 手机：{mobile}',
  '请联系{name}（{mobile}）确认上门时间。',
  '家长{name}您好，孩子今天没有到校。',
  '申请人{name}，证件号{identity-card}，现申请办理居住证。',
  '转账成功，收款人{name}，卡号{bank-card}，金额500元。',
  '投诉人来电{landline}，反映小区噪音问题。',
  '法定代表人{name}，信用代码{company-code}。',
  '快递放驿站了，取件请打{mobile}',
  '异常登录：{ip-address}，时间2024-03-05 12:30:11',
  '会员{email}申请注销账户，请在三个工作日内处理。',
  '网约车{plate}，司机{name}，预计五分钟到达。',
  '挂号信息：{name}，{identity-card}，内科，上午九点。',
  '租客{name}已缴纳押金，合同编号HT20240312。',
  '招聘邮箱：{email}；咨询电话：{landline}。',
  '【快递】您的包裹已到，联系{mobile}领取，单号SF1234567890。',
  '本人{name}，因故请假两天，紧急联系电话{mobile}。',
  '白名单新增{ip-address}和{ip-address}两台机器',
  '旧卡{bank-card}已挂失，新卡{bank-card}本周寄出。',
  '{mobile}这个号码一直打不通，换{landline}试试？',
  '导师{name}教授的办公电话是{landline}。',
  '请于周五前将材料发送至{email}，逾期不予受理',
  '原告{name}与被告{name}借款合同纠纷一案已立案。',
  '抄送：{email}，{email}。',
  '被保险人{name}，保单号PA00123456，身份证{identity-card}。',
  '货车{plate}超载，已责令整改',
  '旅客{name}（护照{passport}）已办理登机。',
  '企业代码{company-code}对应的注册地址为杭州。',
  '核对一下：{identity-card}，对吗？',
  '手机换成{mobile}了，之前的不用了哈',
  '张总，客户那边说款已经打到{bank-card}了',
  '医生{name}建议一周后复诊。',
  '学生{name}，学号20231234，宿舍3号楼。',
  '监护人：{name}；联系方式：{mobile}；',
  '邮箱{email}绑定的手机{mobile}已更换',
  '从{ip-address}来的请求过多，已限流。',
  '请核验护照{passport}与身份证{identity-card}是否一致',
  '门卫登记：{plate}，{name}，访客。',
  '公司总机{landline}，分机请按零。',
  '我叫{name}，今年二十八岁，来自四川。',
  '合作方（{company-code}）已完成盖章',
  '补办社保卡需要{identity-card}和一张照片。',
  '开票信息：{company-code}，{landline}，{bank-card}',
  '感谢{name}先生的来信，我们会尽快回复。',
  '请{name}同学下课后到办公室来一下。',
];

/** Order numbers, dates, amounts and other numbers that are nobody's. */
export const HARMLESS: readonly ((draw: Draw) => string)[] = [
  (draw) => `订单号2024${two(1 + draw(12))}${two(1 + draw(28))}${digits(draw, 10)}已发货，请注意查收。`,
  (draw) => `快递单号SF${digits(draw, 13)}，预计${String(1 + draw(28))}号送达`,
  (draw) => `本月营收${digits(draw, 8)}元，同比增长${String(draw(40))}.5%。`,
  (draw) => `会议时间2024-${two(1 + draw(12))}-${two(1 + draw(28))} 14:30，地点三楼会议室。`,
  (draw) => `运单${digits(draw, 15)}已签收，感谢您的支持`,
  (draw) => `合同编号HT-2023-${digits(draw, 6)}，有效期三年`,
  (draw) => `版本${String(draw(9))}.${String(draw(9))}.${String(draw(9))}.${String(draw(99))}修复了若干问题`,
  (draw) => `交易流水号1${digits(draw, 17)}，状态：成功`,
  (draw) => `商品条码69${digits(draw, 11)}，库存${String(draw(900))}件`,
  (draw) => `高兴地通知大家，项目预算1${digits(draw, 10)}元已批复。`,
  (draw) => `方便的话，请在${String(1 + draw(12))}月${String(1 + draw(28))}日前提交方案。`,
  (draw) => `型号X${digits(draw, 9)}的配件缺货，预计下周到`,
  (draw) => `坐标120.${digits(draw, 6)}, 30.${digits(draw, 6)}附近有一家书店`,
  (draw) => `工单编号${digits(draw, 11)}处理完毕，请评价`,
  (draw) => `时间戳17${digits(draw, 11)}毫秒，耗时${String(draw(500))}ms`,
];

/** A template with data in it. */
export function filled(template: string, draw: Draw, values = VALUES): LabelledText {
  let text = '';
  const spans: { kind: PersonalKind; start: number; end: number }[] = [];
  for (const part of template.split(/(\{[a-z-]+\})/)) {
    const kind = /^\{([a-z-]+)\}$/.exec(part)?.[1];
    const start = text.length;
    text += kind === undefined ? part : (values[kind]?.(draw) ?? part);
    if (kind !== undefined) spans.push({ kind: kind as PersonalKind, start, end: text.length });
  }
  return { text, spans };
}

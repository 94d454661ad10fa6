import type { Detector, ReadyText } from './span.js';

/** The commonest surnames, which some 98 of 100 people in China bear. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文庞樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦柳邢岳骆齐梅庄涂祁耿詹关费纪靳童欧甄裴祝滕路柯阮管卜翁凌霍米牟喻邬单盛华左冉褚卫符蒲边晏苗柏窦车匡苟甘岑倩丛池阎娄佟楚窦鲍奚蔺游瞿辛闵艾詹房裘缪干解应宗丁宣邓郁杭诸嵇荣翁荀羊惠曲封储糜松井富巫乌焦巴弓牧隗谷宓蓬全郗班仰秋仲伊宫宁仇栾暴钭厉戎祖束幸司韶郜黎蓟薄印宿怀蒲邰从鄂索咸籍卓屠蒙阴胥能苍双闻莘党席项舒萧傅曲屈隋位植丛麦阳鹿占冼仝敖郗连木练麻展逄揭訾楼'.split(
    '',
  ),
);
const COMPOUND = new Set(
  '欧阳 司马 上官 诸葛 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 南宫 端木 百里 东郭 西门 独孤 轩辕 闻人 澹台 申屠 呼延 钟离 拓跋 濮阳 万俟 淳于 公冶 赫连'.split(
    ' ',
  ),
);

/** By character: 1 for a surname, 2 for the first of a compound one, 3 for both. */
const SURNAME_STARTS = new Uint8Array(2 ** 16);
for (const surname of SURNAMES) SURNAME_STARTS[surname.charCodeAt(0)] = 1;
for (const compound of COMPOUND) {
  const first = compound.charCodeAt(0);
  SURNAME_STARTS[first] = (SURNAME_STARTS[first] as number) | 2;
}

/** Words that begin like a name and are none. */
const NO_NAMES = new Set(
  (
    '高兴 高度 高级 高速 高铁 高中 高校 高温 高层 高峰 方便 方面 方式 方法 方案 方向 方可 金额 金色 金融 金牌 白天 白色 白酒 黄色 黄金 黄油 马上 马路 安全 安排 安装 安静 安徽 万元 万一 常见 常用 常常 平时 关于 关闭 关系 关注 管理 成功 任务 任何 任意 包裹 包括 史上 石头 石油 水果 温度 温馨 明天 许多 许可 于是 于今 何时 何地 何人 何况 周一 周二 周三 周四 周五 周六 周日 周末 周年 周围 周期 周边 江苏 江西 江南 夏天 夏季 文件 文档 文字 文化 文章 曾经 向上 向下 向您 向他 向她 向我 应该 应当 应用 全部 全国 全体 全家 双方 双击 双重 华为 华东 华南 华北 单位 单价 单号 单独 单元 路上 路由 路过 路口 米饭 牛奶 牛肉 毛病 易于 时间 程序 程度 计划 余额 余下 钱包 钱款 项目 经理 相关 车辆 车牌 车站 车主 连接 党员 党委 宁波 宁夏 解决 解释 解除 游客 游戏 游泳 房间 房屋 房东 房产 左右 左边 关键 贵州 申请 申报 申诉 马来 田地 雷达 龙头 林业 杨梅 康复 严重 严格 汤圆 边界 边缘 符合 卫生 卫星 国家 施工 施行 洪水 陆续 陆地 祝您 祝你 祝贺 祝大 甘肃 荣誉 荣幸 幸福 幸运 怀疑 怀孕 索取 索引 能够 能否 能力 双十 双休 宣布 宣传 宗旨 井盖 富裕 谷歌 谷物 班级 班车 班长 班主 仰望 秋天 秋季 宫颈 祖国 印刷 印象 印章 宿舍 薄弱 从来 从事 从此 从而 邓州 徐州 苏州 郑州 常州 温州 柳州 梅州 兰州 杭州 荆州 曲线 曲目 封面 封闭 储蓄 储存 松开 干净 干部 干扰 于此 应急 郁闷 诸位 诸多 羊肉 惠州 惠民 ' +
    '张贴 陈述 陈列 谢谢 谢绝 成都 成员 成本 顾客 顾问 顾及 安卓 安心 孔雀 向往 常规 常务 康泰 易懂 易碎 文员 文本 兰花 殷切 施肥 洪亮 颜色 牛市 季度 季节 章节 鲁莽 伍佰 申明 毕业 毕竟 柴油 焦点 焦虑 柳树 齐全 齐备 梅花 庄重 关心 关联 费用 费率 纪念 纪律 童年 欧元 欧洲 路线 路径 管道 管家 凌晨 盛大 盛夏 华丽 左侧 卫浴 蒲公 边上 苗木 车间 甘心 池塘 楚天 游览 辛苦 艾滋 单据 单曲 段落 段时 方才 白领 白皮 石材 金属 夏令 程式 魏都 苏打 丁香 任职 任期 任教 沈阳 钟头 钟表 姜汤 谭木 范围 范例 汪洋 江湖 江边 尹始 薛定 龙门 黎明 史料 陶瓷 贺卡 毛巾 郝然 龚滩 万科 万能 万事 武汉 武器 钱币 戴上 严禁 莫名 莫非 赖以 庞大 杜绝 叶子 吕梁 何必 何种 郭外 林区 罗列 高血 高达 高新 郑重 梁柱 宋代 唐代 唐诗 许久 韩国 韩语 冯虚 曹操 彭湃 肖像 田野 董事 潘多 袁大 蔡甸 蒋家 余生 于卡 杜鹃 叶片 强调 强烈 强大 强制 麦片 麦克 阳光 阳台 连续 连忙 木材 木头 展示 展开 展览 占用 占比 楼上 楼下 楼层 项下 舒适 舒服 曲折 屈服 席位 位于 位置 植物 植树 丛书 丛林 麻烦 麻醉 练习 温暖 支持 支付 方舟 诸葛连 司马台 公孙树 上官网 管床 籍贯 黄河 黄山 华山 江河 马拉'
  ).split(' '),
);

/** Characters that no given name holds: particles, pronouns, verbs and nouns of sentences. */
const NOT_GIVEN = new Set(
  '的了是在有和与及或把被将让给对为从向到于以之其此这那你我他她它们您吗呢吧啊呀哦嗯么个些每各很太更最都也还又再就才只不没未无请问说叫姓电话手机号码证件卡账户址邮箱微信元月日年时分秒'.split(
    '',
  ),
);

/** Words of sentences: where one begins inside a candidate, the name ends before it. */
const WORDS = new Set(
  '今日 今天 今年 昨天 昨日 明天 明日 现在 现已 现申 现任 现住 建议 借款 借贷 通过 表示 认为 要求 申请 提交 完成 建设 参加 参与 报名 报告 报到 住院 出院 住在 家住 家属 来电 来访 来自 预约 签收 签字 签订 合同 投诉 反映 反馈 诉称 称其 因病 因故 近日 日前 本人 本月 本周 曾经 曾任 办理 办公 需要 需在 希望 准备 计划 负责 主持 主讲 发送 发来 发起 发布 发言 收到 回复 回电 打电 转账 转发 付款 收款 支付 购买 下单 入职 离职 入住 请假 请求 请您 生于 出生 毕业 就读 就诊 复诊 确诊 手术 同意 拒绝 确认 核实 核对 登录 登记 注册 注销 咨询 询问 告知 通知 告诉 提醒 提出 提供 安排 组织 带领 陪同 前往 抵达 到达 到场 到访 到店 离开 返回 开具 开通 开户 持有 使用 驾驶 乘坐 缴纳 缴费 领取 领走 退款 退货 换货 验收 保管 担任 获得 获奖 荣获 工作 工号 学号 病历 护照 性别 年龄 年满 男性 女性 民族 汉族 籍贯 均已 均为 正在 刚刚 刚才 马上 立即 尽快 尚未 一案 一行 一家 一起 二人 两人 等人 所有 所在 所住 其中 其他 民间 诉被 被告 先生 女士 遗失 驾驶 正在 表示 介绍 证实 报道 行静 同学 写一 处以 涉嫌'.split(
    ' ',
  ),
);

const isHan = (char: string | undefined): char is string => char !== undefined && char >= '\u3400' && char <= '\u9fff';

/** What stands before a name, at the end of what was read so far. */
const CUE =
  /(?:姓 ?名|名字|receiver|[Nn]ame|户名|人员|付款人|收款人|汇款人|登记|访客|信息|联系人|收件人|收货人|寄件人|发件人|经办人|负责人|申请人|投保人|被保险人|受益人|持卡人|开户人|户主|房东|租客|法人|法定代表人|代表人|患者|病人|客户|顾客|用户|员工|职工|学生|学员|同学|家长|业主|车主|司机|驾驶员|乘客|旅客|会员|嫌疑人|当事人|原告|被告|证人|委托人|监护人|紧急联系人|本人|作者|候选人|面试者|应聘者|借款人|担保人|店主|老板|同事|朋友|邻居|室友|爸爸|妈妈|父亲|母亲|丈夫|妻子|儿子|女儿|哥哥|姐姐|弟弟|妹妹|我叫|我是|他叫|她叫|名叫|叫做|叫|名为|这是|那是|我姓名|转告|通知|联系|拜访|找|请|约|派|由|和|与|跟|给|为|向|代|告知|提醒|邀请|感谢|祝贺|欢迎|医生|护士|教授|老师|经理|主任|律师|警官|法官|工程师|会计|医师|员|校长|班长|团长|队长|组长|店长|部长|厂长|站长|村长|镇长|审判长|记者|导游|师傅|骑手|房客|物业|秘书|助理|教练|董事|监事|抄送|(?<![数依根证收票占单])据|(?<![收视监旁])听|新来的|声明|随访|寄件方|收件方|家属|机主|新郎|新娘|启事|楼栋长|兹证明|[甲乙丙]方(?:（[^）]{1,4}）)?|(?:^|[^\u4e00-\u9fff])[寄收](?=[：: ])|资源部|先生|女士|人|者)(?:是|为|叫|：|:|，| |=|（|\(|\[|“|"|'|\t|\|){0,5}$/;
/** Cues that are words of their own in other contexts: the name has to end before something that tells. */
const WEAK_CUE =
  /(?:叫|找|请|约|派|由|和|与|跟|给|为|向|代|员|长|据|听|新来的|声明|随访|物业|抄送|部|教练|助理|联系|通知|感谢|我是|这是|那是|先生|女士|人|者)$/;

const TITLE =
  /^(?:先生|女士|小姐|老师|医生|大夫|教授|博士|经理|总监|总经理|主任|律师|警官|法官|护士|同学|同志|师傅|阿姨|叔叔|大爷|大妈|校长|院长|局长|科长|处长|部长|书记|董事长|老板|工程师|会计|女儿|儿子)/;
/** What follows a name that a sentence or a line begins with. */
const FOLLOWS =
  /^(?:的(?:手机|电话|身份证|邮箱|地址|住址|银行卡|卡号|账号|账户|护照|车牌|微信|联系|工号|生日|号码|快递|订单|病历|医保|社保|工资|简历|户口|家|名片|车)|，?(?:手机|电话|身份证|邮箱|住址|住在|地址|联系电话|联系方式|身份证号|男|女|汉族|现住|家住|出生于|生于|\d{2}岁|性别|护照|车牌)|[（(](?:手机|电话|身份证|男|女|1[3-9]|\d{17}|\+86)|["'”]?[：:，,、/ ;；|\t"'<>td-]{1,9}(?:\(?\+?86[ -]?\)?|0086)?(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|[1-8]\d{5}(?:19|20)\d{9}|[456]\d{15}|0\d{2,3}-\d{7}|(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]|[\w.+-]{1,20}@))|[，,]?遗失|（学号| {0,4}[男女][ ，,]| ?收 ?1|\n(?:[^\n]{1,12}\n)?(?:手机|电话|邮箱|Tel|T |M |E-?mail|地址)|(?:于|在)(?:\d{4}年|\d{1,2}月|昨天|今天|明天|上周|下周)|(?:已|已经)?(?:入职|离职|请假|报到|预约|挂号|入院|出院|签收|下单|来电|报名|签署|提交|申请))/;
const SENTENCE_START = /(?:^|[，。；：！？、,.;:!?\n（(【[“"'/ \t|>])$/;
/** What a name may end before, after a weak cue. */
const NAME_END =
  /^(?:$|[，。；：！？、,.;:!?\n）)】\]”" ]|的|先生|女士|小姐|老师|医生|教授|经理|主任|律师|同学|师傅|本人|和|与|及|在|于|来|去|已|将|电话|手机|身份证|联系|说|负责|签|确认|办理|处理|对接|表示|认为|介绍|证实|反映|驾驶|遗失|报道|报名|写一|一起|处以|诉|[0-9'\t|<，-])/;

/** How many characters a surname at `at` has; 0 where there is none. */
function surnameAt(text: string, at: number): number {
  const start = at < text.length ? (SURNAME_STARTS[text.charCodeAt(at)] as number) : 0;
  if (start >= 2 && COMPOUND.has(text.slice(at, at + 2))) return 2;
  return start & 1;
}

/** Where a name that begins at `at` ends, preferring two characters after the surname; undefined where there is none. */
function nameEnd(text: string, at: number, accepts: (end: number) => boolean): number | undefined {
  const surname = surnameAt(text, at);
  if (surname === 0 || NO_NAMES.has(text.slice(at, at + 2)) || TITLE.test(text.slice(at + surname, at + surname + 4)))
    return undefined;
  for (const given of [2, 1]) {
    const end = at + surname + given;
    if (end > text.length) continue;
    const chars = Array.from({ length: given }, (_, index) => text[at + surname + index]);
    // 李磊今日: the last character begins a word of the sentence.
    if (WORDS.has(text.slice(end - 1, end + 1)) || /[已均曾仍竟]/.test(text.charAt(end - 1))) continue;
    if (chars.every((char) => isHan(char) && !NOT_GIVEN.has(char)) && accepts(end)) return end;
  }
  return undefined;
}

/** Chinese names after a cue, before a title, or where a sentence goes on as it does after a name. */
export const CHINESE_NAMES: Detector = {
  kind: 'name',
  find({ plain }: ReadyText, found) {
    for (let at = 0; at < plain.length; at++) {
      if (surnameAt(plain, at) === 0) continue;
      const back = plain.slice(Math.max(0, at - 10), at);
      // 感谢胡磊: the end of a cue is no surname where another one follows.
      if (surnameAt(plain, at + 1) > 0 && CUE.test(`${back}${plain.charAt(at)}`)) continue;
      const ahead = (end: number): string => plain.slice(end, end + 22);
      let cue: 'none' | 'weak' | 'strong' | undefined;
      const end = nameEnd(plain, at, (stop) => {
        const rest = ahead(stop);
        if (TITLE.test(rest)) return true;
        cue ??= !CUE.test(back) ? 'none' : WEAK_CUE.test(back) ? 'weak' : 'strong';
        if (cue === 'none') return SENTENCE_START.test(back) && FOLLOWS.test(rest);
        return cue === 'strong' || NAME_END.test(rest) || FOLLOWS.test(rest);
      });
      if (end !== undefined) {
        found(at, end);
        at = end - 1;
        continue;
      }
      // A surname alone before a title: 王先生.
      const surname = surnameAt(plain, at);
      if (NO_NAMES.has(plain.slice(at, at + 2))) continue;
      if (!isHan(plain[at - 1]) && TITLE.test(ahead(at + surname)) && SENTENCE_START.test(back))
        found(at, at + surname);
    }
  },
};

/** Syllables that names are written with which come from other languages: 阿卜杜拉·买买提, 约翰·史密斯. */
const SYLLABLES =
  '阿艾安巴白柏班贝比彼伯博布才查次茨达丹道德登迪丁东杜顿多恩尔发法菲费芬佛弗夫福富噶盖甘冈格贡古哈海汉赫亨华霍基吉加嘉江杰金卡凯康考柯科克肯库昆拉来莱兰朗劳勒雷里力丽利莉连林琳铃龙卢鲁路伦罗洛马玛买麦曼梅美蒙米密明莫姆木穆娜纳娃内尼宁诺努欧帕潘佩皮普其奇奇强乔钦琴热仁日荣瑞萨赛桑森莎山舍史斯苏孙索塔泰坦特提图吐托娃瓦万王旺威韦维魏温沃乌西希夏肖谢辛许雪逊雅亚延杨耶叶伊依英尤于约扎泽詹珍朱卓孜仓嘎措丹央益旦顿珠卜不力合提江买依布热合曼翰';
const SYLLABIC = new RegExp(`[${SYLLABLES}]{1,6}(?:[·•‧][${SYLLABLES}]{1,8}){1,2}`, 'g');

/** Names of syllables, parted by a dot. */
export const SYLLABIC_NAMES: Detector = {
  kind: 'name',
  find({ plain }, found) {
    if (!/[·•‧]/.test(plain)) return;
    for (const { 0: name, index } of plain.matchAll(SYLLABIC)) if (name.length > 4) found(index, index + name.length);
  },
};

const ENGLISH =
  /(?:(?:[Mm]y name is|[Nn]ame(?: is)?:?|I am|I'm|[Cc]ontact:?|(?:complaint|letter|message|call|email|order) from|[Pp]atient|[Cc]ustomer|[Dd]ear|[Aa]ttn:?|[Rr]egards,|[Ss]incerely,|[Cc]heers,|[Tt]hanks,|[Ss]igned,?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof\.?)(?: |\n{1,2}))((?:[A-Z][a-z'’-]{1,20}|[A-Z]\.)(?: (?:[A-Z][a-z'’-]{1,20}|[A-Z]\.)){0,2})(?![A-Za-z])/g;

/** English names after a title or a phrase that announces one. */
export const ENGLISH_NAMES: Detector = {
  kind: 'name',
  find({ plain }, found) {
    ENGLISH.lastIndex = 0;
    for (let match = ENGLISH.exec(plain); match !== null; match = ENGLISH.exec(plain)) {
      const [whole, name = ''] = match;
      const end = match.index + whole.length;
      if (!/^(?:Sir|Madam|Customer|Team|All|Support|Us|The|We|You)\b/.test(name)) found(end - name.length, end);
    }
  },
};

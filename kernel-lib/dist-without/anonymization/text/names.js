import { COMPOUND_SURNAMES, NO_NAMES, NOT_GIVEN, SURNAMES, SYLLABLES, WORDS } from './name-words.js';
/** By character: 1 for a surname, 2 for the first of a compound one, 3 for both. */
const SURNAME_STARTS = new Uint8Array(2 ** 16);
for (const surname of SURNAMES)
    SURNAME_STARTS[surname.charCodeAt(0)] = 1;
for (const compound of COMPOUND_SURNAMES) {
    const first = compound.charCodeAt(0);
    SURNAME_STARTS[first] = SURNAME_STARTS[first] | 2;
}
const isHan = (char) => char !== undefined && char >= '\u3400' && char <= '\u9fff';
/** An expression of parts: groups of alternatives, and what stands around them. */
const expression = (...parts) => new RegExp(parts.join(''));
const anyOf = (...groups) => `(?:${groups.join('|')})`;
/** Headings of forms. */
const HEADINGS = '姓 ?名|名字|receiver|[Nn]ame|户名|人员|登记|访客|信息|我姓名|物业|声明|随访|抄送|启事|楼栋长|兹证明|资源部';
/** Who a document names, by their part in it. */
const PARTIES = [
    '付款人|收款人|汇款人|联系人|收件人|收货人|寄件人|发件人|寄件方|收件方|经办人|负责人|申请人|投保人|被保险人|受益人',
    '持卡人|开户人|户主|房东|租客|法人|法定代表人|代表人|嫌疑人|当事人|原告|被告|证人|委托人|监护人|紧急联系人|本人',
    '作者|候选人|面试者|应聘者|借款人|担保人|机主|[甲乙丙]方(?:（[^）]{1,4}）)?',
].join('|');
/** Who somebody is to others. */
const ROLES = [
    '患者|病人|客户|顾客|用户|员工|职工|学生|学员|同学|家长|业主|车主|司机|驾驶员|乘客|旅客|会员|店主|老板|同事|朋友|邻居|室友',
    '爸爸|妈妈|父亲|母亲|丈夫|妻子|儿子|女儿|哥哥|姐姐|弟弟|妹妹|家属|新郎|新娘|新来的',
].join('|');
/** Professions and offices. */
const OFFICES = [
    '医生|护士|教授|老师|经理|主任|律师|警官|法官|工程师|会计|医师|员|校长|班长|团长|队长|组长|店长|部长|厂长|站长|村长|镇长',
    '审判长|记者|导游|师傅|骑手|房客|秘书|助理|教练|董事|监事|先生|女士|人|者',
].join('|');
/** Verbs and prepositions of sentences. */
const VERBS = [
    '我叫|我是|他叫|她叫|名叫|叫做|叫|名为|这是|那是|转告|通知|联系|拜访|找|请|约|派|由|和|与|跟|给|为|向|代|告知|提醒',
    '邀请|感谢|祝贺|欢迎|(?<![数依根证收票占单])据|(?<![收视监旁])听|(?:^|[^\\u4e00-\\u9fff])[寄收](?=[：: ])',
].join('|');
/** What stands before a name, at the end of what was read so far. */
const CUE = expression(anyOf(HEADINGS, PARTIES, ROLES, OFFICES, VERBS), `(?:是|为|叫|：|:|，| |=|（|\\(|\\[|“|"|'|\\t|\\|){0,5}$`);
/** Cues that are words of their own in other contexts: the name has to end before something that tells. */
const WEAK_CUE = expression(anyOf('叫|找|请|约|派|由|和|与|跟|给|为|向|代|员|长|据|听|新来的|声明|随访|物业|抄送|部|教练|助理|联系|通知|感谢', '我是|这是|那是|先生|女士|人|者'), '$');
const TITLE = expression('^', anyOf('先生|女士|小姐|老师|医生|大夫|教授|博士|经理|总监|总经理|主任|律师|警官|法官|护士|同学|同志|师傅|阿姨|叔叔|大爷|大妈', '校长|院长|局长|科长|处长|部长|书记|董事长|老板|工程师|会计|女儿|儿子'));
/** What people have: 的手机. */
const BELONGING = '手机|电话|身份证|邮箱|地址|住址|银行卡|卡号|账号|账户|护照|车牌|微信|联系|工号|生日|号码|快递|订单|病历|医保|社保|工资|简历|户口|家|名片|车';
/** Fields that follow a name in running text. */
const FIELDS = '手机|电话|身份证|邮箱|住址|住在|地址|联系电话|联系方式|身份证号|男|女|汉族|现住|家住|出生于|生于|\\d{2}岁|性别|护照|车牌';
/** Numbers of phones, identity cards and bank cards, plates, and the local part of an e-mail address. */
const NUMBERS = anyOf('1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|[1-8]\\d{5}(?:19|20)\\d{9}|[456]\\d{15}|0\\d{2,3}-\\d{7}', '(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]|[\\w.+-]{1,20}@)');
/** What follows a name that a sentence or a line begins with. */
const FOLLOWS = expression('^', anyOf(`的(?:${BELONGING})`, `，?(?:${FIELDS})`, '[（(](?:手机|电话|身份证|男|女|1[3-9]|\\d{17}|\\+86)', `["'”]?[：:，,、/ ;；|\\t"'<>td-]{1,9}(?:\\(?\\+?86[ -]?\\)?|0086)?${NUMBERS}`, '[，,]?遗失|（学号| {0,4}[男女][ ，,]| ?收 ?1', '\\n(?:[^\\n]{1,12}\\n)?(?:手机|电话|邮箱|Tel|T |M |E-?mail|地址)', '(?:于|在)(?:\\d{4}年|\\d{1,2}月|昨天|今天|明天|上周|下周)', '(?:已|已经)?(?:入职|离职|请假|报到|预约|挂号|入院|出院|签收|下单|来电|报名|签署|提交|申请)'));
const SENTENCE_START = /(?:^|[，。；：！？、,.;:!?\n（(【[“"'/ \t|>])$/;
/** What a name may end before, after a weak cue. */
const NAME_END = expression('^', anyOf('$|[，。；：！？、,.;:!?\\n）)】\\]”" ]|的|先生|女士|小姐|老师|医生|教授|经理|主任|律师|同学|师傅|本人|和|与|及|在|于|来|去', '已|将|电话|手机|身份证|联系|说|负责|签|确认|办理|处理|对接|表示|认为|介绍|证实|反映|驾驶|遗失|报道|报名|写一|一起', `处以|诉|[0-9'\\t|<，-]`));
/** How many characters a surname at `at` has; 0 where there is none. */
function surnameAt(text, at) {
    const start = at < text.length ? SURNAME_STARTS[text.charCodeAt(at)] : 0;
    if (start >= 2 && COMPOUND_SURNAMES.has(text.slice(at, at + 2)))
        return 2;
    return start & 1;
}
/** Where a name that begins at `at` ends, preferring two characters after the surname; undefined where there is none. */
function nameEnd(text, at, accepts) {
    const surname = surnameAt(text, at);
    if (surname === 0 || NO_NAMES.has(text.slice(at, at + 2)) || TITLE.test(text.slice(at + surname, at + surname + 4)))
        return undefined;
    for (const given of [2, 1]) {
        const end = at + surname + given;
        if (end > text.length)
            continue;
        const chars = Array.from({ length: given }, (_, index) => text[at + surname + index]);
        // 李磊今日: the last character begins a word of the sentence.
        if (WORDS.has(text.slice(end - 1, end + 1)) || /[已均曾仍竟]/.test(text.charAt(end - 1)))
            continue;
        if (chars.every((char) => isHan(char) && !NOT_GIVEN.has(char)) && accepts(end))
            return end;
    }
    return undefined;
}
/** Chinese names after a cue, before a title, or where a sentence goes on as it does after a name. */
export const CHINESE_NAMES = {
    kind: 'name',
    find({ plain }, found) {
        for (let at = 0; at < plain.length; at++) {
            if (surnameAt(plain, at) === 0)
                continue;
            const back = plain.slice(Math.max(0, at - 10), at);
            // 感谢胡磊: the end of a cue is no surname where another one follows.
            if (surnameAt(plain, at + 1) > 0 && CUE.test(`${back}${plain.charAt(at)}`))
                continue;
            const ahead = (end) => plain.slice(end, end + 22);
            let cue;
            const end = nameEnd(plain, at, (stop) => {
                const rest = ahead(stop);
                if (TITLE.test(rest))
                    return true;
                cue ??= !CUE.test(back) ? 'none' : WEAK_CUE.test(back) ? 'weak' : 'strong';
                if (cue === 'none')
                    return SENTENCE_START.test(back) && FOLLOWS.test(rest);
                return cue === 'strong' || NAME_END.test(rest) || FOLLOWS.test(rest);
            });
            if (end !== undefined) {
                found(at, end);
                at = end - 1;
                continue;
            }
            // A surname alone before a title: 王先生.
            const surname = surnameAt(plain, at);
            if (NO_NAMES.has(plain.slice(at, at + 2)))
                continue;
            if (!isHan(plain[at - 1]) && TITLE.test(ahead(at + surname)) && SENTENCE_START.test(back))
                found(at, at + surname);
        }
    },
};
const SYLLABIC = new RegExp(`[${SYLLABLES}]{1,6}(?:[·•‧][${SYLLABLES}]{1,8}){1,2}`, 'g');
/** Names of syllables, parted by a dot. */
export const SYLLABIC_NAMES = {
    kind: 'name',
    find({ plain }, found) {
        if (!/[·•‧]/.test(plain))
            return;
        for (const { 0: name, index } of plain.matchAll(SYLLABIC))
            if (name.length > 4)
                found(index, index + name.length);
    },
};
/** Titles, and phrases that announce a name. */
const ANNOUNCING = anyOf("[Mm]y name is|[Nn]ame(?: is)?:?|I am|I'm|[Cc]ontact:?|(?:complaint|letter|message|call|email|order) from", '[Pp]atient|[Cc]ustomer|[Dd]ear|[Aa]ttn:?|[Rr]egards,|[Ss]incerely,|[Cc]heers,|[Tt]hanks,|[Ss]igned,?', 'Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Prof\\.?');
const ENGLISH_NAME = "(?:[A-Z][a-z'’-]{1,20}|[A-Z]\\.)";
const ENGLISH = new RegExp(`(?:${ANNOUNCING}(?: |\\n{1,2}))(${ENGLISH_NAME}(?: ${ENGLISH_NAME}){0,2})(?![A-Za-z])`, 'g');
/** English names after a title or a phrase that announces one. */
export const ENGLISH_NAMES = {
    kind: 'name',
    find({ plain }, found) {
        ENGLISH.lastIndex = 0;
        for (let match = ENGLISH.exec(plain); match !== null; match = ENGLISH.exec(plain)) {
            const [whole, name = ''] = match;
            const end = match.index + whole.length;
            if (!/^(?:Sir|Madam|Customer|Team|All|Support|Us|The|We|You)\b/.test(name))
                found(end - name.length, end);
        }
    },
};
//# sourceMappingURL=names.js.map
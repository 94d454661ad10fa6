import { ANCHORS, DISTRICTS, ESTATE as ESTATES, HOUSE as HOUSES, MOVES as MOVING, NOT_PART as OTHER_WORDS, REGION as REGIONS, TAIL as TAILS, } from './address-parts.js';
const ANCHOR = new RegExp(Object.entries(ANCHORS)
    .map(([kind, source]) => `(?<${kind}>${source})`)
    .join('|'), 'g');
const TAIL = new RegExp(TAILS, 'y');
const REGION = new RegExp(REGIONS);
const DISTRICT = { road: new RegExp(DISTRICTS.road, 'g'), other: new RegExp(DISTRICTS.other, 'g') };
const NOT_PART = new RegExp(OTHER_WORDS, 'g');
const MOVES = new RegExp(MOVING, 'g');
const ESTATE = new RegExp(ESTATES);
const HOUSE = new RegExp(HOUSES);
/** Ways and lines of other things: 铁路, 频道, 高速公路, 这里. */
const NO_ROAD = /(?:(?:线|道|公|铁|思|网|出|套|电|回|链|管|高速)路|(?:管|渠|频|轨|赛|通|味|知|报|国|省|一|同)道|[这那哪]里)$/;
/** What has buildings of its own, whose name may be long. */
const INSTITUTION = /(?:大学|学院|学校|[中小]学|医院|公司|集团|厂)/;
const RESIDENT = /(?:住|住址|户籍|户籍地|籍贯|地址)[：:是为在于 ]{0,3}$/;
/** A road in the name of another: 永宁西路竹竿巷. */
const ROAD_BEFORE = /(?:大道|大街|[路街])$/;
/** What an address may be long before its anchor, in UTF-16 units. */
const MOST = 40;
const isHan = (unit) => unit >= 0x4e00 && unit <= 0x9fff;
/** Where the Han characters before `at` begin; parts of a region may stand apart by a space. */
function runStart(text, at) {
    let start = at;
    while (start > 0 && at - start < MOST) {
        const unit = text.charCodeAt(start - 1);
        const gap = unit === 32 && start > 1 && '省市区县旗州盟镇乡道'.includes(text.charAt(start - 2));
        if (!isHan(unit) && !gap)
            break;
        start--;
    }
    return start;
}
/** The end of the last match before `end`; 0 where there is none. */
function lastEnd(pattern, run, end) {
    let last = 0;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(run); match !== null; match = pattern.exec(run)) {
        if (match.index + match[0].length > end)
            break;
        last = match.index + match[0].length;
    }
    return last;
}
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** Characters that tell roads and estates of one name apart: 横街, 南路, 一区. */
const DIRECTION = /^[东西南北中横前后上下支老新大小一二三四五六七八九十]$/;
/**
 * Where a name that ends before `end` begins, by the words of Node's own dictionary: a word of two characters, or single ones up to four, and
 * what only tells a direction or a number.
 */
function nameByWords(run, end) {
    const words = Array.from(WORDS.segment(run.slice(0, end)), ({ segment }) => segment);
    let start = end;
    let singles = 0;
    while (words.length > 0) {
        const word = words.pop();
        if ((word.length > 1 && singles > 1) || /[区县市镇乡]$/.test(word))
            break;
        start -= word.length;
        if (word.length > 1)
            break;
        if (!DIRECTION.test(word) && ++singles === 3)
            break;
    }
    return start;
}
/** Where a name that ends before `end` begins: after the last word that is no part of it, else where words say. */
function nameStart(run, end, most) {
    const start = lastEnd(NOT_PART, run, end);
    return end - start <= most ? start : nameByWords(run, end);
}
/** The name of a road, and of the road that it is off: 永宁西路竹竿巷. */
function roadStart(run) {
    const least = lastEnd(NOT_PART, run, run.length);
    const whole = run.slice(least);
    if (whole.length <= 5)
        return least;
    const start = nameByWords(run, run.length);
    const before = ROAD_BEFORE.exec(run.slice(0, start));
    if (before === null)
        return start;
    return before.index - least <= 4 ? least : Math.max(least, nameByWords(run, before.index));
}
/** Kinds whose name has to tell that they are places to live in. */
const isEstate = (kind) => kind === 'estate' || kind === 'dashed';
/** Where in the Han characters before an anchor its address begins; undefined where it is none. */
function startIn(whole, anchor, kind, before, isBuilding) {
    const moved = lastEnd(MOVES, whole, whole.length);
    const run = whole.slice(moved);
    const region = REGION.exec(run)?.index;
    if (kind === 'settlement')
        return region !== undefined && RESIDENT.test(before + run.slice(0, region)) ? moved + region : undefined;
    const districts = Array.from(run.matchAll(kind === 'road' ? DISTRICT.road : DISTRICT.other), ({ index }) => index);
    const [district] = districts;
    if (region !== undefined && (district === undefined || region <= district)) {
        const isAddress = !isEstate(kind) || district !== undefined || isBuilding || ESTATE.test(run);
        return isAddress ? moved + region : undefined;
    }
    // 市民反映西湖区: the first that has a name.
    for (const end of districts) {
        const named = nameStart(run, end, 4);
        if (named < end)
            return moved + named;
    }
    const start = startOfName(run, anchor, kind, isBuilding);
    return start === undefined || start >= run.length ? undefined : moved + start;
}
/** Where the address begins that has neither region nor district. */
function startOfName(run, anchor, kind, isBuilding) {
    if (kind === 'road')
        return NO_ROAD.test(run + anchor.charAt(0)) ? undefined : roadStart(run);
    if (kind === 'village')
        return nameStart(run, run.length, 5);
    if (!isEstate(kind) || !(isBuilding || ESTATE.test(run)))
        return undefined;
    const start = nameStart(run, run.length, INSTITUTION.test(run) ? 14 : 8);
    return start < run.length - 1 ? start : undefined;
}
/** Chinese addresses: from a province, a city, a district, or the road or estate alone, down to a house or a room. */
export const CHINESE_ADDRESSES = {
    kind: 'address',
    find({ plain }, found) {
        if (!HOUSE.test(plain))
            return;
        let least = 0;
        ANCHOR.lastIndex = 0;
        for (let match = ANCHOR.exec(plain); match !== null; match = ANCHOR.exec(plain)) {
            const groups = match.groups ?? {};
            const kind = Object.keys(ANCHORS).find((name) => groups[name] !== undefined);
            const anchored = match.index + match[0].length;
            TAIL.lastIndex = anchored;
            const tail = TAIL.exec(plain)?.[0] ?? '';
            const end = anchored + tail.length;
            const from = Math.max(least, runStart(plain, match.index));
            const before = plain.slice(Math.max(0, from - 6), from);
            const isBuilding = /[0-9](?:单元|层)|[0-9]{3,4}[室房号]?$/.test(tail) && /[栋幢楼座元#]/.test(match[0] + tail);
            const start = startIn(plain.slice(from, match.index), match[0], kind, before, isBuilding);
            // A building that nothing follows is a place to go to, not where somebody lives.
            if (start === undefined || (kind === 'estate' && tail === '' && !match[0].includes('单元')))
                continue;
            found(from + start, end);
            least = end;
            ANCHOR.lastIndex = end;
        }
    },
};
//# sourceMappingURL=addresses.js.map
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findPersonalData,
  guardPrompt,
  isCompanyCode,
  isIdentityNumber,
  isLuhn,
  redact,
} from '../../kernel-lib/src/anonymization/text/index.js';
import { PATTERNS } from '../../kernel-lib/src/anonymization/text/patterns.js';
import { fifthHarmless, fifthTemplates } from './fifth-texts.js';
import { fifthText } from './fifth-values.js';
import { fourthHarmless, fourthTemplates } from './fourth-texts.js';
import { fourthText } from './fourth-values.js';
import { genrePlain } from './genre-plain.js';
import { genreTemplates, laterTemplates } from './genre-texts.js';
import { genreText } from './genre-values.js';
import { drawing, filled, HARMLESS, TEMPLATES, VALUES, type Draw } from './personal-texts.js';
import { UNSEEN_HARMLESS, UNSEEN_TEMPLATES, UNSEEN_VALUES } from './unseen-texts.js';

const SETS = [
  {
    set: 'the first set',
    templates: TEMPLATES,
    text: (template: string, draw: Draw) => filled(template, draw, VALUES),
    harmless: HARMLESS,
  },
  {
    set: 'the set of another author',
    templates: UNSEEN_TEMPLATES,
    text: (template: string, draw: Draw) => filled(template, draw, UNSEEN_VALUES),
    harmless: UNSEEN_HARMLESS,
  },
  {
    set: 'the set of many genres',
    templates: [...genreTemplates, ...laterTemplates],
    text: genreText,
    harmless: genrePlain.map((text) => () => text),
  },
  {
    set: 'the set of many addresses',
    templates: fourthTemplates,
    text: fourthText,
    harmless: fourthHarmless.map((text) => () => text),
  },
  {
    set: 'the set of everyday texts',
    templates: fifthTemplates,
    text: fifthText,
    harmless: fifthHarmless.map((text) => () => text),
  },
];

const found = (text: string): string[] => findPersonalData(text).map(({ kind, value }) => `${kind} ${value}`);

/** Hits, misses and false alarms of exact spans, by kind. */
function scores({ templates, text: fill }: (typeof SETS)[number], texts: number, seed: number) {
  const draw = drawing(seed);
  const counts = new Map<string, { hit: number; missed: number; wrong: number }>();
  const of = (kind: string) => {
    const known = counts.get(kind) ?? { hit: 0, missed: 0, wrong: 0 };
    counts.set(kind, known);
    return known;
  };
  for (let index = 0; index < texts; index++) {
    const { text, spans } = fill(templates[index % templates.length] ?? '', draw);
    const expected = new Set(spans.map(({ kind, start, end }) => `${kind} ${String(start)} ${String(end)}`));
    for (const { kind, start, end } of findPersonalData(text)) {
      if (expected.delete(`${kind} ${String(start)} ${String(end)}`)) of(kind).hit++;
      else of(kind).wrong++;
    }
    for (const missed of expected) of(missed.split(' ')[0] ?? '').missed++;
  }
  return counts;
}

const f1 = ({ hit, missed, wrong }: { hit: number; missed: number; wrong: number }): number =>
  (2 * hit) / (2 * hit + missed + wrong);

describe('personal data in Chinese texts', () => {
  test.each(SETS)('exact spans of $set: F1 of every kind, of all but names, and of names', (set) => {
    expect(set.templates.length).toBeGreaterThanOrEqual(60);
    const counts = scores(set, 2400, 5);
    const all = { hit: 0, missed: 0, wrong: 0 };
    for (const [kind, count] of counts) {
      if (kind === 'name') continue;
      expect({ kind, f1: f1(count) >= 0.97 }).toEqual({ kind, f1: true });
      all.hit += count.hit;
      all.missed += count.missed;
      all.wrong += count.wrong;
    }
    expect(f1(all)).toBeGreaterThanOrEqual(0.99);
    expect(f1(counts.get('name') ?? all)).toBeGreaterThanOrEqual(0.6);
  });

  test.each(SETS)('order numbers, dates and amounts of $set: at most one false alarm in 200 texts', ({ harmless }) => {
    const draw = drawing(11);
    let alarms = 0;
    const texts = 3000;
    for (let index = 0; index < texts; index++)
      alarms += findPersonalData(harmless[index % harmless.length]?.(draw) ?? '').length;
    expect(alarms).toBeLessThanOrEqual(texts / 200);
  });

  test.each([
    [
      '联系alice@example.com。服务器192.168.1.100已上线，卡号4111111111111111请查收',
      ['email alice@example.com', 'ip-address 192.168.1.100', 'bank-card 4111111111111111'],
    ],
    ['Hi 😀 我是13812345678', ['mobile 13812345678']],
    ['4151 3217 6243 3448.com', ['bank-card 4151 3217 6243 3448']],
    ['a@x.com b@y.org c@z.net', ['email a@x.com', 'email b@y.org', 'email c@z.net']],
    ['电话１３８１２３４５６７８，谢谢', ['mobile １３８１２３４５６７８']],
    ['打0571-88886666转801', ['landline 0571-88886666转801']],
    ['王小明的手机号是138 1234 5678', ['name 王小明', 'mobile 138 1234 5678']],
    ['寄到浙江省杭州市西湖区文三路100号3幢502室', ['address 浙江省杭州市西湖区文三路100号3幢502室']],
    ['主机2001:db8::8a2e:370:7334，12:30:45', ['ip-address 2001:db8::8a2e:370:7334']],
    ['My name is John Smith, SSN 219-09-9999.', ['name John Smith', 'social-security-number 219-09-9999']],
    ['IBAN DE89 3704 0044 0532 0130 00', ['iban DE89 3704 0044 0532 0130 00']],
    ['Visit 12 Main Street or call (415) 555-2671', ['address 12 Main Street', 'phone (415) 555-2671']],
    ['身份证110101199003070000', []],
    ['很高兴认识你，方便的时候联系', []],
    ['订单13812345678，v1.2.3.4', []],
    ['电话(+86)13812345678，或（+86）13900001111', ['mobile (+86)13812345678', 'mobile （+86）13900001111']],
    ['小李/13812345678/xiaoli@x.com', ['mobile 13812345678', 'email xiaoli@x.com']],
    ['服务器：2001:db8::8a2e:7334', ['ip-address 2001:db8::8a2e:7334']],
    ['UUID 48232706-3487-4339-8741-898379606615', []],
    ['班主任雷卫东', ['name 雷卫东']],
    ['', []],
    ['\ud83d\ude00\ud83d', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('redaction', () => {
  test('labels in the text’s language, masks of the same length, and one’s own', () => {
    expect(redact('我的手机13812345678').text).toBe('我的手机[手机]');
    expect(redact('mail a@x.com').text).toBe('mail [email]');
    expect(redact('我的手机13812345678，邮箱alice@x.com', { replacement: 'mask' }).text).toBe(
      '我的手机138****5678，邮箱a****@x.com',
    );
    expect(redact('我的手机13812345678', { replacement: ({ kind }) => kind.toUpperCase() }).text).toBe(
      '我的手机MOBILE',
    );
    expect(redact('我的手机13812345678', { kinds: ['email'] }).text).toBe('我的手机13812345678');
    expect(() => redact('x', { kinds: ['shoe-size' as 'email'] })).toThrow('kinds');
    expect(() => redact(5 as unknown as string)).toThrow('text must be');
  });

  test('a guarded prompt is restored, whatever brackets and placeholders it holds', () => {
    const pieces = fc.constantFrom(
      '13812345678',
      'a@x.com',
      '<手机_1>',
      '<<',
      '>',
      '😀',
      ' ',
      '，',
      '192.168.1.1',
      '[mobile_1]',
      '$&',
      '$1',
      '手机',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const guarded = guardPrompt(text);
        expect(guarded.restore(guarded.prompt)).toBe(text);
        expect(findPersonalData(guarded.prompt).map(({ value }) => value)).not.toContain('13812345678');
      }),
    );
    const { prompt, restore } = guardPrompt('请给13812345678和13900001111发短信，13812345678优先');
    expect(prompt).toBe('请给<手机_1>和<手机_2>发短信，<手机_1>优先');
    expect(restore('已发给<手机_2>、<手机_1>，没有<手机_3>')).toBe('已发给13900001111、13812345678，没有<手机_3>');
  });

  test('spans are in UTF-16 units, in order, apart, and slice to their values', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom(...TEMPLATES),
        fc.nat(),
        (noise, template, seed) => {
          const text = noise + filled(template, drawing(seed)).text + noise;
          let last = 0;
          for (const { start, end, value } of findPersonalData(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toBe(value);
            last = end;
          }
        },
      ),
    );
  });

  test('no expression can take more than linear work: every repetition is bounded', () => {
    expect(Object.keys(PATTERNS).length).toBeGreaterThan(15);
    for (const { source } of Object.values(PATTERNS)) {
      const bare = source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '_');
      expect(bare).not.toMatch(/[*+]|\{\d+,\}/);
    }
  });

  test('texts made of pieces that patterns begin and end with are read to their end', () => {
    const pieces =
      '1 1- 1. a@ @ : :: 2001: A1 王 张伟 省 市 区 县 路 街 村 号 楼 (0571) 是 卡 E1 aa: 路1号 浙江省 北京市 杭州 大道 一 6222 110105 京A DE89 +1 86 (+86) 姓名 联系人 经理 的手机 ， 。 a _ / 😀 ０ ：'.split(
        ' ',
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }), (parts) => {
        const unit = parts.join('');
        const spans = findPersonalData(unit.repeat(Math.ceil(4_000 / unit.length)));
        expect(spans.every(({ end }, index) => end <= (spans[index + 1]?.start ?? Infinity))).toBe(true);
      }),
      // An expression that takes exponential or cubic time would not be through with one of them.
      { numRuns: 100, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true },
    );
  });

  test('long hostile texts are read to their end', () => {
    for (const unit of [
      '1',
      '1 ',
      '1-',
      'a@',
      '@',
      ':',
      '1.',
      'A1',
      '王',
      '省',
      '(0571)',
      '是',
      '卡',
      'E1',
      'aa:',
      '路1号',
    ])
      expect(Array.isArray(findPersonalData(unit.repeat(40_000 / unit.length)))).toBe(true);
  });
});

describe('checksums', () => {
  test('known numbers', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
    expect(isIdentityNumber('110105194912310021')).toBe(false);
    expect(isIdentityNumber('11010519490230002X')).toBe(false);
    expect(isCompanyCode('91350100M000100Y43')).toBe(true);
    expect(isCompanyCode('91350100M000100Y44')).toBe(false);
    expect(isLuhn('4111111111111111')).toBe(true);
    expect(isLuhn('4111111111111112')).toBe(false);
  });
});

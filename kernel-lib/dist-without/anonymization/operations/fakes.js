import { createHmac } from 'node:crypto';
import { Faker, en, zh_CN } from '@faker-js/faker';
import { identityCheck, luhnCheck } from '../text/checksums.js';
const DIVISIONS = [
    '110105',
    '120103',
    '210202',
    '310104',
    '320102',
    '330106',
    '350203',
    '370202',
    '420106',
    '440305',
    '500103',
    '510107',
    '610113',
];
const made = {
    name: (english) => english.person.fullName(),
    chineseName: (_, chinese) => `${chinese.person.lastName()}${chinese.person.firstName()}`.replaceAll(' ', ''),
    email: (english) => english.internet.email({ provider: 'example.com' }).toLowerCase(),
    phone: (english) => english.phone.number({ style: 'national' }),
    chineseMobile: (english) => `1${english.helpers.arrayElement(['30', '35', '38', '50', '58', '66', '77', '88', '99'])}${english.string.numeric(8)}`,
    identityCard: (english) => {
        const birth = english.date
            .birthdate({ min: 18, max: 90, mode: 'age', refDate: '2025-01-01' })
            .toISOString()
            .slice(0, 10)
            .replaceAll('-', '');
        const first = `${english.helpers.arrayElement(DIVISIONS)}${birth}${english.string.numeric(3)}`;
        return first + identityCheck(first);
    },
    bankCard: (english) => {
        const first = `622${english.string.numeric(15)}`;
        return first + luhnCheck(first);
    },
    company: (english) => english.company.name(),
    address: (english) => english.location.streetAddress(),
    city: (english) => english.location.city(),
};
export const FAKE_KINDS = Object.keys(made);
/**
 * Realistic values in the place of a column's: the same for the same value, secret and kind, none that the column itself holds, and no two
 * values the same one while there are enough.
 */
export function fakesFor(kind, secret, taken) {
    const english = new Faker({ locale: en });
    const chinese = new Faker({ locale: [zh_CN, en] });
    const given = new Map();
    const used = new Set();
    return (value) => {
        const known = given.get(value);
        if (known !== undefined)
            return known;
        let fake = '';
        for (let attempt = 0; attempt < 100; attempt++) {
            const seed = createHmac('sha256', secret)
                .update(`fake ${kind} ${String(attempt)} ${value}`)
                .digest();
            const numbers = Array.from({ length: 8 }, (_, at) => seed.readUInt32BE(4 * at));
            english.seed(numbers);
            chinese.seed(numbers);
            fake = made[kind](english, chinese);
            if (!taken.has(fake) && (attempt > 50 || !used.has(fake)))
                break;
        }
        used.add(fake);
        given.set(value, fake);
        return fake;
    };
}
//# sourceMappingURL=fakes.js.map
import { simplified } from './traditional.js';
/**
 * Full-width forms U+FF01 to U+FF5E stand for ASCII, the ideographic space for a space, traditional characters for simplified ones. Unit by
 * unit, so that places stay. The colon alone is kept: in Chinese it announces what follows, and is no part of it.
 */
export function readyText(original) {
    let digits = 0;
    let isPlain = true;
    for (let at = 0; at < original.length; at++) {
        const unit = original.charCodeAt(at);
        if (unit >= 48 && unit <= 57)
            digits++;
        else if ((unit >= 0xff01 && unit <= 0xff5e) || unit === 0x3000 || simplified[unit] !== 0)
            isPlain = false;
    }
    if (isPlain)
        return { original, plain: original, digits };
    const plain = original.replace(/[\uff01-\uff19\uff1b-\uff5e\u3000\u4e00-\u9fff]/g, plainForm);
    return { original, plain, digits: plain.replace(/[^0-9]/g, '').length };
}
function plainForm(char) {
    const unit = char.charCodeAt(0);
    if (unit === 0x3000)
        return ' ';
    if (unit >= 0xff01)
        return String.fromCharCode(unit - 0xfee0);
    const other = simplified[unit];
    return other === 0 ? char : String.fromCharCode(other);
}
//# sourceMappingURL=span.js.map
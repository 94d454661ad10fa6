/**
 * The same mechanism on other data, or with another outcome worked out from what it draws alone: post-processing, which costs nothing.
 * Every analysis passes its mechanism on by this, so that event, claim and noise cannot be left out or changed on the way.
 */
export const processed = (bound, prepare) => Object.freeze({ ...bound, prepare });
//# sourceMappingURL=mechanism.js.map
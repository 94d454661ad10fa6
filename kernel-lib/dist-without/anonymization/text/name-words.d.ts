/** The words that Chinese names are told by: those that make a name, and those that look like one and are none. */
/** The commonest surnames, which some 98 of 100 people in China bear. */
export declare const SURNAMES: ReadonlySet<string>;
/** Surnames of two characters. */
export declare const COMPOUND_SURNAMES: ReadonlySet<string>;
/** Words that begin like a name and are none. */
export declare const NO_NAMES: ReadonlySet<string>;
/** Characters that no given name holds: particles, pronouns, verbs and nouns of sentences. */
export declare const NOT_GIVEN: ReadonlySet<string>;
/** Words of sentences: where one begins inside a candidate, the name ends before it. */
export declare const WORDS: ReadonlySet<string>;
/** Syllables that names are written with which come from other languages: 阿卜杜拉·买买提, 约翰·史密斯. */
export declare const SYLLABLES: string;

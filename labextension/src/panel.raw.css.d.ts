/** `style/panel.css`, minified by build.mjs; the bundler takes `.raw.css` as text, without code that loads it. */
declare const css: string;
export default css;

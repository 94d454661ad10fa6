import css from './panel.raw.css';

/** Puts the extension's style sheet into the page. */
export function installStyle(): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}

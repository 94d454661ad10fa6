/** The kernel's picture in JupyterLab's launcher: an ε on TypeScript's blue. */
export const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
  <rect width="64" height="64" rx="12" fill="#3178c6"/>
  <path d="M44 19c-3-3-7-4.5-11.5-4.5-7 0-12.5 3.5-12.5 9 0 4 2.5 6.5 6.5 7.5-5 1-8.5 4-8.5 9 0 6.5 6 10.5 14 10.5 5 0 9.500-1.500 13-5"
    fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>
</svg>
`;
//# sourceMappingURL=logo.js.map
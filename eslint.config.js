// @ts-check
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Files with a function of more than 60 lines, which are to become fewer. */
const LONG_FUNCTIONS = [
  'anonymization/classes/kernel.ts',
  'anonymization/search/mondrian-plain.ts',
  'federated/models/rounds-kernel.ts',
  'homomorphic/learning/square-training.ts',
  'homomorphic/seal/seal-engine.ts',
  'training/descent/train-privately.ts',
  'training/objectives/logistic-steps.ts',
  'training/objectives/network.ts',
  'training/tfjs/recording.ts',
];

/** Noise comes from a RandomSource, an argument; these are neither secure nor reproducible, and would need no debit. */
const INSECURE_RANDOMNESS = [
  { object: 'Math', property: 'random', message: 'Draw from a RandomSource (core/random.ts).' },
  ...['randomNormal', 'randomUniform', 'truncatedNormal', 'randomGamma', 'randomStandardNormal', 'multinomial'].map(
    (property) => ({ object: 'tf', property, message: 'Draw from a RandomSource (core/random.ts).' }),
  ),
];

/** The same calls reached otherwise: `const { random } = Math`, `tensorflow.randomNormal(…)`. */
const INSECURE_RANDOMNESS_OTHERWISE = [
  {
    selector: 'VariableDeclarator[init.name="Math"] > ObjectPattern > Property[key.name="random"]',
    message: 'Draw from a RandomSource (core/random.ts).',
  },
  {
    selector: 'MemberExpression[property.name=/^(randomNormal|randomUniform|truncatedNormal|randomStandardNormal)$/]',
    message: 'Draw from a RandomSource (core/random.ts).',
  },
];

/** Numbers are shown in one way; where another is asked for, as in a report that scikit-learn prints too, the file is named here. */
const HAND_MADE_FORMATS = ['toFixed', 'toPrecision', 'toExponential'].map((property) => ({
  property,
  message: 'Show numbers by core/format.ts.',
}));
const OWN_FORMATS = ['core/format.ts', 'training/tokens/report.ts', 'datasets/stand-in.ts'];

export default defineConfig(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/lib/',
      '.cache/',
      '.venv/',
      'docs/',
      'my-notebooks/',
      'labextension/epsbook/',
      'labextension/rspack.config.cjs',
      // Compiled as tslab compiles it, by an older compiler that this parser does not speak for.
      'test/consumer/project/',
      'test/out/',
      // AssemblyScript, and what it compiles to.
      'kernel-lib/assembly/',
      '**/*.wasm.ts',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-restricted-properties': ['error', ...INSECURE_RANDOMNESS],
      // Arrow functions for effects, `() => void list.push(x)` and `(line) => print(line)`, are idiom here.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Numbers print as people expect; what must not be printed by accident is an object.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The compiler's noPropertyAccessFromIndexSignature wants brackets where this rule wants a dot.
      '@typescript-eslint/dot-notation': 'off',
      // `for (;;)` and `while (true)` are how a search that must end is written.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // Function types with properties and call signatures read better as interfaces, unions as types: no rule decides that.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // A checked index is told with `as T`, since `!` is banned.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // A type argument may name the brand or the shape of what is given back.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Interfaces ask for promises where some implementations need not wait.
      '@typescript-eslint/require-await': 'off',
      // Objects here are closures, frozen and free to be taken apart; state in classes is #private.
      '@typescript-eslint/unbound-method': 'off',
      // Coefficients are written as published, with more digits than a double holds.
      'no-loss-of-precision': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['kernel-lib/src/**'],
    rules: { 'no-restricted-syntax': ['error', ...INSECURE_RANDOMNESS_OTHERWISE] },
  },
  {
    files: ['kernel-lib/src/**', 'labextension/src/**'],
    ignores: OWN_FORMATS.map((file) => `kernel-lib/src/${file}`),
    rules: { 'no-restricted-properties': ['error', ...INSECURE_RANDOMNESS, ...HAND_MADE_FORMATS] },
  },
  {
    files: ['kernel-lib/src/**', 'labextension/src/**'],
    ignores: LONG_FUNCTIONS.map((file) => `kernel-lib/src/${file}`),
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.mjs', 'eslint.config.js'],
    rules: {
      // Types are JSDoc here, and Node's globals are known to the compiler, which checks these files too.
      'no-undef': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    // One script beside a project of another kind: no compiler reads it.
    files: ['labextension/build.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
);

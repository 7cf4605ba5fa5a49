import { languages } from 'monaco-editor/editor';

/** JSON, in which the two effects are told apart. */
export const POLICY = 'policy';

/** Registers the language once. */
export function registerPolicy(): void {
  if (languages.getLanguages().some(({ id }) => id === POLICY)) return;
  languages.register({ id: POLICY });
  languages.setLanguageConfiguration(POLICY, {
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
    autoClosingPairs: [
      { open: '{', close: '}', notIn: ['string'] },
      { open: '[', close: ']', notIn: ['string'] },
      { open: '"', close: '"', notIn: ['string'] },
    ],
    // ARNs, actions and keys are one word.
    wordPattern: /[^\s"{}[\],]+/,
    indentationRules: { increaseIndentPattern: /[{[][^}\]]*$/, decreaseIndentPattern: /^\s*[}\]]/ },
  });
  languages.setMonarchTokensProvider(POLICY, {
    tokenizer: {
      root: [
        [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'name'],
        [/"Allow"/, 'allow'],
        [/"Deny"/, 'deny'],
        [/"(?:[^"\\]|\\.)*"?/, 'string'],
        [/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, 'number'],
        [/\b(?:true|false|null)\b/, 'keyword'],
        [/[{}[\]]/, '@brackets'],
        [/[,:]/, 'delimiter'],
      ],
    },
  });
}

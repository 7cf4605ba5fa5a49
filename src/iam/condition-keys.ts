/** A door of the simulated account: what is known of condition keys. Apart from `lint.ts`, which brings all its rules. */
export { isValueOf } from './evaluation/context-value.ts';
export { isKeyOf } from './policy/lint/condition-key.ts';
export { globalKey, globalKeys } from './policy/lint/global-keys.ts';
export { principalContext } from './evaluation/principal-context.ts';

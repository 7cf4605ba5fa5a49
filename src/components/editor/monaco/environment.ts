import type { Environment } from 'monaco-editor/editor/editor.api';
import { monacoPolicies } from './policies.ts';

declare global {
  var MonacoEnvironment: Environment | undefined;
}

type Create = NonNullable<Environment['createTrustedTypesPolicy']>;

const hasFactory = (value: object): value is { readonly trustedTypes: { readonly createPolicy: Create } } =>
  'trustedTypes' in value;
const page: object = globalThis;

/** Imported before anything of Monaco, which makes its policies while it loads. */
globalThis.MonacoEnvironment = {
  createTrustedTypesPolicy: (name, options) =>
    hasFactory(page) && monacoPolicies.includes(name) ? page.trustedTypes.createPolicy(name, options) : undefined,
};

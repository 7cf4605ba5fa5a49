import { parse } from 'yaml';

/** What a text says as YAML; undefined when it is none. */
export function readYaml(text: string): unknown {
  try {
    // Aliases cannot be made to grow without end.
    return parse(text, { maxAliasCount: 100, logLevel: 'error', version: '1.2' });
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

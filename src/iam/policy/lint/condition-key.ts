import { compileGlob } from '../../evaluation/glob.ts';

/**
 * Whether a written key is one of this form. Keys compare without regard to case; `${TagKey}`, `<key>` and `tag-key` stand for a name of one's own.
 *
 * @example
 * isKeyOf('aws:principaltag/team', 'aws:PrincipalTag/${TagKey}') // true
 */
export const isKeyOf = (written: string, form: string): boolean =>
  compileGlob(form.toLowerCase().replaceAll(/\$\{[^}]*\}|<[^>]*>|\btag-key$/g, '?*'))(written.toLowerCase());

/** What only some lines ask of an expansion: patterns, braces, the longer forms of `${…}`. It loads with the first of them. */
export { expandBraces } from './braces.ts';
export { matches, readGlob } from './glob.ts';
export { transformed } from './parameter.ts';

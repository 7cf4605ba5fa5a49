/** The only folder. */
export const HOME = '/home/you';

/** The name of a file in the only folder, however it was written: `./a`, `~/a`, `/home/you/a`. */
export const nameOf = (path: string): string => path.replace(/^(?:~\/|\/home\/you\/+)/, '').replace(/^(?:\.\/+)+/, '');

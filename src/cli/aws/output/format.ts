/** How an answer is printed. */
export const formats = ['json', 'text', 'table', 'yaml', 'yaml-stream', 'off'] as const;
export type Format = (typeof formats)[number];

export const isFormat = (name: string): name is Format => formats.some((one) => one === name);

/** How an error is printed. `enhanced` is the default; `legacy` is how it was before 2.34. */
export const errorFormats = ['legacy', 'json', 'yaml', 'text', 'table', 'enhanced'] as const;
export type ErrorFormat = (typeof errorFormats)[number];

export const isErrorFormat = (name: string): name is ErrorFormat => errorFormats.some((one) => one === name);

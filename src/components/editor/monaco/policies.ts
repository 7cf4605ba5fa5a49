/**
 * The Trusted Types policies that Monaco may make on our pages, for the security policy of the pages that open it. It would make more, for
 * parts that we do not use: `environment.ts` refuses them.
 */
export const monacoPolicies: readonly string[] = ['dompurify', 'editorViewLayer', 'richScreenReaderContent'];

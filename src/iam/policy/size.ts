/** Size of a document as AWS counts it for the quotas: whitespace is free. Source: reference_iam-quotas.html */
export const policySize = (text: string): number => text.replaceAll(/\s/g, '').length;

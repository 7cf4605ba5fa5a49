/** A door of its own: what a virtual MFA device computes, which no lesson loads before there is one. */
export { codeAt, codesFrom, STEP } from './account/totp.ts';

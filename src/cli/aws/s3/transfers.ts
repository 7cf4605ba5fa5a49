/** What loads with the first command of `aws s3`. */
export { s3Commands } from './registry.ts';

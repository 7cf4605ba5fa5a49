import type { PolicyRule } from './problem.ts';
import type { Refusal, Words } from './refuse.ts';
import { invalidCondition, invalidEffect, unknownField } from './words.ts';

const syntaxError: Words = (_, { line, column }) => `Syntax error at position (${line},${column})`;

/**
 * What the reader of resource policies says that IAM's trust policies, EC2 and others share, in its order.
 * - invalid Json: LocalStack's recording of CreateRole, March 2025
 * - `Unknown field`: transcripts of CreateRole
 * - a prohibited element before a missing Principal and wrong actions: the permissions given to CreateRole in kubernetes-sigs/external-dns#3085
 * - `Syntax error at position`: a transcript of ModifyVpcEndpoint, hashicorp/terraform-provider-aws#42291
 * - the empty statement, the missing fields, the version, the effect: as S3 says them, in its transcripts
 *
 * Unverified: the order where it is not said above, what of the grammar counts as syntax, where a position counts from, and the sentence
 * for Sids, which DynamoDB has too.
 */
const SHARED: readonly (readonly [Words, PolicyRule, ...PolicyRule[]])[] = [
  ['This policy contains invalid Json', 'json'],
  [unknownField, 'element'],
  [syntaxError, 'syntax'],
  [syntaxError, 'principalForm'],
  ['The policy must contain a valid version string', 'version'],
  ['Missing required field Statement', 'noStatement'],
  ['Could not parse the policy: Statement is empty!', 'emptyStatement'],
  // Only a trust policy prohibits elements, and has its own words.
  [null, 'prohibited'],
  ['Missing required field Effect', 'noEffect'],
  [invalidEffect, 'effect', 'effectCase'],
  ['Missing required field Principal', 'noPrincipal'],
  ['Missing required field Principal cannot be empty!', 'emptyPrincipal'],
  ['Missing required field Action', 'noActions'],
  ['Missing required field Resource', 'noResources'],
  [invalidCondition, 'operator'],
  ['The Statement Ids in the policy are not unique', 'sidTwice'],
];

/** The shared sentences, some of them in a service's own words. */
export const resourceRefusals = (own: Readonly<Partial<Record<PolicyRule, Words>>> = {}): readonly Refusal[] =>
  SHARED.map(([words, rule, ...more]) => [own[rule] ?? words, rule, ...more]);

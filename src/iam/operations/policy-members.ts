import { pathPattern } from '../members.ts';
import { path } from './members.ts';

export const versionId = {
  type: 'string',
  required: true,
  expression: String.raw`v[1-9][0-9]*(\.[A-Za-z0-9-]*)?`,
  documentation: 'The version: v1, v2 and so on.',
} as const;

export const policyUsageFilter = {
  type: 'string',
  enum: ['PermissionsPolicy', 'PermissionsBoundary'],
  documentation: 'Only what is used to grant permissions, or only what is set as a permissions boundary.',
} as const;

/** AWS: the paths of policies are narrower than those of users and groups. Service model */
export const policyPath = {
  ...path,
  pattern: { ...pathPattern, test: /^(?:\/[A-Za-z0-9.,+@=_-]+)*\/$/ },
} as const;

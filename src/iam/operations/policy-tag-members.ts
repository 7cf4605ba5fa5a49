import { tags } from './members.ts';
import { tagKeys } from './tag-members.ts';

export const policyTags = { ...tags, documentation: 'Tags of the policy. Keys are told apart by case.' } as const;

export const policyTagKeys = { ...tagKeys, documentation: 'The keys of the tags to remove from the policy.' } as const;

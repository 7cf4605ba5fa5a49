import { apiError, ok, type Ec2Instance, type Result } from '../../iam/index.ts';

/** AWS: "Maximum number of tags per resource: 50". ec2/Using_Tags.html */
const TAGS_PER_RESOURCE = 50;

/** AWS: a tag without a value has an empty one. API_CreateTags.html */
type Tag = { readonly Key: string; readonly Value?: string | undefined };

/** The tags with some set, or EC2's refusal. AWS: keys are told apart by case. */
export function withTags(tags: Ec2Instance['tags'], set: readonly Tag[]): Result<Ec2Instance['tags']> {
  const reserved = set.find(({ Key }) => /^aws:/i.test(Key));
  if (reserved !== undefined) {
    return apiError('InvalidParameterValue', "Tag keys starting with 'aws:' are reserved for internal use");
  }
  const after = new Map([...tags, ...set.map(({ Key, Value = '' }) => [Key, Value] as const)]);
  if (after.size <= TAGS_PER_RESOURCE) return ok(after);
  return apiError('TagLimitExceeded', `You have reached the maximum number of tags: ${TAGS_PER_RESOURCE}`);
}

import { defineOperation, ok, type Ec2Instance } from '../../iam/index.ts';
import { aboutTags, onInstances } from './authorise.ts';
import { notAuthorisedToChange, badCredentials } from './denial.ts';
import { dryRun, tagResources, tags, wouldSucceed } from './ec2-members.ts';
import { findInstances, withInstances } from './instance.ts';
import { withTags } from './tags.ts';

export const createTags = defineOperation({
  service: 'ec2',
  name: 'CreateTags',
  documentation: 'Sets tags on instances, over those of the same keys.',
  readOnly: false,
  members: { DryRun: dryRun, Resources: tagResources, Tags: { ...tags, required: true } },
  errors: [
    'DryRunOperation',
    'InvalidInstanceID.Malformed',
    'InvalidInstanceID.NotFound',
    'InvalidParameterValue',
    'TagLimitExceeded',
  ],
  denial: notAuthorisedToChange,
  invalidCredentials: badCredentials,
  example: 'aws ec2 create-tags --resources i-0123456789abcdef0 --tags Key=env,Value=prod',
  authorise: ({ Resources, Tags }, world) => onInstances('ec2:CreateTags', world, Resources, aboutTags(Tags)),
  apply({ Resources, Tags, DryRun }, { world, at }) {
    if (DryRun === true) return wouldSucceed();
    const found = findInstances(world, Resources, at);
    if (!found.ok) return found;
    const changed: Ec2Instance[] = [];
    for (const instance of found.value) {
      const after = withTags(instance.tags, Tags);
      if (!after.ok) return after;
      changed.push({ ...instance, tags: after.value });
    }
    return ok({ world: withInstances(world, changed), output: null });
  },
});
